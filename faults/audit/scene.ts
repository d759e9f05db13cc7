import type { Core } from '@strapi/strapi';
import type { Expectation } from '../desk/desk';

/** What an auditor looks at: a newsroom that runs, and what it has acknowledged. */
export interface Scene {
  strapi: Core.Strapi;
  /** Where it answers. */
  url: string;
  expected: Expectation;
}

/** Something that must hold whatever struck the newsroom. */
export interface Invariant {
  name: string;
  /** What does not hold, a sentence each. */
  check(scene: Scene): Promise<string[]>;
}

// Rows as Strapi's query engine gives them; each check knows which columns it asked for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Row = Record<string, any>;

/** An answer to a reader. */
export async function read(
  { url }: Scene,
  path: string
): Promise<{ status: number; body: Row; text: string }> {
  const response = await fetch(`${url}${path}`, { redirect: 'manual' });
  const text = await response.text();
  let body: Row = {};
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: whoever wants the text has it.
  }
  return { status: response.status, body, text };
}

export const momentOf = (value: unknown): number =>
  value === null || value === undefined ? 0 : new Date(value as string | number | Date).getTime();

/** The articles that readers see, with their sections, newest first. */
export const publishedArticles = ({ strapi }: Scene): Promise<Row[]> =>
  strapi.db.query('plugin::newsroom.article').findMany({
    where: { publishedAt: { $notNull: true } },
    populate: { section: { populate: { outlet: true } } },
    orderBy: [{ firstPublishedAt: 'desc' }, { documentId: 'desc' }],
  });
