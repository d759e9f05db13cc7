import { defineMiddleware } from 'astro:middleware';
import { compressed } from './compressed';
import { editionsOf } from './editions';
import { NewsroomAway } from './newsroom/ask';
import { sectionsOf, theOutlet } from './newsroom/outlet';
import { settings } from './settings';
import { unreachable } from './unreachable';

const origin = new URL(settings.newsroom).origin;

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'self'",
    // Pictures come from where the newsroom keeps its files, which may be a bucket of its own.
    "img-src 'self' data: http: https:",
    "style-src 'self' 'unsafe-inline'",
    // Embeds, when a reader asks for them: any site of the web may be an instance of Mastodon.
    "frame-src 'self' https:",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    // The newsroom's panel shows drafts in a frame.
    `frame-ancestors 'self' ${origin}`,
  ].join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  // Readers whose address is blocked look for their story at the other ones.
  'Access-Control-Allow-Origin': '*',
};

/**
 * Finds out whose pages these are and in which language: `/ar/search` is the page `/search` of the
 * Arabic edition.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const { pathname, search } = context.url;
  if (pathname.startsWith('/api/')) return next();
  try {
    const outlet = await theOutlet();
    const editions = editionsOf(outlet);
    const [, first = ''] = pathname.split('/');
    const chosen = editions.find(({ locale }) => locale === first);
    Object.assign(context.locals, {
      outlet,
      editions,
      edition: chosen ?? editions[0],
      isEditionChosen: chosen !== undefined,
      sections: await sectionsOf(outlet),
      timeZone: outlet.timeZone ?? 'UTC',
      path: pathname,
    } satisfies App.Locals);
    const rest = chosen && (pathname.slice(first.length + 1) || '/');
    const response = await (rest ? next(`${rest}${search}`) : next());
    for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
    if (response.headers.get('Content-Type') === 'text/html') {
      response.headers.set('Content-Type', 'text/html; charset=utf-8');
    }
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-cache');
    return compressed(context.request, response);
  } catch (error) {
    if (!(error instanceof NewsroomAway)) throw error;
    process.stderr.write(`${error.message}\n`);
    return unreachable();
  }
});
