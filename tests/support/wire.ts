import http from 'node:http';

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number;
  /** By lower-case name; as Node joins those that came more than once. */
  headers: http.IncomingHttpHeaders;
  /** Names and values as they were sent, without those that any two answers differ in. */
  lines: string[];
  body: Buffer;
}

/** Differs from one answer to the next, whoever gives it. */
const OF_THE_MOMENT = new Set(['date', 'connection', 'keep-alive']);

/** Reads over connections that are kept, without any of what `fetch` adds or hides. */
export class Wire {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly url: string) {}

  get(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const request = http.request(
        `${this.url}${path}`,
        { method, headers, agent: this.agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const lines: string[] = [];
            for (let at = 0; at < response.rawHeaders.length; at += 2) {
              const name = response.rawHeaders[at] ?? '';
              if (!OF_THE_MOMENT.has(name.toLowerCase())) {
                lines.push(`${name}: ${response.rawHeaders[at + 1]}`);
              }
            }
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              lines: lines.sort(),
              body: Buffer.concat(chunks),
            });
          });
        }
      );
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The server let go of a connection kept for long, in the moment it was used again.
        if (request.reusedSocket && error.code === 'ECONNRESET') {
          this.get(path, headers, method).then(resolve, reject);
        } else reject(error);
      });
      request.end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
