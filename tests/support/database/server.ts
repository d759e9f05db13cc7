/** A server of databases: where it is, and who asks. */
interface Server {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** The server that DATABASE_HOST, _PORT, _USERNAME and _PASSWORD name. */
export const serverOf = (port: number, user: string): Server => ({
  host: process.env.DATABASE_HOST ?? '127.0.0.1',
  port: Number(process.env.DATABASE_PORT ?? port),
  user: process.env.DATABASE_USERNAME ?? user,
  password: process.env.DATABASE_PASSWORD ?? '',
});

/** Variables that lead the host to a database on a server. */
export const environmentOf = (
  client: string,
  { host, port, user, password }: Server,
  name: string
): Record<string, string> => ({
  DATABASE_CLIENT: client,
  DATABASE_HOST: host,
  DATABASE_PORT: String(port),
  DATABASE_NAME: name,
  DATABASE_USERNAME: user,
  DATABASE_PASSWORD: password,
});
