import type { Core } from '@strapi/strapi';
import { linkTableOf } from '../../strapi/linkTable';
import type { Reader } from '../../strapi/reader';
import { rowsOf, type Version } from '../../strapi/rows';
import { ARTICLE, CAPTION_DECISION, CAPTION_VERDICT, IMAGE_CAPTION } from '../../strapi/uids';
import { readableCaptions, verdictsAsSeen } from './asSeen';
import { captionRows, type CaptionRow } from './captionRow';
import { checkOptions } from './checkOptions';
import type { CaptionDecision } from './decisionStore';
import { previewOf, signed } from './present';
import type { KeptVerdict } from './verdictStore';

/** The captions of one language of a story, in short. */
export interface CaptionsInShort {
  /** All that figures may name, also of those that the reader may not read. */
  keys: string[];
  /** Here and below: of those that the reader may read. */
  count: number;
  wrong: number;
  lookAgain: number;
  /** Those that keep the story from being published, as they were last checked. */
  blocking: Array<{ documentId: string; text: string }>;
  /** A small copy of the picture that leads the story. */
  picture: string | null;
}

const nameOf = (documentId: string, locale: string | null) => `${documentId} ${locale ?? ''}`;

/**
 * The drafts of the captions of many stories, with what is kept of their checks: as many statements for a
 * hundred stories as for one.
 *
 * @returns by {@link captionsKey} of the story; without those that have none
 */
export async function captionsOfStories(
  strapi: Core.Strapi,
  reader: Reader,
  stories: readonly Version[]
): Promise<Map<string, CaptionsInShort>> {
  const rows = await draftsOf(strapi, stories);
  if (rows.length === 0) return new Map();
  const readable = new Set(await readableCaptions(reader, rows));
  const verdicts = await verdictsSeen(strapi, reader, rows);
  const mayGoOut = await withoutDecisions(strapi, rows);
  const blocks = checkOptions(strapi).gate === 'block';
  const ofStories = new Map<string, CaptionRow[]>();
  for (const row of rows) {
    const story = nameOf(row.article?.documentId ?? '', row.locale);
    ofStories.set(story, [...(ofStories.get(story) ?? []), row]);
  }
  const inShort = async (all: readonly CaptionRow[]): Promise<CaptionsInShort> => {
    const seen = all.filter((row) => readable.has(row));
    const having = (verdict: KeptVerdict['verdict']) =>
      seen.filter((row) => verdicts.get(nameOf(row.documentId, row.locale)) === verdict);
    const pictured = seen.filter(({ image }) => image !== null);
    const lead = pictured.find(({ role }) => role === 'lead') ?? pictured[0];
    return {
      keys: all.flatMap(({ key }) => key ?? []),
      count: seen.length,
      wrong: having('wrong').length,
      lookAgain: having('look-again').length,
      blocking: having('wrong')
        .filter((row) => blocks && row.image !== null && mayGoOut(row))
        .map(({ documentId, caption }) => ({ documentId, text: caption ?? '' })),
      picture: lead?.image ? previewOf(await signed(strapi, lead.image)) : null,
    };
  };
  return new Map(
    await Promise.all(
      [...ofStories].map(async ([story, all]) => [story, await inShort(all)] as const)
    )
  );
}

/** The name of one language of a story in the answer. */
export const captionsKey = ({ documentId, locale }: Version): string => nameOf(documentId, locale);

async function draftsOf(strapi: Core.Strapi, stories: readonly Version[]): Promise<CaptionRow[]> {
  if (stories.length === 0) return [];
  const { db } = strapi;
  const { table, from, to } = linkTableOf(strapi, IMAGE_CAPTION, 'article');
  const linked = db
    .getConnection(`${table} as link`)
    .join(`${db.metadata.get(ARTICLE).tableName} as story`, 'story.id', `link.${to}`)
    .whereIn('story.document_id', [...new Set(stories.map(({ documentId }) => documentId))])
    .whereNull('story.published_at')
    .select(`link.${from}`);
  return captionRows(strapi, { publishedAt: null, id: { $in: linked } });
}

/** The draft's verdict where a caption has both. */
async function verdictsSeen(
  strapi: Core.Strapi,
  reader: Reader,
  rows: readonly CaptionRow[]
): Promise<Map<string, KeptVerdict['verdict']>> {
  const kept: KeptVerdict[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    where: { caption: { $in: [...new Set(rows.map(({ documentId }) => documentId))] } },
    orderBy: [{ isPublic: 'desc' }, { id: 'asc' }],
  });
  const last = [...new Map(kept.map((each) => [nameOf(each.caption, each.locale), each])).values()];
  return new Map(
    (await verdictsAsSeen(reader, last)).map(({ caption, locale, verdict }) => [
      nameOf(caption, locale),
      verdict,
    ])
  );
}

/** Which captions nobody keeps back, and nobody lets pass although a check calls them wrong. */
async function withoutDecisions(
  strapi: Core.Strapi,
  rows: readonly CaptionRow[]
): Promise<(row: CaptionRow) => boolean> {
  const decisions: Array<CaptionDecision & { locale: string }> = await rowsOf(
    strapi,
    CAPTION_DECISION
  ).findMany({
    select: ['caption', 'locale'],
    where: {
      caption: { $in: [...new Set(rows.map(({ documentId }) => documentId))] },
      endedAt: null,
    },
  });
  const decided = new Set(decisions.map(({ caption, locale }) => nameOf(caption, locale)));
  return ({ documentId, locale }) => !decided.has(nameOf(documentId, locale));
}
