import type { Core } from '@strapi/strapi';
import { captionsNotHeld } from '../../image-caption';
import { publicAddress } from '../../http';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { listOf } from './mapStory';
import { loadOutlets } from './outlets';
import { LINK, PUBLISHED, storyOfRow, wholeStory } from './readStories';
import type { PublishedStory } from './story';
import { readTextPictures } from './textPictures';

const DRAFT = { publishedAt: { $null: true } };

/** Rows of articles with all that a story is made of: what is published, or drafts, for who may read them. */
export async function storyRows(
  strapi: Core.Strapi,
  where: object,
  status: 'draft' | 'published'
): Promise<Row[]> {
  const version = status === 'draft' ? DRAFT : PUBLISHED;
  return rowsOf(strapi, ARTICLE).findMany({
    where: { ...where, ...version },
    populate: wholeStory(version),
  });
}

/**
 * Drafts with the captions that would come out with them if they were published now, those that no editor
 * keeps back, and with addresses of pictures that whoever asks can load.
 */
export const withShownCaptions = (strapi: Core.Strapi, rows: readonly Row[]): Promise<Row[]> =>
  Promise.all(
    rows.map(async (row) => {
      const captions = listOf(row.captions) as unknown as Row[];
      const shown = await captionsNotHeld(strapi, captions, String(row.locale));
      const signed = await Promise.all(shown.map((caption) => withSignedPicture(strapi, caption)));
      return { ...row, captions: signed };
    })
  );

async function withSignedPicture(strapi: Core.Strapi, caption: Row): Promise<Row> {
  const files: { signFileUrls(file: unknown): Promise<unknown> } = strapi
    .plugin('upload')
    .service('file');
  return caption.image ? { ...caption, image: await files.signFileUrls(caption.image) } : caption;
}

/**
 * Such rows as stories. One that was never published is dated as if that were now.
 *
 * @param base what relative addresses are relative to
 */
export async function storiesOfRows(
  strapi: Core.Strapi,
  rows: readonly Row[],
  base = publicAddress(strapi)
): Promise<PublishedStory[]> {
  const versions: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [...LINK],
    where: { documentId: { $in: rows.map(({ documentId }) => documentId) }, ...PUBLISHED },
    orderBy: { locale: 'asc' },
  });
  const places = await loadOutlets(strapi);
  const bodies = rows.map(({ body }) => body);
  const textPictures = await readTextPictures(strapi, bodies, base);
  const now = new Date();
  return rows.map((row, index) =>
    storyOfRow(
      { ...row, firstPublishedAt: row.firstPublishedAt ?? now },
      {
        others: versions.filter(
          ({ documentId, locale }) => documentId === row.documentId && locale !== row.locale
        ),
        inText: textPictures[index] ?? {},
        places,
        base,
      }
    )
  );
}
