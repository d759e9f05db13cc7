import type { Core } from '@strapi/strapi';
import { knownSlugs, type KnownSlug } from '../../article';
import { EVERYTHING, LARGE, type SurrogateKey } from '../../cache';
import { apiAddress } from '../../http';
import { rowsOf, type Row } from '../../strapi/rows';
import { IMAGE_CAPTION } from '../../strapi/uids';
import { localeOfOutlet, newsroomLocales } from '../request';
import { loadOutlets, type Outlets } from '../stories';
import { anything, type Changes } from './message';

/** Beyond them a receiver does better to start anew. */
const MOST_STORIES = 500;
const FORMATS = ['rss', 'atom', 'json'];

/** Of keys such as `article:gv2k…` and `article:gv2k….captions`, the identifiers. */
const identifiersIn = (keys: readonly SurrogateKey[], type: string): string[] =>
  keys.flatMap((key) => {
    const [name, rest] = key.split(':');
    const identifier = rest?.split('.')[0];
    return name === type && identifier !== undefined && identifier !== 'any' ? [identifier] : [];
  });

/** A write of which it is not known which stories it changed. */
const isAnyStory = (key: SurrogateKey) => key === 'article:any' || key === 'image-caption:any';

/**
 * What readers see otherwise, by the surrogate keys of what was touched. It is read behind the commit, of
 * what is published and of the slugs that readers know: no draft is in it.
 */
export async function changesOf(
  strapi: Core.Strapi,
  keys: readonly SurrogateKey[]
): Promise<Changes> {
  // An answer that is made of too much to be named hangs on every write.
  const tags = [...keys, LARGE];
  const articles = new Set([
    ...identifiersIn(keys, 'article'),
    ...(await articlesOfCaptions(strapi, keys)),
  ]);
  if (articles.size > MOST_STORIES) return anything('write', tags);
  const stories = await knownSlugs(strapi, [...articles]);
  const outlets = await loadOutlets(strapi);
  const places = stories.map((story) => outlets.placeOf(story.standing, story.locale));
  const touched = new Set(identifiersIn(keys, 'section'));
  const sections = new Map(
    [
      ...places.flatMap(({ trail }) => trail),
      ...outlets.map.allSections().filter(({ documentId }) => touched.has(documentId)),
    ].map(({ documentId, slug }) => [documentId, { documentId, slug: slug ?? null }])
  );
  const urls = stories.flatMap(({ url }) => url ?? []);
  const feeds = await feedsOf(strapi, outlets, stories);
  return {
    reason: 'write',
    everything: keys.includes(EVERYTHING) || keys.some(isAnyStory),
    tags,
    stories: stories.map(({ standing: _standing, ...story }) => story),
    sections: [...sections.values()],
    addresses: [...new Set([...urls, ...feeds])],
  };
}

/** The articles of captions that were touched, or whose pictures were. */
async function articlesOfCaptions(
  strapi: Core.Strapi,
  keys: readonly SurrogateKey[]
): Promise<string[]> {
  const captions = identifiersIn(keys, 'image-caption');
  const files = identifiersIn(keys, 'file').map(Number);
  if (captions.length + files.length === 0) return [];
  const rows: Row[] = await rowsOf(strapi, IMAGE_CAPTION).findMany({
    select: ['id'],
    where: {
      $or: [{ documentId: { $in: captions } }, { image: { id: { $in: files } } }],
      publishedAt: { $notNull: true },
    },
    populate: { article: { select: ['documentId'] } },
  });
  return rows.flatMap(({ article }) => (article as Row | null)?.documentId ?? []);
}

/** The feeds of the outlets and sections that stories stand in, in the languages of the stories. */
async function feedsOf(
  strapi: Core.Strapi,
  outlets: Outlets,
  stories: readonly KnownSlug[]
): Promise<string[]> {
  const locales = await newsroomLocales(strapi);
  return stories.flatMap(({ standing, locale }) => {
    const { outlet, trail } = outlets.placeOf(standing, locale);
    const row = outlet?.slug ? outlets.bySlug(outlet.slug) : null;
    if (!row) return [];
    const query = localeOfOutlet(row, locales) === locale ? '' : `?locale=${locale}`;
    const names = [
      outlet?.slug,
      ...trail.flatMap(({ slug }) => (slug ? `${outlet?.slug}/${slug}` : [])),
    ];
    return names.flatMap((name) =>
      FORMATS.map((format) => `${apiAddress(strapi)}/feeds/${name}.${format}${query}`)
    );
  });
}
