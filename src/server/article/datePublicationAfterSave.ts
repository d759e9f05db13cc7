import type { Change, Version } from '../moments';
import { loadOutletMap, type OutletMap } from '../outlet';
import { rowsOf, version, type Row } from '../rows';
import { ARTICLE } from '../uids';
import { publicContentDigest } from './publicContent';
import { wordCount } from './wordCount';

const PUBLIC_CONTENT = {
  body: true,
  section: true,
  authors: true,
  infoSources: true,
  subjects: true,
  people: true,
  places: true,
  corrections: true,
  related: true,
};

const dateOf = (value: unknown): Date | null =>
  typeof value === 'string' || value instanceof Date ? new Date(value) : null;

/** The dates, counts and address that follow from a row that has just become public. */
function computed(row: Row, outlets: OutletMap) {
  const digest = publicContentDigest(row);
  const now = dateOf(row.publishedAt) ?? new Date();
  const firstPublishedAt = dateOf(row.firstPublishedAt) ?? now;
  const isFirst = !row.publishedDigest;
  const unchanged = row.publishedDigest === digest && dateOf(row.contentModifiedAt);
  const section = row.section as Row | null;
  return {
    firstPublishedAt,
    // A first publication is no change of what readers knew; an archive's story keeps its own date.
    contentModifiedAt: isFirst ? firstPublishedAt : unchanged || now,
    publishedDigest: digest,
    wordCount: wordCount(row.body, row.locale ?? 'en'),
    canonicalUrl: outlets.urlOf(section?.documentId ?? null, {
      slug: String(row.slug),
      locale: String(row.locale),
      firstPublishedAt,
    }),
  };
}

async function date(change: Change, { documentId, locale }: Version, outlets: OutletMap): Promise<void> {
  const published = await version(
    change.strapi,
    ARTICLE,
    { documentId, locale },
    'published',
    PUBLIC_CONTENT
  );
  if (!published) return;
  const fields = computed(published, outlets);
  await rowsOf(change.strapi, ARTICLE).updateMany({ where: { documentId, locale }, data: fields });
  const entry = change.entries.find((candidate) => candidate.locale === locale);
  if (!entry) return;
  for (const [name, value] of Object.entries(fields)) {
    if (name in entry) entry[name] = value instanceof Date ? value.toISOString() : value;
  }
}

/** Dates a publication, in the published row and in its draft alike. */
export async function datePublicationAfterSave(change: Change): Promise<void> {
  if (!change.published) return;
  const outlets = await loadOutletMap(change.strapi);
  for (const each of change.versions) await date(change, each, outlets);
}
