import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { bodyHtml } from '../html';
import { loadMirrorsIfAllowed, loadStoryMirrors, type StoryMirrors } from '../mirrors';
import type { RouteAnswers } from '../../http';
import { readSnapshot } from '../../reads';
import { forReadersOfStories } from '../request';
import {
  madeOfStories,
  readStories,
  storiesOfRows,
  storyRows,
  withShownCaptions,
  type PublishedStory,
} from '../stories';
import { newsArticle, openGraph } from '../structured-data';
import { withDescribed } from './answers';

/** The parameters by which an article's answer gets more, and what each adds. */
const DESCRIPTIONS = {
  html: (story: PublishedStory) => ({ bodyHtml: bodyHtml(story) }),
  jsonLd: (story: PublishedStory, mirrors: StoryMirrors) => ({
    jsonLd: newsArticle(story, mirrors),
  }),
  openGraph: (story: PublishedStory) => ({ openGraph: openGraph(story) }),
  mirrors: (story: PublishedStory, mirrors: StoryMirrors) => ({
    mirrors: mirrors.of(story),
    onionLocation: mirrors.onionLocation(story),
  }),
} as const;
type Name = keyof typeof DESCRIPTIONS;
const NAMES = Object.keys(DESCRIPTIONS) as Name[];

const SAYS: Readonly<Record<Name, string>> = {
  html: 'Whether bodyHtml is added: the whole story as HTML.',
  jsonLd: 'Whether jsonLd is added: the story as a NewsArticle of schema.org.',
  openGraph: 'Whether openGraph is added: the tags of its page for previews of links.',
  mirrors: 'Whether mirrors and onionLocation are added: where else the story stands.',
};

/** What a draft is given, which nothing is told of elsewhere: the same fields without a value. */
const NOTHING: Readonly<Record<Name, object>> = {
  html: { bodyHtml: null },
  jsonLd: { jsonLd: null },
  openGraph: { openGraph: null },
  mirrors: { mirrors: null, onionLocation: null },
};

/** The routes that take them. */
const READS = ['find', 'findOne', 'bySlug'].map((action) => `${ARTICLE}.${action}`);

const { auth: MAY_READ_STORIES } = forReadersOfStories(`${ARTICLE}.find`);

interface Route {
  handler?: unknown;
  config?: object;
  answers?: RouteAnswers;
}

const isRead = ({ handler }: Route) => READS.some((read) => read === handler);

/** Strapi refuses parameters that it does not know of. */
export function registerDescriptions(strapi: Core.Strapi): void {
  for (const name of NAMES) {
    strapi.contentAPI.addQueryParams({
      [name]: {
        schema: (z) => z.enum(['true', 'false']).optional().describe(SAYS[name]),
        matchRoute: (route) => isRead(route),
      },
    });
  }
}

/** The same routes; those that read articles add what is asked for to each published one. */
export const withDescriptions = <R extends Route>(strapi: Core.Strapi, routes: R[]): R[] =>
  routes.map((route) => {
    if (!isRead(route)) return route;
    const own: { middlewares?: unknown[] } = route.config ?? {};
    const middlewares = [...(own.middlewares ?? []), describeArticles(strapi)];
    const answers = route.answers && withDescribed(route.answers);
    return { ...route, ...(answers && { answers }), config: { ...own, middlewares } };
  });

/** @throws ValidationError for anything else than true and false */
function asked(query: Readonly<Record<string, unknown>>): Name[] {
  return NAMES.filter((name) => {
    const value = query[name];
    if (value === undefined || value === 'false') return false;
    if (value === 'true') return true;
    throw new errors.ValidationError(`Invalid parameter "${name}": write true or false.`);
  });
}

