import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import type { Verdict } from '../../../../types/caption-review';
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
  return [...new Map(rows.map((row) => [row.caption, row])).values()];
}

/** The captions that a verdict was found about, in one language. */
export async function captionsWith(
  strapi: Core.Strapi,
  verdict: Verdict,
  locale: string | null
): Promise<string[]> {
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

interface Named {
  documentId: string;
  locale: string | null;
}

/** Leaves those that somebody may read. */
type Sieve = (captions: readonly Named[]) => Promise<Named[]>;
const everybody: Sieve = async (captions) => [...captions];

/** The worst verdict about the captions of each article, in one language. */
export async function worstOfArticles(
  strapi: Core.Strapi,
  articles: readonly string[],
  locale: string | null,
  readable: Sieve = everybody
): Promise<Map<string, Verdict>> {
  const all = await keptVerdicts(strapi, {
    article: { $in: [...articles] },
    locale: locale ?? '',
  });
  const named = await readable(all.map(({ caption }) => ({ documentId: caption, locale })));
  const seen = new Set(named.map(({ documentId }) => documentId));
  const kept = all.filter(({ caption }) => seen.has(caption));
  const worst = new Map<string, Verdict>();
  for (const { article, verdict } of kept) {
    if (article === null) continue;
    const known = worst.get(article);
    if (known === undefined || SEVERITY_RANK[verdict] > SEVERITY_RANK[known])
      worst.set(article, verdict);
  }
  return worst;
}

/** The articles whose worst caption has a verdict, in one language. */
export async function articlesWith(
  strapi: Core.Strapi,
  verdict: Verdict,
  locale: string | null
): Promise<string[]> {
  const named: Kept[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['article'],
    where: { verdict, article: { $notNull: true }, locale: locale ?? '' },
    orderBy: [{ severityRank: 'asc' }, { score: 'asc' }],
    limit: MOST,
  });
  const articles = [...new Set(named.flatMap(({ article }) => article ?? []))];
  const worst = await worstOfArticles(strapi, articles, locale);
  return articles.filter((article) => worst.get(article) === verdict);
}
