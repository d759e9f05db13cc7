import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on loopback whose answers a test changes as it goes. */
export interface MirrorSite {
  url: string;
  listener: RequestListener;
}

/** Sites of one test file. */
export class MirrorSites {
  private readonly servers: Server[] = [];

  async open(listener: RequestListener): Promise<MirrorSite> {
    const site: MirrorSite = { url: '', listener };
    const server = createServer((request, response) => site.listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.servers.push(server);
    return site;
  }

  close(): void {
    for (const server of this.servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

/** What a copy of the outlet's site shows. */
export const showing =
  (headline: string): RequestListener =>
  (_request, response) =>
    response.end(`<h1>${headline}</h1>`);
