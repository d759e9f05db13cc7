import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PictureUses } from '../../../types/caption-review';
import { Access } from './review';
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
    const published = await publishedUses(strapi, Number(fileId));
    const waiting = await access.readable(await waitingUses(strapi, Number(fileId)));
    const answer: PictureUses = {
      onPictureChange: captionsOptions(strapi).onPictureChange,
      count: published.length,
      captions: published.map(shown),
      waiting: access.seesCaptions ? waiting.map(shown) : [],
    };
    ctx.body = answer;
  },
});

const shown = ({ documentId, locale, caption, article }: PictureUse) => ({
  documentId,
  locale,
  caption,
  article: article?.documentId ?? null,
  headline: article?.headline ?? null,
});

/** For whoever is signed in to the admin panel; drafts are for those who may read captions. */
export const pictureRoutes = [
  {
    method: 'GET' as const,
    path: '/pictures/:fileId/captions',
    handler: 'picture.captions',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
