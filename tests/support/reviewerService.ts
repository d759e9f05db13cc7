import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a reviewer was asked: the question, and the SHA-256 of the picture that came with it. */
interface Asked {
  question: {
    picture: Record<string, unknown>;
    caption: Record<string, unknown>;
    story: Record<string, unknown> | null;
  };
  sentSha256: string | null;
  headers: http.IncomingHttpHeaders;
}

/** How the service answers one question. */
export type Answering = (asked: Asked, response: http.ServerResponse) => void;

/** A reviewer as an operator would run it: an HTTP service of its own. */
export interface ReviewerService {
  url: string;
  asked: Asked[];
  answering: Answering;
  /** Settles when it has been asked so often. */
  wasAsked(times: number): Promise<void>;
  stop(): Promise<void>;
}

export const answerJson =
  (answer: unknown): Answering =>
  (_asked, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer));
  };

export async function startReviewerService(): Promise<ReviewerService> {
  const waiters: Array<() => void> = [];
  const service: ReviewerService = {
    url: '',
    asked: [],
    answering: answerJson({ findings: [] }),
    wasAsked: (times) =>
      new Promise((resolve) => {
        const look = () => (service.asked.length >= times ? resolve() : waiters.push(look));
        look();
      }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = http.createServer((request, response) => {
    void read(request).then((asked) => {
      service.asked.push(asked);
      service.answering(asked, response);
      waiters.splice(0).forEach((look) => look());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return service;
}

async function read(request: http.IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers['content-type'] ?? '';
  const body = Buffer.concat(chunks);
  const { headers } = request;
  if (type.startsWith('application/json'))
    return { question: JSON.parse(body.toString()), sentSha256: null, headers };
  const form = await new Response(new Uint8Array(body), {
    headers: { 'Content-Type': type },
  }).formData();
  const [question, picture] = [form.get('question') as File, form.get('picture') as File];
  return {
    question: JSON.parse(await question.text()),
    sentSha256: createHash('sha256')
      .update(Buffer.from(await picture.arrayBuffer()))
      .digest('hex'),
    headers,
  };
}
