import { escapeText } from 'entities';
import {
  describedCaption,
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  webAddress,
  withPictures,
  type HtmlContext,
} from '../../bodyText';
import { bylineNames, bylineOfNames } from '../../bylineNames';
import {
  isJsonObject,
  objectIn,
  objectsIn,
  firstText,
  textsIn,
  type JsonObject,
} from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryCaption } from '../../story';
import { isStoryType } from '../../storyTypes';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { imageAddress, streamFieldHtml } from './streamField';

const BODIES = ['body', 'content', 'text', 'stream', 'body_content'];
const PICTURES = [
  'header_image',
  'hero_image',
  'main_image',
  'lead_image',
  'featured_image',
  'feed_image',
  'image',
  'photo',
];
const STANDFIRSTS = [
  'standfirst',
  'subtitle',
  'introduction',
  'intro',
  'lead',
  'summary',
  'excerpt',
];

const first = (page: JsonObject, names: readonly string[]) =>
  names
    .map((name) => page[name])
    .find((value) => value !== undefined && value !== null && value !== '');

/** Names of authors, as a text or as pages of people with whatever fields. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [bylineNames(value)].filter((name) => name !== null);
  return objectsIn(value).flatMap((author) => {
    const whole = [author.first_name, author.last_name].flatMap((part) => textsIn(part)).join(' ');
    const name = firstText(author.name, author.title, whole);
    return name ? [name] : namesIn(author.author ?? author.person ?? null);
  });
}

function leadPicture(page: JsonObject, context: HtmlContext): StoryCaption[] {
  const field = PICTURES.find((name) => isJsonObject(page[name]));
  const image = field === undefined ? {} : objectIn(page[field]);
  const address = imageAddress(image);
  if (field === undefined || address === null) return [];
  const described = {
    url: address,
    caption: firstText(page[`${field}_caption`], image.caption, page.image_caption),
    credit: firstText(page[`${field}_credit`], image.credit, page.image_credit),
    altText: firstText(page[`${field}_alt`], image.alt, image.alt_text),
    role: 'lead',
  } as const;
  return [describedCaption(described, context)];
}

/**
 * The story of a page of Wagtail's API.
 * @param site where the answer came from, which addresses are resolved against
 * @throws UnreadableStoryError `no-story` for pages of other types, `no-headline`
 */
export function wagtailStory(page: JsonObject, site: string | null): Story {
  const meta = objectIn(page.meta);
  const type = (firstText(meta.type) ?? '').replace(/^.*\./, '');
  const body = first(page, BODIES);
  if (!isStoryType(type) && body === undefined) {
    const message = `"${firstText(page.title) ?? ''}" is a page of the type "${type}" without a text. Ask the API for fields=*.`;
    throw new UnreadableStoryError('no-story', message, 'meta');
  }
  const url = webAddress(firstText(meta.html_url), site);
  const locale = languageTag(firstText(meta.locale));
  const published = readSourceDate(
    firstText(meta.first_published_at, page.date, page.published_at)
  );
  const modified =
    readSourceDate(firstText(meta.last_published_at, meta.latest_revision_created_at))?.at ?? null;
  const context = {
    locale,
    publishedAt: published?.at ?? null,
    base: url ?? site ?? webAddress(firstText(meta.detail_url), null),
  };
  const missing = new Set<string>();
  const html = streamFieldHtml(body, (what) => missing.add(what));
  const text = withPictures(textOfHtml(html, context), leadPicture(page, context));
  const { headline, problems } = headlineOf(escapeText(firstText(page.title) ?? ''), text.parts);
  const names = [...new Set(namesIn(first(page, ['authors', 'author', 'byline', 'blog_authors'])))];
  const parent = firstText(objectIn(meta.parent).title);
  const tags = Array.isArray(page.tags) ? page.tags : [];
  return newStory({
    ...text,
    id: firstText(page.uuid, meta.detail_url, page.id),
    url,
    slug: firstText(meta.slug),
    locale,
    sectionTrail: parent === null ? [] : [parent],
    headline,
    standfirst: standfirstOf(firstText(first(page, STANDFIRSTS)), text.parts),
    by: bylineOfNames(names, locale),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    subjects: [...textsIn(tags), ...objectsIn(tags).flatMap(({ name }) => textsIn(name))].map(
      (name) => ({
        name,
        uri: null,
      })
    ),
    publishedAt: published?.at ?? null,
    modifiedAt: modified !== null && modified > (published?.at ?? '') ? modified : null,
    state: meta.live === false ? 'draft' : 'published',
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...timeWithoutZone(published),
      ...text.problems,
      ...[...missing].map((what) => ({
        rule: 'picture-missing',
        message: `The text names ${what} by its number only; the API gave no address for it.`,
        place: 'captions',
      })),
    ],
  });
}
