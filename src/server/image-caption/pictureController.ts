import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PictureUses } from '../../../types/caption-review';
import type { Reader } from '../strapi/reader';
import { Access, readableArticles, readableCaptions } from './review';
import { publishedUses, waitingUses, type PictureUse } from './captionPicture';
import { captionsOptions } from './options';

/** What the admin panel asks about a picture before and after an editor changes it. */
export const pictureController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/pictures/:fileId/captions` — the captions that hang on a file. */
  async captions(ctx: Context) {
    const fileId = String(ctx.params.fileId);
    if (!/^\d{1,9}$/.test(fileId)) {
      throw new errors.ValidationError(
        `"${fileId}" is no file of the Media Library. Write its number, e.g. /newsroom/pictures/12/captions.`
      );
    }
    const access = new Access(strapi, ctx);
    const { onPictureChange } = captionsOptions(strapi);
    const isShown = await access.mayShow(Number(fileId), null);
    const published = isShown ? await publishedUses(strapi, Number(fileId)) : [];
    const waiting = isShown ? await waitingUses(strapi, Number(fileId)) : [];
    const answer: PictureUses = {
      onPictureChange,
      count: published.length,
      captions: await usesSeenBy(access.reader, published),
      waiting: await usesSeenBy(access.reader, waiting),
    };
    ctx.body = answer;
  },
});

/** Of the uses of a picture those that an editor may read, with the headlines that they may. */
async function usesSeenBy(reader: Reader, uses: readonly PictureUse[]) {
  const readable = await readableCaptions(reader, uses);
  const articles = await readableArticles(reader, readable);
  return readable.map(({ documentId, locale, caption, article }) => {
    const seen = article && articles.has(article.documentId) ? article : null;
    return {
      documentId,
      locale,
      caption,
      article: seen?.documentId ?? null,
      headline: seen?.headline ?? null,
    };
  });
}

/** For whoever is signed in to the admin panel; the controller asks what else the editor may read. */
export const pictureRoutes = [
  {
    method: 'GET' as const,
    path: '/pictures/:fileId/captions',
    handler: 'picture.captions',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