const describeArticles = (strapi: Core.Strapi) => async (ctx: Context, next: Next) => {
  const names = asked(ctx.query);
  // A story's description tells of its captions, section and outlet as well.
  if (names.length > 0) await strapi.get('auth').verify(ctx.state.auth, MAY_READ_STORIES);
  // What is asked of Strapi is the same with them and without.
  ctx.query = Object.fromEntries(
    Object.entries(ctx.query).filter(([name]) => !NAMES.some((known) => known === name))
  );
  if (names.length === 0) return next();
  await readSnapshot(strapi, async () => {
    await next();
    if (ctx.status === 200) await describe(strapi, ctx, names);
  });
};

async function describe(strapi: Core.Strapi, ctx: Context, names: readonly Name[]): Promise<void> {
  const entries = entriesOf(ctx.body);
  const stories = await storiesOf(strapi, entries);
  const all = [...stories.values()];
  madeOfStories(ctx, all);
  // Who asks for the mirrors is told that he may not read them; JSON-LD does without.
  const load = names.includes('mirrors') ? loadStoryMirrors : loadMirrorsIfAllowed;
  const outlets = all.flatMap(({ outlet }) => (outlet ? [outlet.documentId] : []));
  const mirrors = await load(
    strapi,
    ctx,
    names.some((name) => name === 'jsonLd' || name === 'mirrors') ? outlets : []
  );
  const drafts = await draftsOf(strapi, names.includes('html') ? entries : [], stories);
  for (const entry of entries) {
    const story = stories.get(entry.id);
    const draft = drafts.get(entry.id);
    for (const name of names) {
      Object.assign(entry, story ? DESCRIPTIONS[name](story, mirrors) : NOTHING[name]);
      if (draft && name === 'html') Object.assign(entry, DESCRIPTIONS[name](draft));
    }
  }
}

type Entry = Record<string, unknown> & { id: number };

function entriesOf(body: unknown): Entry[] {
  if (typeof body !== 'object' || body === null || !('data' in body)) return [];
  return [body.data]
    .flat()
    .filter(
      (entry): entry is Entry =>
        typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'number'
    );
}

/** The stories of published rows; a draft that somebody with a token reads is none. */
async function storiesOf(
  strapi: Core.Strapi,
  entries: readonly Entry[]
): Promise<Map<number, PublishedStory>> {
  if (entries.length === 0) return new Map();
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['id', 'documentId', 'locale'],
    where: { id: { $in: entries.map(({ id }) => id) }, publishedAt: { $notNull: true } },
  });
  const stories = await readStories(
    strapi,
    rows.map(({ documentId, locale }) => ({ article: documentId, language: String(locale) }))
  );
  return new Map(
    rows.flatMap((row) => {
      const story = stories.find(
        ({ documentId, locale }) => documentId === row.documentId && locale === row.locale
      );
      return story ? [[row.id, story] as const] : [];
    })
  );
}

/** Of entries that are no stories those that are drafts, with the captions that the answer has if it has any. */
async function draftsOf(
  strapi: Core.Strapi,
  entries: readonly Entry[],
  stories: ReadonlyMap<number, PublishedStory>
): Promise<Map<number, PublishedStory>> {
  const others = new Map(
    entries.filter(({ id }) => !stories.has(id)).map((entry) => [entry.id, entry])
  );
  if (others.size === 0) return new Map();
  const rows = await withShownCaptions(
    strapi,
    await storyRows(strapi, { id: { $in: [...others.keys()] } }, 'draft')
  );
  const shown = rows.map((row) => ({
    ...row,
    captions: captionsIn(row.captions, others.get(row.id)?.captions),
  }));
  const drafts = await storiesOfRows(strapi, shown);
  return new Map(
    rows.flatMap((row, index) => {
      const draft = drafts[index];
      return draft ? [[row.id, draft] as const] : [];
    })
  );
}

function captionsIn(captions: unknown, answered: unknown): unknown {
  if (!Array.isArray(captions) || !Array.isArray(answered)) return captions;
  const known = new Set(answered.map((each: { documentId?: unknown }) => each.documentId));
  return captions.filter((each: { documentId?: unknown }) => known.has(each.documentId));
}
