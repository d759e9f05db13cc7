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

/**
 * Drafts with all that they would be if they were published now, for whoever may read drafts: with the
 * captions that no editor keeps back, and addresses of pictures that whoever asks can load.
 */
export async function draftRows(strapi: Core.Strapi, where: object): Promise<Row[]> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { ...where, ...DRAFT },
    populate: wholeStory(DRAFT),
  });
  return Promise.all(
    rows.map(async (row) => {
      const captions = listOf(row.captions) as unknown as Row[];
      const shown = await captionsNotHeld(strapi, captions, String(row.locale));
      const signed = await Promise.all(shown.map((caption) => withSignedPicture(strapi, caption)));
      return { ...row, captions: signed };
    })
  );
}

async function withSignedPicture(strapi: Core.Strapi, caption: Row): Promise<Row> {
  const files: { signFileUrls(file: unknown): Promise<unknown> } = strapi
    .plugin('upload')
    .service('file');
  return caption.image ? { ...caption, image: await files.signFileUrls(caption.image) } : caption;
}

/** Such rows as stories. One that was never published is dated as if that were now. */
export async function storiesOfDrafts(
  strapi: Core.Strapi,
  rows: readonly Row[]
): Promise<PublishedStory[]> {
  const versions: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [...LINK],
    where: { documentId: { $in: rows.map(({ documentId }) => documentId) }, ...PUBLISHED },
    orderBy: { locale: 'asc' },
  });
  const places = await loadOutlets(strapi);
  const base = publicAddress(strapi);
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
