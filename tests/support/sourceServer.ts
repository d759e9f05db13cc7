import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that serves what a test tells it to. */
export interface SourceServer {
  url: string;
  /** How often it was asked. */
  asked: number;
  /** What it answers: a text, a value as JSON, or whatever a listener does. */
  serve(what: string | object | RequestListener): void;
  close(): void;
}

export async function startSourceServer(): Promise<SourceServer> {
  let listener: RequestListener = (_request, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    made.asked += 1;
    listener(request, response);
  });
  const made: SourceServer = {
    url: '',
    asked: 0,
    serve(what) {
      const text = typeof what === 'object' ? JSON.stringify(what) : what;
      listener =
        typeof text === 'function' ? text : (_request, response) => void response.end(text);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`;
  return made;
}

/** A list of Bypass Censorship, version 2, of one site. */
export const bypassList = (addresses: readonly string[], site = 'harbour.example') => ({
  version: '2.0',
  sites: [
    {
      main_domain: site,
      available_alternatives: addresses.map((url) => ({
        proto: url.includes('.onion') ? 'tor' : 'https',
        type: url.includes('.onion') ? 'eotk' : 'mirror',
        url,
      })),
    },
  ],
});
