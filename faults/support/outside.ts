import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Manner = 'right' | 'slow' | 'wrong' | 'broken';

const SLOW = 1500;

/** All services outside of the newsroom: mirrors of its outlet, the reviewer of pictures, a CDN. */
export class Outside {
  manner: Manner = 'right';

  private constructor(private readonly server: http.Server) {
    server.on('request', (request, response) => {
      request.resume();
      this.answer(response);
    });
  }

  static async open(): Promise<Outside> {
    const outside = new Outside(http.createServer());
    await new Promise<void>((resolve) => outside.server.listen(0, '127.0.0.1', resolve));
    return outside;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async end(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private answer(response: http.ServerResponse): void {
    const right = () => response.end(JSON.stringify({ findings: [] }));
    response.setHeader('Content-Type', 'application/json');
    switch (this.manner) {
      case 'right':
        return void right();
      case 'slow':
        return void setTimeout(right, SLOW);
      case 'wrong':
        response.statusCode = 500;
        return void response.end('{"findings": [{"message": 7}');
      case 'broken':
        response.write('{"find');
        return void setImmediate(() => response.destroy());
    }
  }
}
