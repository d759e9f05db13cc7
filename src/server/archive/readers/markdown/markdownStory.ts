import { escapeText } from 'entities';
import { markdownHtml } from '../../markdownHtml';
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
import { withFigures } from './captionsInText';
import { exportedFields, isOfExport, withListedPictures } from './exportedMatter';
import { takeFrontMatter } from './frontMatter';
import { expandSiteTags } from './siteTags';

const PICTURES = [
  'image',
  'cover',
  'featured_image',
  'featuredImage',
  'featureImage',
  'feature_image',
  'heroImage',
  'hero',
  'banner',
  'header',
  'thumbnail',
  'images',
];

/** The day and the last piece of the address that Jekyll keeps in the names of files. */
const FILE_NAME =
  /(?:^|[\\/])(?:(\d{4}-\d\d-\d\d)-)?([^\\/]+?)(?:\.[a-z]{2})?\.(?:md|mdx|markdown|html?)$/i;

/** Names of people as a text, a list, or a list of objects. */
function namesIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((each: unknown) => {
    const name = isJsonObject(each)
      ? firstText(each.name, each.display_name, each.title)
      : firstText(each);
    const names = bylineNames(name);
    return names === null ? [] : [names];
  });
}

/** Pelican lists names as `Ida Holm, Jan Berg` or `Holm, Ida; Berg, Jan`. */
function listedNames(authors: unknown): unknown {
  if (typeof authors !== 'string') return authors;
  if (!authors.includes(';')) return authors.split(/,\s*/);
  return authors.split(/;\s*/).map((name) => name.split(/,\s*/).reverse().join(' '));
}

const first = (fields: JsonObject, ...names: readonly string[]) =>
  firstText(...names.map((name) => fields[name]));

/** Hugo puts what it does not know itself under `params`. */
const flat = (fields: JsonObject): JsonObject => ({ ...objectIn(fields.params), ...fields });

function leadPicture(fields: JsonObject, context: HtmlContext): StoryCaption[] {
  const name = PICTURES.find((each) => fields[each] !== undefined && fields[each] !== null);
  if (name === undefined) return [];
  const value: unknown = Array.isArray(fields[name]) ? fields[name][0] : fields[name];
  const image = objectIn(value);
  const address = firstText(value, image.src, image.url, image.path, image.image, image.relative);
  if (address === null) return [];
  const beside = (part: string) =>
    first(
      fields,
      `${name}_${part}`,
      `image_${part}`,
      `image${part[0]?.toUpperCase()}${part.slice(1)}`
    );
  const described = {
    url: address,
    caption: firstText(image.caption, image.title, beside('caption')),
    credit: firstText(image.credit, image.attribution, beside('credit')),
    altText: firstText(image.alt, image.description, beside('alt')),
    role: 'lead',
  } as const;
  return [describedCaption(described, context)];
}

/** A text whose first heading is the headline has it twice. */
function withoutTitle(body: string, title: string | null): { title: string | null; body: string } {
  const [, heading] = /^\s*#[ \t]+(\S[^\n]*)(?:\n|$)/.exec(body) ?? [];
  if (heading === undefined) return { title, body };
  const isTitle = title === null || heading.trim() === title;
  const rest = body.slice(body.indexOf(heading) + heading.length);
  return isTitle ? { title: title ?? heading.trim(), body: rest } : { title, body };
}

/** Hexo lists categories as paths, from the widest to the narrowest: `- [News, Harbour]`. */
const categoryPaths = (value: unknown): string[][] =>
  Array.isArray(value)
    ? value.filter((each) => Array.isArray(each)).map((path) => textsIn(path))
    : [];

const isDraft = (fields: JsonObject) =>
  fields.draft === true ||
  fields.published === false ||
  /^(?:draft|private|pending)$/i.test(first(fields, 'status') ?? '');

/**
 * The story of a Markdown file with front matter.
 * @param name the file's name, which may hold its day and the last piece of its address
 * @throws UnreadableStoryError `front-matter`, `no-headline`
 */
