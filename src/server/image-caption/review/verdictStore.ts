import type { Core } from '@strapi/strapi';
import { rowsOf, type Version } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import type { Finding, Verdict } from '../../../../types/caption-review';
import { wordsDigest } from './fingerprint';
import type { CheckedRow } from './checkSet';

/** What is found out anew with each check. */
const CHANGING = [
  'article',
  'verdict',
  'score',
  'severityRank',
  'rule',
  'findings',
  'wordsDigest',
  'file',
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
const severityRankOf = (verdict: Verdict, isPublic: boolean): number =>
  verdict === 'fits' ? FITS : (verdict === 'wrong' ? 0 : 2) + (isPublic ? 0 : 1);
export const FITS = 4;

/** Writes down what was found about what readers see, or are about to; the draft says the same. */
export async function keepPublicVerdicts(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> {
  await write(strapi, checked, true);
  await forgetDrafts(strapi, checked);
}

/** Writes down what was found about what readers see; the draft may say something else. */
export const keepVerdictsOfPublic = (
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> => write(strapi, checked, true);

/** Writes down what was found about drafts, unless it is what was found about the public version. */
export async function keepDraftVerdicts(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> {
  const known = await publicVerdicts(
    strapi,
    checked.filter(({ published }) => published)
  );
  const isKnown = ({ row, verdict, findings }: CheckedRow) => {
    const kept = known.get(row.documentId);
    return kept?.verdict === verdict && kept.rule === (findings[0]?.rule ?? null);
  };
  await forgetDrafts(strapi, checked.filter(isKnown));
  await write(
    strapi,
    checked.filter((each) => !isKnown(each)),
    false
  );
}

async function publicVerdicts(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<Map<string, KeptVerdict>> {
  const [first] = checked;
  if (!first) return new Map();
  const rows: KeptVerdict[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption', 'verdict', 'rule'],
    where: { ...ofCaptions(checked), isPublic: true },
  });
  return new Map(rows.map((row) => [row.caption, row]));
}

async function forgetDrafts(strapi: Core.Strapi, checked: readonly CheckedRow[]): Promise<void> {
  if (checked.length === 0) return;
  await rowsOf(strapi, CAPTION_VERDICT).deleteMany({
    where: { ...ofCaptions(checked), isPublic: false },
  });
}

/** All of one story, so all of one language. */
const ofCaptions = (checked: readonly CheckedRow[]) => ({
  caption: { $in: checked.map(({ row }) => row.documentId) },
  locale: localeOf(checked[0]?.row.locale ?? null),
});

/** A type without languages has an empty one: the index would not tell two nulls apart. */
const localeOf = (locale: string | null) => locale ?? '';

async function write(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[],
  isPublic: boolean
): Promise<void> {
  const checkedAt = new Date();
  const rows = checked
    .map(({ row, verdict, score, findings }) => ({
      caption: row.documentId,
      locale: localeOf(row.locale),
      isPublic,
      article: row.article?.documentId ?? null,
      verdict,
      score,
      severityRank: severityRankOf(verdict, isPublic),
      rule: findings[0]?.rule ?? null,
      findings,
      wordsDigest: wordsDigest(row.caption),
      file: row.image?.documentId ?? null,
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
