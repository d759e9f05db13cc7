import type { Core } from '@strapi/strapi';
import { rowsOf, type Version } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import type { Verdict } from '../checks';
import type { Finding } from '../findings';
import { wordsDigest } from './words';
import type { Judged } from './judged';

/** What is found out anew with each check. */
const CHANGING = [
  'article',
  'verdict',
  'score',
  'gravity',
  'rule',
  'findings',
  'wordsDigest',
  'fileId',
  'checkedAt',
] as const;

/** A verdict as it is kept. */
export interface KeptVerdict {
  caption: string;
  locale: string | null;
  isPublic: boolean;
  article: string | null;
  verdict: Verdict;
  score: number;
  rule: string | null;
  findings: Finding[];
  checkedAt: string | Date;
}

/**
 * The order in which editors are to look: the worst first, and of equals what readers see first.
 * From {@link FITS} on there is nothing to look at.
 */
export const gravityOf = (verdict: Verdict, isPublic: boolean): number =>
  verdict === 'fits' ? FITS : (verdict === 'wrong' ? 0 : 2) + (isPublic ? 0 : 1);
export const FITS = 4;

/** Writes down what was found about what readers see, or are about to; the draft says the same. */
export async function keepPublicVerdicts(
  strapi: Core.Strapi,
  judged: readonly Judged[]
): Promise<void> {
  await write(strapi, judged, true);
  await forgetDrafts(strapi, judged);
}

/** Writes down what was found about what readers see; the draft may say something else. */
export const keepVerdictsOfPublic = (
  strapi: Core.Strapi,
  judged: readonly Judged[]
): Promise<void> => write(strapi, judged, true);

/** Writes down what was found about drafts, unless it is what was found about the public version. */
export async function keepDraftVerdicts(
  strapi: Core.Strapi,
  judged: readonly Judged[]
): Promise<void> {
  const known = await publicVerdicts(
    strapi,
    judged.filter(({ published }) => published)
  );
  const isKnown = ({ row, verdict, findings }: Judged) => {
    const kept = known.get(row.documentId);
    return kept?.verdict === verdict && kept.rule === (findings[0]?.rule ?? null);
  };
  await forgetDrafts(strapi, judged.filter(isKnown));
  await write(
    strapi,
    judged.filter((each) => !isKnown(each)),
    false
  );
}

async function publicVerdicts(
  strapi: Core.Strapi,
  judged: readonly Judged[]
): Promise<Map<string, KeptVerdict>> {
  const [first] = judged;
  if (!first) return new Map();
  const rows: KeptVerdict[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption', 'verdict', 'rule'],
    where: { ...ofCaptions(judged), isPublic: true },
  });
  return new Map(rows.map((row) => [row.caption, row]));
}

async function forgetDrafts(strapi: Core.Strapi, judged: readonly Judged[]): Promise<void> {
  if (judged.length === 0) return;
  await rowsOf(strapi, CAPTION_VERDICT).deleteMany({
    where: { ...ofCaptions(judged), isPublic: false },
  });
}

/** All of one story, so all of one language. */
const ofCaptions = (judged: readonly Judged[]) => ({
  caption: { $in: judged.map(({ row }) => row.documentId) },
  locale: localeOf(judged[0]?.row.locale ?? null),
});

/** A type without languages has an empty one: the index would not tell two nulls apart. */
const localeOf = (locale: string | null) => locale ?? '';

async function write(
  strapi: Core.Strapi,
  judged: readonly Judged[],
  isPublic: boolean
): Promise<void> {
  const checkedAt = new Date();
  const rows = judged
    .map(({ row, verdict, score, findings }) => ({
      caption: row.documentId,
      locale: localeOf(row.locale),
      isPublic,
      article: row.article?.documentId ?? null,
      verdict,
      score,
      gravity: gravityOf(verdict, isPublic),
      rule: findings[0]?.rule ?? null,
      findings,
      wordsDigest: wordsDigest(row.caption),
      fileId: row.image?.id ?? null,
      checkedAt,
    }))
    // Always in one order, so that two writers wait for each other and do not lock each other out.
    .sort((one, other) => (one.caption < other.caption ? -1 : 1));
  await upsert(strapi, CAPTION_VERDICT, rows, {
    key: ['caption', 'locale', 'isPublic'],
    change: CHANGING,
  });
}

/** Takes back what was found about a caption: all of it, or only what readers saw. */
export async function forgetVerdicts(
  strapi: Core.Strapi,
  { documentId, locale }: Version,
  which: { isPublic?: boolean } = {}
): Promise<void> {
  await rowsOf(strapi, CAPTION_VERDICT).deleteMany({
    where: { caption: documentId, locale: localeOf(locale), ...which },
  });
}

/** The kept verdicts of some captions, of the draft where it has one of its own. */
export async function verdictsOf(
  strapi: Core.Strapi,
  captions: readonly string[],
  locale: string | null
): Promise<Map<string, KeptVerdict>> {
  const rows: KeptVerdict[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    where: { caption: { $in: [...captions] }, locale: localeOf(locale) },
    orderBy: { isPublic: 'desc' },
  });
  return new Map(rows.map((row) => [row.caption, row]));
}
