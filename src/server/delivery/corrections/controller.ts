import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Corrections } from './answers';
import { splitFileName } from '../request';
import { loadOutlets, madeOfStories } from '../stories';
import {
  CORRECTION_FORMATS,
  loadCorrectionsPage,
  type CorrectionFormat,
  type CorrectionsPage,
} from './loadCorrectionsPage';
import { readCorrectionsRequest } from './request';
import {
  writeCorrectionsAtom,
  writeCorrectionsHtml,
  writeCorrectionsJson,
  writeCorrectionsRss,
} from './writeCorrections';

const WRITERS: Record<CorrectionFormat, { type: string; write(page: CorrectionsPage): string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeCorrectionsRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeCorrectionsAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeCorrectionsJson },
  html: { type: 'text/html; charset=utf-8', write: writeCorrectionsHtml },
};

/**
 * What an outlet has corrected, in its published stories. 404 for an outlet or format that is not there,
 * 400 for parameters that cannot be meant.
 */
export const correctionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function load(ctx: Context, slug: string | null): Promise<CorrectionsPage> {
    const outlets = await loadOutlets(strapi);
    const request = await readCorrectionsRequest(strapi, outlets, ctx.query, slug);
    const page = await loadCorrectionsPage(strapi, outlets, request);
    madeOfStories(ctx, []);
    ctx.set('Content-Language', page.locale);
    return page;
  }
  return {
    /** `GET /corrections?outlet=harbour-press` */
    async find(ctx: Context) {
      const { entries, page, pageSize, total } = await load(ctx, null);
      const answer: Corrections = {
        data: entries.map(({ id, correction: { type, text, date, target }, story }) => ({
          id,
          type,
          text,
          date: date.toISOString(),
          target,
          article: {
            documentId: story.documentId,
            locale: story.locale,
            headline: story.headline,
            slug: story.slug,
            canonicalUrl: story.canonicalUrl,
          },
        })),
        meta: {
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
      ctx.body = answer;
    },

    /** `GET /corrections/:outlet.html`, `.atom`, `.rss`, `.json` */
    async file(ctx: Context) {
      const { name, ending } = splitFileName(String(ctx.params.file), CORRECTION_FORMATS);
      const page = await load(ctx, name);
      const { type, write } = WRITERS[ending];
      ctx.set('Content-Type', type);
      ctx.body = write(page);
    },
  };
};
