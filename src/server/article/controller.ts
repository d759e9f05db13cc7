import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { ARTICLE, SECTION } from '../strapi/uids';
import { answerMoved, answerWithdrawn } from './answers';
import { articleBySlug } from './articleBySlug';
import { PAGE_PARTS, pageOf, type FoundPage } from './page';
import { answerDraft } from './preview';
import { readerAnswer } from './withdrawal';
import { SLUGS, dependOn, entryKey, keysOf, listKey } from '../cache';
import type { FastReads } from '../reads';
import { linkHeader, refuseMisplaced } from '../http';
import { composed } from '../text/composed';

async function localeOf(strapi: Core.Strapi, query: Context['query']): Promise<string> {
  const { locale } = query;
  if (locale === undefined || locale === '') {
    return strapi.plugin('i18n').service('locales').getDefaultLocale();
  }
  if (typeof locale !== 'string' || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale)) {
    throw new errors.ValidationError(
      'Invalid parameter "locale": write one language tag, e.g. locale=en.'
    );
  }
  return locale;
}

/** @throws ValidationError for a status that is none, and for a link to a draft without `status=draft` */
function asksForDraft({ status, preview }: Context['query']): boolean {
  if (status === 'draft') return true;
  if (status !== undefined && status !== 'published') {
    throw new errors.ValidationError('Invalid parameter "status": write draft or published.');
  }
  if (preview !== undefined) {
    throw new errors.ValidationError('Write status=draft with the parameter "preview".');
  }
  return false;
}

/** Strapi's own REST actions, and the page of an article by its slug. */
export const articleController = factories.createCoreController(ARTICLE, ({ strapi }) => ({
  /** `GET /articles`: what Strapi answers, and where it can be found faster, found faster. */
  async find(ctx: Context) {
    const reads: FastReads = strapi.plugin('newsroom').service('reads');
    return reads.answer(ctx, this, () => super.find(ctx));
  },

  /**
   * `GET /articles/by-slug/:slug?locale=` — 200 with the published article, 301 from an old slug to
   * the present one, 410 or 451 for a story that was public and is no more, 404 for all others.
   * With `status=draft` the draft, for those who may read it.
   */
  async bySlug(ctx: Context) {
    refuseMisplaced(ctx.query, ['locale', 'status']);
    const locale = await localeOf(strapi, ctx.query);
    const slug = composed(String(ctx.params.slug));
    if (asksForDraft(ctx.query)) return answerDraft(strapi, ctx, { slug, locale });
    const at = await articleBySlug(strapi, locale, slug);
    const isHere = at.found === 'article' && at.slug === slug;
    if (!isHere) dependOn(ctx, [SLUGS, listKey(ARTICLE)]);
    if (at.found === 'nothing') return ctx.notFound('No article has this slug.');
    if (at.found === 'withdrawn') return answerWithdrawn(ctx, at.answer);
    if (!isHere) return answerMoved(ctx, at);

    const article: FoundPage | null = await strapi.documents(ARTICLE).findOne({
      documentId: at.article,
      locale,
      status: 'published',
      populate: PAGE_PARTS as never,
    });
    if (!article) {
      dependOn(ctx, [SLUGS, listKey(ARTICLE)]);
      return answerWithdrawn(ctx, readerAnswer(null));
    }
    dependOn(ctx, keysOf(strapi, ARTICLE, article));

    const { page, data, trail } = await pageOf(strapi, ctx, article, locale);
    dependOn(
      ctx,
      trail.map(({ documentId }) => entryKey(SECTION, documentId))
    );
    const links = linkHeader({ ...page, locale, localizations: page.localizations ?? [] });
    if (links) ctx.append('Link', links);
    return { data, meta: {} };
  },
}));
