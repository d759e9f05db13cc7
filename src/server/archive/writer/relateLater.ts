import type { Core } from '@strapi/strapi';
import { documentInput } from '../../strapi/documentInput';
import { retryTransaction } from '../../strapi/retryTransaction';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { readDigest, writeDigest } from '../sourceDigest';
import { isAboutTheStory } from './interruptedImportError';
import { digestOfRelated, relatedDigest } from './namedStories';
import type { NamingStories, NamingStory } from './namingStories';
import { RelatedStories } from './relatedStories';
import { noteSource } from './throughDocuments';

const AT_ONCE = 100;

/**
 * Puts beside the stories of an import those that came behind them. What an editor chose meanwhile stands, and a
 * draft with other changes goes out with those.
 */
export async function relateLater(strapi: Core.Strapi, stories: NamingStories): Promise<void> {
  let some: NamingStory[] = [];
  for await (const story of stories.all()) {
    some.push(story);
    if (some.length < AT_ONCE) continue;
    await relateSome(strapi, some);
    some = [];
  }
  await relateSome(strapi, some);
}

async function relateSome(strapi: Core.Strapi, stories: readonly NamingStory[]): Promise<void> {
  if (stories.length === 0) return;
  const known = await RelatedStories.of(strapi, stories);
  const digests = await writtenDigests(strapi, stories);
  for (const story of stories) {
    const found = known.to(story);
    const last = readDigest(digests.get(nameOf(story)) ?? '');
    if (!last?.related || last.related.here === digestOfRelated(found)) continue;
    await retryTransaction(strapi, () => relate(strapi, story, found)).catch((error: unknown) => {
      if (!isAboutTheStory(error)) throw error;
      strapi.log.warn(
        `The story ${story.documentId} stays without the related stories that its source names, until it is imported again. ${String(error)}`
      );
    });
  }
}

const nameOf = ({ documentId, locale }: { documentId: string; locale: string }) =>
  `${locale} ${documentId}`;

async function writtenDigests(
  strapi: Core.Strapi,
  stories: readonly NamingStory[]
): Promise<Map<string, string>> {
  const rows: Array<Row & { locale: string; sourceDigest: string }> = await rowsOf(
    strapi,
    ARTICLE
  ).findMany({
    select: ['documentId', 'locale', 'sourceDigest'],
    where: { documentId: { $in: stories.map(({ documentId }) => documentId) }, publishedAt: null },
  });
  return new Map(rows.map((row) => [nameOf(row), row.sourceDigest]));
}

async function relate(
  strapi: Core.Strapi,
  { documentId, locale, sourceId, related: named, state }: NamingStory,
  found: readonly string[]
): Promise<void> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['documentId', 'sourceDigest', 'publishedAt', 'updatedAt'],
    where: { documentId, locale },
    populate: { related: { select: ['documentId'] } },
  });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  const last = readDigest(String(draft?.sourceDigest));
  if (!draft || !last?.related) return;
  const here = ((draft.related ?? []) as Row[]).map((each) => each.documentId);
  if (digestOfRelated(here) !== last.related.here) return;
  await strapi
    .documents(ARTICLE)
    .update({ documentId, locale, data: documentInput(ARTICLE, { related: found }) });
  const digest = writeDigest(last.said, { ...last, related: relatedDigest(named, found) });
  await noteSource(strapi, { locale, sourceId }, documentId, digest);
  const isPublishedAsItIs = published && String(published.updatedAt) === String(draft.updatedAt);
  if (state === 'published' && isPublishedAsItIs) {
    await strapi.documents(ARTICLE).publish({ documentId, locale });
  }
}
