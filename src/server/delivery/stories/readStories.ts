import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { textOrNull } from '../../text/textOrNull';
import {
  bodyOf,
  captionOf,
  conceptOf,
  correctionsOf,
  listOf,
  personOf,
  storyLinkOf,
} from './mapStory';
import { type ListedStory, datesOf } from '../../listing';
import { standingOf, storyUri } from '../../outlet';
import { loadOutlets, type Outlets } from './outlets';
import type { Picture } from '../../picture';
import { numberOrNull } from '../../text/numberOrNull';
import type { PublishedStory, StoryLink } from './story';
import { readTextPictures } from './textPictures';
import { dayIn, UTC } from '../../text/zonedDay';
import { publicAddress } from '../../http';

export const PUBLISHED = { publishedAt: { $notNull: true } };
export const LINK = [
  'id',
  'documentId',
  'uri',
  'locale',
  'headline',
  'slug',
  'canonicalUrl',
  'firstPublishedAt',
] as const;

/**
 * All that a story is made of. Each line is a query for all stories of a page together.
 *
 * @param version of its captions
 */
export const wholeStory = (version: object) => ({
  body: true,
  section: { select: ['documentId'] },
  outlet: { select: ['documentId'] },
  authors: true,
  infoSources: true,
  subjects: true,
  people: true,
  places: true,
  corrections: true,
  captions: {
    where: version,
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    populate: { image: true, personsShown: true },
  },
  related: { select: [...LINK], where: PUBLISHED },
});

const keyOf = (article: unknown, language: unknown) => `${String(article)} ${String(language)}`;

/**
 * Reads published stories whole, in the order they are asked for, with a number of queries that
 * depends on neither how many there are nor how many the newsroom has. One that is not, or no more,
 * published is left out.
 *
 * @param outlets where they stand; read anew if not given
 */
export async function readStories(
  strapi: Core.Strapi,
  wanted: ReadonlyArray<Pick<ListedStory, 'article' | 'language'>>,
  outlets?: Outlets
): Promise<PublishedStory[]> {
  if (wanted.length === 0) return [];
  const articles = [...new Set(wanted.map(({ article }) => article))];
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: {
      documentId: { $in: articles },
      locale: { $in: [...new Set(wanted.map(({ language }) => language))] },
      ...PUBLISHED,
    },
    populate: wholeStory(PUBLISHED),
  });
  const versions: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [...LINK],
    where: { documentId: { $in: articles }, ...PUBLISHED },
    orderBy: { locale: 'asc' },
  });
  const places = outlets ?? (await loadOutlets(strapi));
  const base = publicAddress(strapi);
  const textPictures = await readTextPictures(
    strapi,
    rows.map(({ body }) => body),
    base
  );
  const byKey = new Map(
    rows.map((row, index) => [
      keyOf(row.documentId, row.locale),
      { row, inText: textPictures[index] ?? {} },
    ])
  );
  return wanted.flatMap(({ article, language }) => {
    const found = byKey.get(keyOf(article, language));
    if (!found) return [];
    const { row, inText } = found;
    const others = versions.filter(
      ({ documentId, locale }) => documentId === article && locale !== language
    );
    return [storyOfRow(row, { others, inText, places, base })];
  });
}

/** What a list needs of published stories: headline, address, date. In the order they are asked for. */
export async function readHeadlines(
  strapi: Core.Strapi,
  wanted: ReadonlyArray<Pick<ListedStory, 'article' | 'language'>>
): Promise<StoryLink[]> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [...LINK],
    where: { documentId: { $in: wanted.map(({ article }) => article) }, ...PUBLISHED },
  });
  const byKey = new Map(rows.map((row) => [keyOf(row.documentId, row.locale), row]));
  return wanted.flatMap(({ article, language }) => {
    const row = byKey.get(keyOf(article, language));
    return row ? [storyLinkOf(row)] : [];
  });
}

interface Around {
  /** The story's published versions in other languages. */
  others: readonly Row[];
  inText: Readonly<Record<string, Picture>>;
  places: Outlets;
  base: string;
}

export function storyOfRow(row: Row, { others, inText, places, base }: Around): PublishedStory {
  const locale = String(row.locale);
  const { outlet, trail } = places.placeOf(standingOf(row), locale);
  const captions = listOf(row.captions).flatMap((caption) => captionOf(caption, base) ?? []);
  const dates = datesOf(row);
  const story: PublishedStory = {
    documentId: row.documentId,
    uri: textOrNull(row.uri) ?? storyUri({ ...dates, documentId: row.documentId, locale, outlet }),
    locale,
    headline: textOrNull(row.headline) ?? '',
    slugline: textOrNull(row.slugline),
    kicker: textOrNull(row.kicker),
    standfirst: textOrNull(row.standfirst),
    slug: textOrNull(row.slug) ?? row.documentId,
    body: bodyOf(row.body, captions),
    textPictures: inText,
    by: textOrNull(row.by),
    authors: listOf(row.authors).map(personOf),
    dateline: textOrNull(row.dateline),
    located: textOrNull(row.located),
    infoSources: listOf(row.infoSources).map(conceptOf),
    subjects: listOf(row.subjects).map(conceptOf),
    people: listOf(row.people).map(conceptOf),
    places: listOf(row.places).map(conceptOf),
    corrections: correctionsOf(row.corrections),
    urgency: numberOrNull(row.urgency),
    ...dates,
    publicationDay:
      textOrNull(row.publicationDay) ?? dayIn(dates.firstPublishedAt, outlet?.timeZone ?? UTC),
    canonicalUrl: textOrNull(row.canonicalUrl),
    wordCount: numberOrNull(row.wordCount),
    outlet,
    sectionTrail: trail,
    captions,
    related: listOf(row.related).map(storyLinkOf),
    localizations: others.map(storyLinkOf),
  };
  return outlet ? places.present(outlet.documentId, outlet.address, story) : story;
}
