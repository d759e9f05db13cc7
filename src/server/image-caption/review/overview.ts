import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import type { Access } from './access';
import { readableArticles, verdictsAsSeen } from './asSeen';
import { captionRows, type CaptionRow } from './captionRow';
import { previewOf, shownArticle, signed } from './present';
import type { CaptionOverview } from '../../../../types/caption-review';
import { FITS, type KeptVerdict } from './verdictStore';

const SHOWN = 20;
/** How many are looked through for an editor who may read some captions only. */
const LOOKED_THROUGH = 1_000;

type Entry = KeptVerdict & { row: CaptionRow };

/** What there is to look at over all stories, for one editor. */
export async function overview(strapi: Core.Strapi, access: Access): Promise<CaptionOverview> {
  const worst: KeptVerdict[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    where: { severityRank: { $lt: FITS } },
    orderBy: [{ severityRank: 'asc' }, { score: 'asc' }],
    limit: access.isLimited ? LOOKED_THROUGH : SHOWN,
  });
  const readable = (await verdictsAsSeen(access.reader, worst)).filter(
    ({ verdict }) => verdict !== 'fits'
  );
  const counts = access.isLimited ? countIn(readable) : await countAll(strapi);
  const entries = await withRows(strapi, readable.slice(0, SHOWN));
  const articles = await readableArticles(
    access.reader,
    entries.map(({ row }) => row)
  );
  return {
    counts,
    captions: await Promise.all(entries.map((entry) => shown(strapi, entry, articles))),
  };
}

const countIn = (kept: readonly KeptVerdict[]) => ({
  wrong: kept.filter(({ verdict }) => verdict === 'wrong').length,
  'look-again': kept.filter(({ verdict }) => verdict === 'look-again').length,
});

async function countAll(strapi: Core.Strapi): Promise<CaptionOverview['counts']> {
  const count = (from: number, below: number): Promise<number> =>
    rowsOf(strapi, CAPTION_VERDICT).count({ where: { severityRank: { $gte: from, $lt: below } } });
  return { wrong: await count(0, 2), 'look-again': await count(2, FITS) };
}

/** With the words they are about: the public ones, or those of the draft. */
async function withRows(strapi: Core.Strapi, kept: KeptVerdict[]): Promise<Entry[]> {
  if (kept.length === 0) return [];
  const rows = await captionRows(strapi, {
    documentId: { $in: kept.map(({ caption }) => caption) },
  });
  return kept.flatMap((each) => {
    const row = rows.find(
      ({ documentId, locale, publishedAt }) =>
        documentId === each.caption &&
        (locale ?? '') === (each.locale ?? '') &&
        (publishedAt !== null) === Boolean(each.isPublic)
    );
    return row ? [{ ...each, row }] : [];
  });
}

async function shown(
  strapi: Core.Strapi,
  { row, isPublic, verdict, findings, checkedAt }: Entry,
  articles: ReadonlySet<string>
): Promise<CaptionOverview['captions'][number]> {
  return {
    documentId: row.documentId,
    locale: row.locale,
    text: row.caption ?? '',
    verdict,
    isPublic: Boolean(isPublic),
    finding: findings[0] ?? null,
    article: shownArticle(row, articles),
    previewUrl: row.image && previewOf(await signed(strapi, row.image)),
    checkedAt: new Date(checkedAt).toISOString(),
  };
}
