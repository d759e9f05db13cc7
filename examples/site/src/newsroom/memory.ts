import { LRUCache } from 'lru-cache';
import { settings } from '../settings';

/** An answer of the newsroom, with the names of what it is made of (`Cache-Tag`). */
export interface Answer {
  status: number;
  body: unknown;
  tags: readonly string[];
}

/** The longest that an answer is kept, should a webhook get lost: in milliseconds. */
const LONGEST = 10 * 60_000;

/**
 * What the newsroom has answered, until its webhook says that it has changed. Without a webhook nothing is
 * kept: the newsroom answers from its own memory, and is never old.
 */
const answers = new LRUCache<string, Answer>({
  max: 2_000,
  ttl: LONGEST,
});
const keeps = settings.webhookSecret !== '';
/** Counts what was thrown away, so that an answer that was asked for before is not kept after. */
let changes = 0;

/** The answer to a question: a remembered one, or what `ask` brings. */
export async function remembered(question: string, ask: () => Promise<Answer>): Promise<Answer> {
  const known = answers.get(question);
  if (known) return known;
  const before = changes;
  const answer = await ask();
  if (keeps && before === changes) answers.set(question, answer);
  return answer;
}

/** Forgets what is made of any of these; everything without names. */
export function forget(tags: readonly string[] = []): void {
  changes += 1;
  if (tags.length === 0) return answers.clear();
  const changed = new Set(tags);
  for (const [question, answer] of answers.entries()) {
    if (answer.tags.some((tag) => changed.has(tag))) answers.delete(question);
  }
}
