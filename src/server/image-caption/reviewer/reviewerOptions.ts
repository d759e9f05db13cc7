import { z } from 'zod';
import type { ReviewerQuestion } from './question';

/**
 * A reviewer that is a function of the host's. It answers `{ findings }`, as a service does.
 *
 * @param file the original on this machine's disk, until the promise settles; `signal` tells when
 *   nobody waits any more
 */
type ReviewerFunction = (
  question: ReviewerQuestion,
  file: { path: string; signal: AbortSignal }
) => Promise<unknown>;

const TIMEOUT = 'must be a whole number of milliseconds from 100 to 120000';

/** The option `captions.reviewer`. */
export const reviewerSchema = z
  .strictObject({
    /** A service that is asked by POST. */
    url: z
      .url({
        protocol: /^https?$/,
        error: 'must be a web address, such as "http://127.0.0.1:9000/"',
      })
      .optional(),
    /** Sent with each question, such as an Authorization. */
    headers: z.record(z.string(), z.string(), 'must be an object of texts').optional(),
    /** Whether the service gets the picture itself, or only its address. Defaults to true. */
    sendPicture: z.boolean('must be true or false').optional(),
    /** A function instead of a service. */
    ask: z
      .custom<ReviewerFunction>((value) => typeof value === 'function', 'must be a function')
      .optional(),
    /** How long a question may take; defaults to 20000. */
    timeoutMs: z.number(TIMEOUT).int(TIMEOUT).min(100, TIMEOUT).max(120_000, TIMEOUT).optional(),
    /** Whether nothing is published on which the reviewer has not answered yet. Defaults to false. */
    required: z.boolean('must be true or false').optional(),
  })
  .refine(({ url, ask }) => (url === undefined) !== (ask === undefined), {
    message: 'must have either "url", the address of a service, or "ask", a function',
  });

export type ReviewerOptions = z.infer<typeof reviewerSchema>;

export const DEFAULT_TIMEOUT = 20_000;
