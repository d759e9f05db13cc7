import net, { type AddressInfo } from 'node:net';

export interface SocksServer {
  host: string;
  port: number;
  /** The names it was asked for, with their ports. */
  asked: string[];
  close(): Promise<void>;
}

/** A SOCKS 5 proxy (RFC 1928) without authentication, that leads every name to one place. */
export async function startSocksProxy(target: {
  host: string;
  port: number;
}): Promise<SocksServer> {
  const asked: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request) => {
        const length = request[4] ?? 0;
        const name = request.subarray(5, 5 + length).toString();
        asked.push(`${name}:${request.readUInt16BE(5 + length)}`);
        const upstream = net.connect(target, () => {
          client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          client.pipe(upstream).pipe(client);
        });
        sockets.add(upstream);
        upstream.on('error', () => client.destroy());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
