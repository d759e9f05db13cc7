import { bylineOfNames } from '../../bylineNames';
import { markdownHtml } from '../../markdownHtml';
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
import { objectsIn, firstText, type JsonObject } from '../../json/jsonFields';
import { languageTag } from '../../languageTag';
import { readSourceDate } from '../../sourceDate';
import { newStory, type Story, type StoryCaption, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { lexicalHtml } from './lexicalHtml';
import { mobiledocHtml } from './mobiledocHtml';
import type { SiteTables } from './siteTables';

/** What stands for the site's address in an export. */
const SITE = /__GHOST_URL__/g;

const notice = (rule: string, message: string): StoryProblem => ({ rule, message, place: 'state' });

function stateOf(post: JsonObject): { state: Story['state']; problems: StoryProblem[] } {
  const status = firstText(post.status) ?? 'published';
  if (status === 'scheduled') {
    const problem = notice(
      'was-scheduled',
      'It was to be published at the time given; it comes as a draft.'
    );
    return { state: 'draft', problems: [problem] };
  }
  if (status === 'sent') {
    const problem = notice('not-public', 'It was sent by e-mail only; it comes as a draft.');
    return { state: 'draft', problems: [problem] };
  }
  const visibility = firstText(post.visibility) ?? 'public';
  const isForAll = visibility === 'public' || status !== 'published';
  const message = `Readers needed a membership for it (visibility "${visibility}"); here everybody may read it.`;
  return {
    state: status === 'published' ? 'published' : 'draft',
    problems: isForAll ? [] : [notice('members-only', message)],
  };
}

/** The text of a post as HTML: as its editor has it, else as Ghost rendered it. */
function bodyOf(post: JsonObject, onUnknown: (type: string) => void): string {
  const lexical = firstText(post.lexical);
  const mobiledoc = firstText(post.mobiledoc);
  const written =
    (lexical === null ? null : lexicalHtml(lexical, onUnknown)) ??
    (mobiledoc === null ? null : mobiledocHtml(mobiledoc, onUnknown));
  const source = firstText(post.markdown);
  return written || firstText(post.html) || (source === null ? '' : markdownHtml(source));
}

/** Ghost 1 and before kept dates as numbers. */
const dateIn = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value)
    ? new Date(value).toISOString()
    : (readSourceDate(firstText(value))?.at ?? null);

function authorsOf(post: JsonObject, tables: SiteTables): Story['authors'] {
  const linked = tables.linkedTo(firstText(post.id) ?? '', 'users');
  const single = tables.user(firstText(post.author_id, post.author));
  const inside = [...objectsIn(post.authors), ...objectsIn(post.author)];
  const found = [linked, inside, single ? [single] : []].find((list) => list.length > 0) ?? [];
  return found.flatMap((author) => {
    const name = firstText(author.name);
    return name === null ? [] : [{ name, uri: null, role: null }];
  });
}

/** Tags that begin with # are for the site, not for readers. */
const isPublic = (tag: JsonObject) =>
  tag.visibility !== 'internal' && !(firstText(tag.name) ?? '#').startsWith('#');

function leadPicture(post: JsonObject, meta: JsonObject, context: HtmlContext): StoryCaption[] {
  const address = firstText(post.feature_image, post.image);
  if (address === null) return [];
  const described = {
    url: address,
    caption: firstText(post.feature_image_caption, meta.feature_image_caption),
    credit: null,
    altText: firstText(post.feature_image_alt, meta.feature_image_alt),
    role: 'lead',
  } as const;
  return [describedCaption(described, context)];
}

/**
 * The story of a post of Ghost.
 * @param site the site's address, with its path; null where it is not known: an export does not name it
 * @throws UnreadableStoryError `no-story` for pages, `no-headline`
 */
export function ghostStory(raw: JsonObject, tables: SiteTables, site: string | null): Story {
  if (raw.type === 'page' || raw.page === true || raw.page === 1) {
    const message = `"${firstText(raw.title) ?? ''}" is a page of the site, no story.`;
    throw new UnreadableStoryError('no-story', message, 'type');
  }
  const filled = JSON.stringify(raw).replace(SITE, (site ?? '').replace(/\/$/, ''));
  const post = JSON.parse(filled) as JsonObject;
  const id = firstText(post.id);
  const meta = JSON.parse(
    JSON.stringify(tables.metaOf(id ?? '')).replace(SITE, (site ?? '').replace(/\/$/, ''))
  ) as JsonObject;
  const locale = languageTag(firstText(post.locale, post.language, tables.locale));
  const publishedAt = dateIn(post.published_at);
  const modifiedAt = dateIn(post.updated_at);
  const slug = firstText(post.slug);
  const { state, problems: ofState } = stateOf(post);
  const own = webAddress(firstText(post.url), null);
  const url =
    own ??
    (site === null || slug === null ? null : webAddress(`${slug}/`, `${site.replace(/\/$/, '')}/`));
  const context = { locale, publishedAt, base: url ?? site };
  const unknown = new Set<string>();
  const html = bodyOf(post, (type) => unknown.add(type));
  const text = withPictures(textOfHtml(html, context), leadPicture(post, meta, context));
  const { headline, problems } = headlineOf(escapeText(firstText(post.title) ?? ''), text.parts);
  const inside = objectsIn(post.tags);
  const tags = (inside.length > 0 ? inside : tables.linkedTo(id ?? '', 'tags'))
    .filter((tag) => isPublic(tag))
    .flatMap((tag) => firstText(tag.name) ?? []);
  const authors = authorsOf(post, tables);
  const cards: StoryProblem[] = [...unknown].map((type) => ({
    rule: 'card-left-out',
    message: `The text has a card "${type}", which is not known here. Look whether the story misses it.`,
    place: 'parts',
  }));
  return newStory({
    ...text,
    id: firstText(post.uuid) ?? id ?? slug,
    url: state === 'published' ? url : null,
    slug,
    locale,
    sectionTrail: tags.slice(0, 1),
    headline,
    standfirst: standfirstOf(firstText(post.custom_excerpt), text.parts),
    by: bylineOfNames(
      authors.map(({ name }) => name),
      locale
    ),
    authors,
    subjects: tags.slice(1).map((name) => ({ name, uri: null })),
    publishedAt,
    modifiedAt: modifiedAt !== null && modifiedAt > (publishedAt ?? '') ? modifiedAt : null,
    state,
    outlet: tables.title === null ? null : { name: tables.title },
    problems: [...problems, ...emptyText(text.parts), ...ofState, ...cards, ...text.problems],
  });
}