export function markdownStory(text: string, name: string, site: string | null): Story {
  const matter = takeFrontMatter(text);
  const fields = flat(matter.fields);
  const [, day, file] = FILE_NAME.exec(name) ?? [];
  const published = [
    'date',
    'pubDate',
    'publishDate',
    'published_at',
    'publishedAt',
    'published',
    'created',
  ]
    .map((field) => readSourceDate(firstText(fields[field])))
    .concat(readSourceDate(day))
    .find((date) => date !== null);
  const modified = [
    'lastmod',
    'updated',
    'updatedDate',
    'last_modified_at',
    'modified',
    'updated_at',
  ]
    .map((field) => readSourceDate(firstText(fields[field])))
    .find((date) => date !== null);
  const locale = languageTag(first(fields, 'lang', 'language', 'locale'));
  const address = first(fields, 'permalink', 'url', 'link', 'canonical_url', 'canonicalURL');
  const url = webAddress(address, site);
  const publishedAt = published?.at ?? null;
  const isExported = isOfExport(fields);
  // The pictures of an export are beside it, wherever its story was read.
  const context = { locale, publishedAt, base: isExported ? null : (url ?? site) };
  const { title, body } = withoutTitle(matter.body, first(fields, 'title', 'headline'));
  const unknown = new Set<string>();
  const html = markdownHtml(withFigures(expandSiteTags(body, (tag) => unknown.add(tag))));
  const printed = textOfHtml(html, context);
  const written = isExported
    ? withListedPictures(printed, fields)
    : withPictures(printed, leadPicture(fields, context));
  const { headline, problems } = headlineOf(
    title === null ? null : escapeText(title),
    written.parts
  );
  const names = [
    ...new Set(namesIn(listedNames(fields.authors) ?? fields.author ?? fields.byline)),
  ];
  const nested = categoryPaths(fields.categories);
  const categories =
    nested.length > 0
      ? []
      : ['section', 'category', 'categories'].flatMap((field) => textsIn(fields[field]));
  const tags = ['tags', 'tag', 'keywords'].flatMap((field) => textsIn(fields[field]));
  const named = objectsIn(fields.tags).flatMap(({ name: tag }) => textsIn(tag));
  const [trail = categories.slice(0, 1), ...others] = nested;
  const subjects = [
    ...categories.slice(1),
    ...others.flatMap((path) => path.slice(-1)),
    ...tags.flatMap((tag) => tag.split(', ')),
    ...named,
  ];
  const isFileNamed = file !== undefined && !/^_?index$/i.test(file);
  return newStory({
    ...written,
    id: first(fields, 'id', 'guid', 'uuid'),
    url,
    slug: first(fields, 'slug') ?? (isFileNamed && name.includes('.') ? file : null),
    locale,
    sectionTrail: trail,
    headline,
    kicker: first(fields, 'kicker'),
    standfirst: standfirstOf(
      first(fields, 'standfirst', 'subtitle', 'description', 'summary', 'excerpt'),
      written.parts
    ),
    by: bylineOfNames(names, locale),
    authors: names.map((author) => ({ name: author, uri: null, role: null })),
    located: first(fields, 'location', 'dateline'),
    subjects: [...new Set(subjects)].map((subject) => ({ name: subject, uri: null })),
    publishedAt,
    modifiedAt: modified && modified.at > (publishedAt ?? '') ? modified.at : null,
    expires: readSourceDate(first(fields, 'expiryDate', 'expires'))?.at ?? null,
    state: isDraft(fields) ? 'draft' : 'published',
    ...(isExported && exportedFields(fields)),
    problems: [
      ...problems,
      ...emptyText(written.parts),
      ...timeWithoutZone(published ?? null),
      ...written.problems,
      ...(unknown.size === 0
        ? []
        : [
            {
              rule: 'shortcode-left-out',
              message: `What the site made of these tags is not in the file: ${[...unknown].join(', ')}.`,
              place: 'parts',
            },
          ]),
    ],
  });
}
