import type { Invariant, Row } from './scene';

const TYPES = [
  'plugin::newsroom.article',
  'plugin::newsroom.image-caption',
  'plugin::newsroom.outlet-mirror',
] as const;

/** What a published row must have where its draft has it. */
const RELATIONS: Record<string, string> = {
  'plugin::newsroom.article': 'section',
  'plugin::newsroom.image-caption': 'image',
  'plugin::newsroom.outlet-mirror': 'outlet',
};

export const wholeVersions: Invariant = {
  name: 'nothing is half published',
  async check({ strapi: { db } }) {
    const found: string[] = [];
    for (const type of TYPES) {
      const relation = RELATIONS[type] ?? '';
      const rows: Row[] = await db.query(type).findMany({ populate: { [relation]: true } });
      const versions = new Map<string, Row[]>();
      for (const row of rows) {
        const key = `${row.documentId} ${row.locale ?? ''}`;
        versions.set(key, [...(versions.get(key) ?? []), row]);
      }
      for (const [key, both] of versions) {
        const drafts = both.filter(({ publishedAt }) => publishedAt === null);
        const published = both.filter(({ publishedAt }) => publishedAt !== null);
        if (drafts.length !== 1 || published.length > 1) {
          found.push(`${type} ${key} has ${drafts.length} drafts, ${published.length} published.`);
        }
        for (const row of published) {
          if (!row[relation]) found.push(`${type} ${key} is published without its ${relation}.`);
        }
      }
    }
    return found;
  },
};
