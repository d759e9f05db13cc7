import type { Core } from '@strapi/strapi';
import type { OutletMap } from '../outlet';
import { momentOf, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { textOrNull } from '../text/textOrNull';
import { facetsOf } from './facets';
import type { SearchField, SearchHit, SearchQuestion } from './engines';
import type { SearchedText } from './normaliser';
import { Marker } from './query';
import { MOST_HITS, type SearchRequest } from './request';
import { readSearched } from './stories/readSearched';
import { storySearch } from './storySearch';

/** What a list shows of a story. */
const SHOWN = [
  ...[
    'id',
    'documentId',
    'locale',
    'headline',
    'kicker',
    'standfirst',
    'slug',
    'canonicalUrl',
    'by',
  ],
  ...['firstPublishedAt', 'contentModifiedAt', 'publishedAt', 'updatedAt'],
];

/** A story that was found, with where it stands and what it is shown by. */
interface Found {
  hit: SearchHit;
  row: Row;
  text: SearchedText;
}

/** @param isReadable which of the hits whoever asks may read; all without */
export async function searchStories(
  strapi: Core.Strapi,
  { question, parsed, page, pageSize }: SearchRequest,
  map: OutletMap,
  readable?: (hits: SearchHit[]) => Promise<SearchHit[]>
) {
  const all = await storySearch(strapi).find(question, map);
  const hits = readable ? await readable(all) : all;
  const marker = new Marker(parsed, question.locale);
  const found = await readFound(
    strapi,
    question,
    hits.slice((page - 1) * pageSize, page * pageSize)
  );
  return {
    data: found.map((each) => resultOf(each, question, marker, map)),
    meta: {
      pagination: {
        page,
        pageSize,
        pageCount: Math.ceil(hits.length / pageSize),
        total: hits.length,
      },
      /** Whether there may be more, older ones. */
      isComplete: all.length < MOST_HITS,
      facets: facetsOf(question.fields.includes('story') ? hits : [], map, question.locale),
    },
  };
}

/** What was found, as it stands now; what is away meanwhile is left out. */
async function readFound(
  strapi: Core.Strapi,
  { state, locale }: SearchQuestion,
  hits: readonly SearchHit[]
): Promise<Found[]> {
  const documentIds = hits.map(({ documentId }) => documentId);
  if (documentIds.length === 0) return [];
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: SHOWN,
    where: {
      documentId: { $in: documentIds },
      locale,
      publishedAt: state === 'published' ? { $notNull: true } : { $null: true },
    },
  });
  const byDocument = new Map(rows.map((row) => [row.documentId, row]));
  const texts = await textsOf(strapi, { state, locale }, documentIds);
  return hits.flatMap((hit) => {
    const row = byDocument.get(hit.documentId);
    const text = texts.get(hit.documentId);
    return row && text ? [{ hit, row, text }] : [];
  });
}

async function textsOf(
  strapi: Core.Strapi,
  { state, locale }: Pick<SearchQuestion, 'state' | 'locale'>,
  documentIds: readonly string[]
): Promise<ReadonlyMap<string, SearchedText>> {
  const { database } = storySearch(strapi);
  if (database) {
    const texts = await database.texts(state, locale, documentIds);
    return new Map(texts.map(({ documentId, text }) => [documentId, text]));
  }
  const versions = documentIds.map((documentId) => ({ documentId, locale }));
  const stories = await readSearched(strapi, versions, [state]);
  return new Map(stories.map(({ documentId, text }) => [documentId, text]));
}

const instant = (value: unknown): string | null => momentOf(value)?.toISOString() ?? null;

function resultOf(
  { hit, row, text }: Found,
  { locale, fields, state }: SearchQuestion,
  marker: Marker,
  map: OutletMap
) {
  const may = (field: SearchField) => fields.includes(field);
  const { facts } = hit;
  const trail = map.placeOf({ section: facts.section }, locale).trail;
  const isWhole = may('story');
  return {
    documentId: row.documentId,
    locale: row.locale,
    headline: textOrNull(row.headline) ?? '',
    slug: textOrNull(row.slug),
    ...(isWhole && {
      kicker: textOrNull(row.kicker),
      standfirst: textOrNull(row.standfirst),
      by: textOrNull(row.by),
      authors: facts.authors,
      sectionTrail: trail.map(({ name, slug }) => ({ name, slug })),
      canonicalUrl: textOrNull(row.canonicalUrl),
      firstPublishedAt: instant(row.firstPublishedAt),
      contentModifiedAt: instant(row.contentModifiedAt),
    }),
    ...(state === 'draft' && { updatedAt: instant(row.updatedAt) }),
    score: hit.score,
    passages: {
      headline: marker.text(textOrNull(row.headline) ?? ''),
      body: isWhole ? bodyPassage(text, marker) : null,
      caption: may('captions') ? (marker.passage(text.captions)?.html ?? null) : null,
    },
  };
}

/** Of the lead or the body, whichever has more of what was looked for. */
function bodyPassage(text: SearchedText, marker: Marker): string | null {
  const lead = marker.passage(text.lead);
  const body = marker.passage(text.body);
  if (lead && (!body || lead.words >= body.words)) return lead.html;
  return body?.html ?? null;
}
