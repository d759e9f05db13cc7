import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PurgeCall {
  method: string | undefined;
  path: string | undefined;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** Whether it was answered as one that is taken. */
  isTaken: boolean;
}

/** A CDN's interface for purges, as a server on this machine. */
export interface Cdn {
  url: string;
  calls: PurgeCall[];
  /** What the next calls are answered with; 200 when there is none left. */
  answers: Array<{ status: number; body?: string }>;
  close(): Promise<void>;
}

export async function startCdn(): Promise<Cdn> {
  const calls: PurgeCall[] = [];
  const answers: Cdn['answers'] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const answer = answers.shift();
      calls.push({
        method,
        path: url,
        headers,
        body: String(Buffer.concat(chunks)),
        isTaken: answer === undefined,
      });
      response.writeHead(answer?.status ?? 200).end(answer?.body ?? '{"success":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
