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
import { bylineOfNames } from '../../bylineNames';
import { distinctConcepts } from '../../conceptFields';
import { plainText } from '../../html';
import { firstText, objectIn, objectsIn, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone, type SourceDate } from '../../sourceDate';
import { newStory, type Story, type StoryCaption, type StoryProblem } from '../../story';
import { isStoryType } from '../../storyTypes';
import { UnreadableStoryError } from '../../unreadableStoryError';

/** A field that comes as it was rendered for readers. */
const rendered = (value: unknown) => firstText(objectIn(value).rendered, value);

/** `date_gmt` is in UTC and does not say so; `date` is by the clocks of the site. */
function dateAt(post: JsonObject, name: 'date' | 'modified'): SourceDate | null {
  const utc = firstText(post[`${name}_gmt`]);
  return (utc === null ? null : readSourceDate(`${utc}Z`)) ?? readSourceDate(firstText(post[name]));
}

/** What `_embed` brings along; each in a list. */
const embedded = (post: JsonObject, name: string): JsonObject[] => {
  const found = objectIn(post._embedded)[name];
  return (Array.isArray(found) ? found.flat() : [found]).flatMap((each: unknown) =>
    objectsIn(each)
  );
};

const termsOf = (post: JsonObject, taxonomy: (name: string) => boolean): string[] =>
  embedded(post, 'wp:term')
    .filter((term) => taxonomy(firstText(term.taxonomy) ?? '') && term.slug !== 'uncategorized')
    .flatMap((term) => firstText(term.name) ?? [])
    .map((name) => plainText(name));

function leadPicture(post: JsonObject, context: HtmlContext): StoryCaption[] {
  const [file] = embedded(post, 'wp:featuredmedia').filter(({ source_url: url }) => url);
  const url = firstText(file?.source_url, post.jetpack_featured_media_url);
  if (url === null) return [];
  const described = {
    url,
    caption: rendered(file?.caption),
    credit: firstText(objectIn(file?.meta)._media_credit),
    altText: firstText(file?.alt_text),
    role: 'lead',
  } as const;
  return [describedCaption(described, context)];
}

function stateOf(post: JsonObject): { state: Story['state']; problems: StoryProblem[] } {
  const isPublic = (firstText(post.status) ?? 'publish') === 'publish';
  if (objectIn(post.content).protected !== true) {
    return { state: isPublic ? 'published' : 'draft', problems: [] };
  }
  const message = 'Readers needed a password for it; it comes as a draft, maybe without its text.';
  return {
    state: 'draft',
    problems: [{ rule: 'password-protected', message, place: 'state' }],
  };
}

/** What is named by its number alone, where the answer was asked for without `_embed`. */
function namesMissing(post: JsonObject): StoryProblem[] {
  if (Object.keys(objectIn(post._embedded)).length > 0) return [];
  const message =
    'The answer names authors, categories and the lead picture by numbers alone. Ask for it with _embed.';
  return [{ rule: 'contributors-left-out', message, place: 'authors' }];
}

/**
 * The story of a post that WordPress's REST API gives.
 * @throws UnreadableStoryError `no-story` for pages and other types, `no-headline`
 */
export function apiStory(post: JsonObject): Story {
  const type = firstText(post.type) ?? 'post';
  if (!isStoryType(type)) {
    const message = `"${rendered(post.title) ?? ''}" is of the type "${type}", no story.`;
    throw new UnreadableStoryError('no-story', message, 'type');
  }
  const published = dateAt(post, 'date');
  const publishedAt = published?.at ?? null;
  const modifiedAt = dateAt(post, 'modified')?.at ?? null;
  const url = webAddress(firstText(post.link), null);
  const locale = languageTag(firstText(post.lang, post.locale));
  const context = { locale, publishedAt, base: url };
  const printed = textOfHtml(rendered(post.content), context);
  const text = withPictures(printed, leadPicture(post, context));
  const { headline, problems } = headlineOf(rendered(post.title), text.parts);
  const { state, problems: ofState } = stateOf(post);
  const names = [...new Set(embedded(post, 'author').flatMap(({ name }) => firstText(name) ?? []))];
  const [section, ...others] = termsOf(post, (name) => name === 'category');
  const subjects = [...others, ...termsOf(post, (name) => name !== 'category')];
  return newStory({
    ...text,
    id: rendered(post.guid),
    url,
    slug: firstText(post.slug),
    locale,
    sectionTrail: section === undefined ? [] : [section],
    headline,
    standfirst: standfirstOf(rendered(post.excerpt), text.parts),
    by: bylineOfNames(names, locale),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    subjects: distinctConcepts(subjects.map((name) => ({ name, uri: null }))),
    publishedAt,
    modifiedAt: modifiedAt !== null && modifiedAt > (publishedAt ?? '') ? modifiedAt : null,
    state,
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...timeWithoutZone(published),
      ...ofState,
      ...text.problems,
      ...namesMissing(post),
    ],
  });
}
