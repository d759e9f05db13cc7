import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { publishedUses } from './picture';

/** What the admin panel asks about a picture before an editor changes it. */
export const pictureController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/pictures/:fileId/captions` — the published captions that hang on a file. */
  async captions(ctx: Context) {
    const fileId = String(ctx.params.fileId);
    if (!/^\d{1,9}$/.test(fileId)) {
      throw new errors.ValidationError(
        `"${fileId}" is no file of the Media Library. Write its number, e.g. /newsroom/pictures/12/captions.`
      );
    }
    const uses = await publishedUses(strapi, Number(fileId));
    ctx.body = {
      count: uses.length,
      captions: uses.map(({ documentId, locale, caption, article }) => ({
        documentId,
        locale,
        caption,
        article: article?.documentId ?? null,
        headline: article?.headline ?? null,
      })),
    };
  },
});

/** For whoever is signed in to the admin panel: it tells nothing that is not published. */
export const pictureRoutes = [
  {
    method: 'GET' as const,
    path: '/pictures/:fileId/captions',
    handler: 'picture.captions',
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
];
