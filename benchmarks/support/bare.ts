import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Ready } from './hosts';

/** What Node can do: the bytes of an answer from memory, with the headers that a client needs. */
const body = readFileSync(process.argv[2] ?? '');
const headers = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Length': String(body.length),
};

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.send?.({ port, token: '' } satisfies Ready);
});
process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
});
