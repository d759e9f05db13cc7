import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Ready } from './hosts';

/** What Node can do: one answer from memory, with these headers, whatever is asked. */
const body = readFileSync(process.argv[2] ?? '');
const headers = JSON.parse(process.argv[3] ?? '{}') as Record<string, string>;

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
