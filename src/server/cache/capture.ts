import type { ServerResponse } from 'node:http';
import type { RawAnswer } from './storedAnswer';

/** How a captured answer ended. */
export type Captured =
  /** Whole, and nothing of it was sent yet. */
  | { answer: RawAnswer; send(): void }
  /** It was too large to be held, and is on its way to the client. */
  | 'too large'
  /** The client went away before it was there. */
  | 'gone';

declare module 'node:http' {
  interface ServerResponse {
    /** Every outgoing message has it; Node's types know it of requests only. */
    getRawHeaderNames(): string[];
  }
}

type Chunk = string | Uint8Array;

/**
 * Holds back what is written to a response until it is whole.
 *
 * @param limit in bytes; beyond it the answer goes straight to the client
 */
export function capture(
  response: ServerResponse,
  limit: number,
  done: (captured: Captured) => void
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isDone = false;
  const finish = (captured: Captured) => {
    if (isDone) return;
    isDone = true;
    done(captured);
  };
  const { write, end, writeHead, flushHeaders } = response;
  const release = () => Object.assign(response, { write, end, writeHead, flushHeaders });

  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const buffer =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk);
    chunks.push(buffer);
    bytes += buffer.length;
    if (bytes <= limit) return;
    release();
    for (const each of chunks) response.write(each);
    finish('too large');
  };
  const callback = (...given: unknown[]): void => {
    const called = given.find((each) => typeof each === 'function');
    if (called) process.nextTick(called as () => void);
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      for (const headers of rest) {
        if (typeof headers === 'string') response.statusMessage = headers;
        else if (Array.isArray(headers)) {
          for (let at = 0; at < headers.length; at += 2) {
            response.appendHeader(String(headers[at]), headers[at + 1] as string);
          }
        } else if (headers && typeof headers === 'object') {
          for (const [name, value] of Object.entries(headers)) {
            if (value !== undefined) response.setHeader(name, value as string);
          }
        }
      }
      return response;
    },
    flushHeaders() {},
    write(chunk: Chunk, encoding?: unknown, after?: unknown) {
      take(chunk, encoding);
      callback(encoding, after);
      return true;
    },
    end(chunk?: unknown, encoding?: unknown, after?: unknown) {
      take(chunk, encoding);
      if (isDone) return response.end();
      release();
      const body = Buffer.concat(chunks, bytes);
      const headers = response
        .getRawHeaderNames()
        .map((name) => [name, valueOf(response.getHeader(name))] as const);
      finish({
        answer: { status: response.statusCode, headers, body },
        send: () => response.end(body),
      });
      callback(chunk, encoding, after);
      return response;
    },
  });
  response.once('close', () => finish('gone'));
}

const valueOf = (value: number | string | readonly string[] | undefined) =>
  typeof value === 'number' ? String(value) : (value ?? '');
