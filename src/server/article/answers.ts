import type { Context } from 'koa';
import type { FoundBySlug } from './articleBySlug';
import type { ReaderAnswer } from './withdrawal';

/** 410 or 451, with the reason and without anything of the story. */
export function answerWithdrawn(ctx: Context, { status, link, body }: ReaderAnswer): void {
  ctx.status = status;
  if (link) ctx.append('Link', link);
  ctx.body = body;
}

/**
 * 301 from an old slug to the present one.
 *
 * @param suffix what follows the slug in the path of this route
 */
export function answerMoved(
  ctx: Context,
  { slug, locale }: Extract<FoundBySlug, { found: 'article' }>,
  suffix = ''
): void {
  const asked = ctx.path.replace(/\/$/, '');
  const story = asked.slice(0, asked.length - suffix.length);
  const folder = story.slice(0, story.lastIndexOf('/') + 1);
  const location = `${folder}${encodeURIComponent(slug)}${suffix}?locale=${encodeURIComponent(locale)}`;
  ctx.status = 301;
  ctx.set('Location', location);
  ctx.body = { data: null, meta: { slug, location } };
}
