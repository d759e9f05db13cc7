import type { Core } from '@strapi/strapi';
import { linkTableOf } from '../../strapi/linkTable';
import { IMAGE_CAPTION } from '../../strapi/uids';

interface CaptionRow {
  story: number;
  published: number | boolean;
  texts: string[];
}

/** What a caption is found by. */
const TEXTS = ['caption', 'alt_text', 'creator', 'credit_line', 'city', 'country'] as const;

/**
 * The words of the captions of stories, by the number of the story's row: of one that is public those
 * that are public, of a draft those that editors have.
 *
 * @param rows numbers of rows of stories, each with whether it is public
 */
export async function captionTexts(
  strapi: Core.Strapi,
  rows: ReadonlyArray<{ id: number; isPublic: boolean }>
): Promise<ReadonlyMap<number, string>> {
  const { db } = strapi;
  const { table, from, to } = linkTableOf(strapi, IMAGE_CAPTION, 'article');
  const isPublic = new Map(rows.map((row) => [row.id, row.isPublic]));
  const captions: Array<Omit<CaptionRow, 'texts'> & Record<(typeof TEXTS)[number], string | null>> =
    await db.transaction(({ trx }) =>
      db
        .getConnection(`${table} as link`)
        .join(
          `${db.metadata.get(IMAGE_CAPTION).tableName} as caption`,
          'caption.id',
          `link.${from}`
        )
        .whereIn(`link.${to}`, [...isPublic.keys()])
        .select(
          { story: `link.${to}`, published: db.connection.raw('caption.published_at is not null') },
          ...TEXTS.map((name) => `caption.${name}`)
        )
        .orderBy('caption.position', 'asc')
        .orderBy('caption.id', 'asc')
        .transacting(trx)
    );
  const texts = new Map<number, string>();
  for (const { story, published, ...caption } of captions) {
    if (Boolean(published) !== isPublic.get(story)) continue;
    const words = TEXTS.flatMap((name) => caption[name] ?? []);
    texts.set(story, [texts.get(story) ?? [], words].flat().join('\n'));
  }
  return texts;
}
