import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { readOnce } from '../../strapi/readOnce';
import { rowsOf, type Version } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import { sentTogether } from '../../strapi/together';
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

const IDENTIFYING = ['caption', ...CHANGING.filter((name) => name !== 'checkedAt')] as const;

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
  const kept = await keptOf(strapi, checked);
  await write(strapi, checked, true, kept);
  await forgetDrafts(strapi, checked, kept);
}

/** Writes down what was found about what readers see; the draft may say something else. */
export const keepVerdictsOfPublic = async (
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> => write(strapi, checked, true, await keptOf(strapi, checked));

/** Writes down what was found about drafts, unless it is what was found about the public version. */
export async function keepDraftVerdicts(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<void> {
  const kept = await keptOf(strapi, checked);
  const isKnown = ({ row, published, verdict, findings }: CheckedRow) => {
    const known =
      published && kept.find((each) => each.isPublic && each.caption === row.documentId);
    return known?.verdict === verdict && known.rule === (findings[0]?.rule ?? null);
  };
  await forgetDrafts(strapi, checked.filter(isKnown), kept);
  await write(
    strapi,
    checked.filter((each) => !isKnown(each)),
    false,
    kept
  );
}

/** A verdict with all that decides whether it is the same as another. */
interface StoredVerdict extends KeptVerdict {
  severityRank: number;
  wordsDigest: string;
  file: string | null;
}

/** What is written down of some captions, about drafts and about what readers see. */
async function keptOf(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[]
): Promise<readonly StoredVerdict[]> {
  if (checked.length === 0) return [];
  const { locale, caption } = ofCaptions(checked);
  const rows = await readOnce(
    `verdicts ${locale} ${caption.$in.join()}`,
    [strapi.db.metadata.get(CAPTION_VERDICT).tableName],
    () =>
      sentTogether(`verdicts ${locale}`, caption.$in, async (all) => {
        const found: Array<StoredVerdict & { isPublic: boolean | number }> = await rowsOf(
          strapi,
          CAPTION_VERDICT
        ).findMany({ where: { locale, caption: { $in: all.flat() } } });
        return all.map((some) => found.filter((row) => some.includes(row.caption)));
      })
  );
  return rows.map((row) => ({ ...row, isPublic: Boolean(row.isPublic) }));
}

async function forgetDrafts(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[],
  kept: readonly StoredVerdict[]
): Promise<void> {
  const documents = new Set(checked.map(({ row }) => row.documentId));
  const drafts = kept.filter(({ isPublic, caption }) => !isPublic && documents.has(caption));
  if (drafts.length === 0) return;
  const { locale, caption } = ofCaptions(checked);
  await sentTogether(`verdicts of drafts to forget ${locale}`, caption.$in, async (all) => {
    await rowsOf(strapi, CAPTION_VERDICT).deleteMany({
      where: { locale, caption: { $in: all.flat() }, isPublic: false },
    });
    return all;
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
  isPublic: boolean,
  kept: readonly StoredVerdict[]
): Promise<void> {
  const checkedAt = new Date();
  const isKept = (row: StoredVerdict) =>
    kept.some((each) => each.isPublic === isPublic && isSame(each, row));
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
    .filter((row) => !isKept(row));
  if (rows.length === 0) return;
  await sentTogether('verdicts to keep', rows, async (all) => {
    // Always in one order, so that two writers wait for each other and do not lock each other out.
    const sorted = all.flat().sort((one, other) => (one.caption < other.caption ? -1 : 1));
    await upsert(strapi, CAPTION_VERDICT, sorted, {
      key: ['caption', 'locale', 'isPublic'],
      change: CHANGING,
    });
    return all;
  });
}

/** The time of a check makes no other verdict of it. */
const isSame = (one: StoredVerdict, other: StoredVerdict): boolean =>
  isDeepStrictEqual(found(one), found(other));

/** What was found, as the database gives it back: without what is undefined. */
const found = (verdict: StoredVerdict): unknown =>
  JSON.parse(JSON.stringify(IDENTIFYING.map((name) => verdict[name])));

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

/** Forgets what was found about what readers saw of several captions. */
export async function forgetPublicVerdicts(
  strapi: Core.Strapi,
  captions: readonly string[],
  locale: string | null
): Promise<void> {
  if (captions.length === 0) return;
  await rowsOf(strapi, CAPTION_VERDICT).deleteMany({
    where: { caption: { $in: [...captions] }, locale: localeOf(locale), isPublic: true },
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
