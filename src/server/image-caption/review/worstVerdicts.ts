import type { Core } from '@strapi/strapi';
import type { Reader } from '../../strapi/reader';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import type { Verdict } from '../../../../types/caption-review';
import { verdictsAsSeen } from './asSeen';
import type { KeptVerdict } from './verdictStore';

/** As many as Strapi itself lists for a filter by status. */
const MOST = 10_000;

const SEVERITY_RANK: Readonly<Record<Verdict, number>> = { wrong: 2, 'look-again': 1, fits: 0 };

type Kept = Pick<KeptVerdict, 'caption' | 'article' | 'verdict'>;

/** Of each caption one verdict: the draft's where it has one of its own. */
async function keptVerdicts(strapi: Core.Strapi, where: object): Promise<Kept[]> {
  const rows: Kept[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption', 'article', 'verdict', 'isPublic'],
    where,
    orderBy: [{ isPublic: 'desc' }, { id: 'asc' }],
  });
  return onePerCaption(rows);
}

const onePerCaption = <Row extends Kept>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.caption, row])).values(),
];

/** The same as an editor is told it who may not read everything. */
async function verdictsSeenBy(strapi: Core.Strapi, reader: Reader, where: object): Promise<Kept[]> {
  const rows: Array<KeptVerdict & { severityRank: number }> = await rowsOf(
    strapi,
    CAPTION_VERDICT
  ).findMany({ where, orderBy: [{ severityRank: 'asc' }, { score: 'asc' }], limit: MOST });
  // The draft's last, where a caption has both.
  const drafts = rows.filter(({ isPublic }) => !isPublic);
  const published = rows.filter(({ isPublic }) => isPublic);
  return onePerCaption(await verdictsAsSeen(reader, [...published, ...drafts]));
}

/**
 * The captions that a verdict was found about, in one language.
 *
 * @param reader whom it is told to, where that is somebody who may not read all
 */
export async function captionsWith(
  strapi: Core.Strapi,
  verdict: Verdict,
  locale: string | null,
  reader?: Reader
): Promise<string[]> {
  if (reader) {
    const seen = await verdictsSeenBy(strapi, reader, { locale: locale ?? '' });
    return seen.filter((each) => each.verdict === verdict).map(({ caption }) => caption);
  }
  const named: Kept[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption'],
    where: { verdict, locale: locale ?? '' },
    orderBy: [{ severityRank: 'asc' }, { score: 'asc' }],
    limit: MOST,
  });
  const kept = await keptVerdicts(strapi, {
    caption: { $in: named.map(({ caption }) => caption) },
    locale: locale ?? '',
  });
  return kept.filter((each) => each.verdict === verdict).map(({ caption }) => caption);
}

/**
 * The worst verdict about the captions of each article, in one language.
 *
 * @param reader whom it is told to, where that is somebody who may not read all
 */
export async function worstOfArticles(
  strapi: Core.Strapi,
  articles: readonly string[],
  locale: string | null,
  reader?: Reader
): Promise<Map<string, Verdict>> {
  const where = { article: { $in: [...articles] }, locale: locale ?? '' };
  return worst(
    await (reader ? verdictsSeenBy(strapi, reader, where) : keptVerdicts(strapi, where))
  );
}

function worst(kept: readonly Kept[]): Map<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const { article, verdict } of kept) {
    if (article === null) continue;
    const known = found.get(article);
    if (known === undefined || SEVERITY_RANK[verdict] > SEVERITY_RANK[known])
      found.set(article, verdict);
  }
  return found;
}

/** The articles whose worst caption has a verdict, in one language. */
export async function articlesWith(
  strapi: Core.Strapi,
  verdict: Verdict,
  locale: string | null,
  reader?: Reader
): Promise<string[]> {
  const having = (found: Map<string, Verdict>) =>
    [...found].filter(([, each]) => each === verdict).map(([article]) => article);
  const ofArticles = { article: { $notNull: true }, locale: locale ?? '' };
  if (reader) return having(worst(await verdictsSeenBy(strapi, reader, ofArticles)));
  const named: Kept[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['article'],
    where: { ...ofArticles, verdict },
    orderBy: [{ severityRank: 'asc' }, { score: 'asc' }],
    limit: MOST,
  });
  const articles = [...new Set(named.flatMap(({ article }) => article ?? []))];
  return having(await worstOfArticles(strapi, articles, locale));
}
