import {
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  webAddress,
  withPictures,
} from '../../bodyText';
import { bylineNames, bylineOfNames } from '../../bylineNames';
import { distinctConcepts } from '../../conceptFields';
import { languageTag } from '../../languageTag';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { plainText } from '../../html';
import { newStory, type Story, type StoryConcept, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { childOf, childrenOf, textAt, textInside, type XmlElement } from '../../xml/xmlElement';
import { baseOf, htmlOf, languageOfFeed } from './feedText';
import { categoriesOf, kindOfEntry, stateOf } from './kinds';
import { filesLeftOut, picturesOfEntry } from './media';

const PUBLISHED = [
  'pubDate',
  'published',
  'dc:date',
  'issued',
  'dcterms:issued',
  'dcterms:created',
  'created',
  'pubdate',
];
const MODIFIED = ['updated', 'modified', 'dcterms:modified', 'atom:updated'];

/** A text shorter than this, with no other beside it, is more likely a summary than a story. */
const SUMMARY = 500;

const dateAt = (entry: XmlElement, names: readonly string[]) =>
  names.map((name) => readSourceDate(textAt(entry, name))).find((date) => date !== null) ?? null;

/** RSS: "ana@post.example (Ana Roa)"; Atom: an element with a name. */
function nameOf(author: XmlElement): string | null {
  const written = textAt(author, 'name') ?? (childrenOf(author).length > 0 ? null : textAt(author));
  const inBrackets = /^[^@\s]+@[^@\s()]+ \(([^()]+)\)$/.exec(written ?? '')?.[1];
  return bylineNames(inBrackets ?? written);
}

function authorsOf(entry: XmlElement, feed: XmlElement | null): string[] {
  const found = ['dc:creator', 'author', 'itunes:author', 'atom:author'].flatMap((name) =>
    childrenOf(entry, name)
  );
  const named = found.length > 0 ? found : feed?.name === 'feed' ? childrenOf(feed, 'author') : [];
  const names = named.map((author) => nameOf(author)).filter((name) => name !== null);
  return [...new Set(names)];
}

/** Many systems write a scheme so that the term goes on with it; others name a site. */
const isOpenEnded = (scheme: string | undefined): boolean => /[#/:=]$/.test(scheme ?? '');

function subjectsOf(entry: XmlElement): StoryConcept[] {
  const categories = categoriesOf(entry).flatMap((category) => {
    const { term, label, scheme, domain } = category.attributes;
    const name = plainText(label ?? term ?? textInside(category)).trim();
    const uri = term !== undefined && isOpenEnded(scheme) ? `${scheme}${term}` : (domain ?? null);
    return name === '' ? [] : [{ name, uri: uri?.includes(':') ? uri : null }];
  });
  const subjects = childrenOf(entry, 'dc:subject').flatMap((subject) => textAt(subject) ?? []);
  return distinctConcepts([...categories, ...subjects.map((name) => ({ name, uri: null }))]);
}

/** The page of an entry, as the feed writes it. */
function linkOf(entry: XmlElement): string | null {
  const links = childrenOf(entry, 'link');
  const page = links.find(
    ({ attributes: { rel = 'alternate', href } }) => href && rel === 'alternate'
  );
  if (page) return page.attributes.href ?? null;
  const written = links.map((link) => textInside(link).trim()).find((text) => text !== '');
  const guid = childOf(entry, 'guid');
  const isPage = guid !== null && guid.attributes.isPermaLink !== 'false';
  return written ?? entry.attributes['rdf:about'] ?? (isPage ? textAt(guid) : null);
}

const summaryOnly = (isSummary: boolean): StoryProblem[] =>
  isSummary
    ? [
        {
          rule: 'summary-only',
          message:
            'The feed gives no more than these words of the story. Import its page for the rest.',
          place: 'parts',
        },
      ]
    : [];

/**
 * The story of an entry of RSS or Atom; null for what readers of the site never saw as a page: comments, templates
 * and settings, which an export of Blogger holds as entries too.
 * @param around the elements around it, the root first
 * @param outermost what addresses without a base are resolved against
 * @throws UnreadableStoryError `no-story` for pages of the site
 */
export function storyOfEntry(
  entry: XmlElement,
  around: readonly XmlElement[],
  outermost: string | null
): Story | null {
  const kind = kindOfEntry(entry) ?? 'post';
  if (kind === 'page') {
    const message = `"${textAt(entry, 'title') ?? ''}" is a page of the site, no story.`;
    throw new UnreadableStoryError('no-story', message, 'kind');
  }
  if (kind !== 'post') return null;
  const path = [...around, entry];
  const channel = childOf(around[0] ?? null, 'channel') ?? around.at(-1) ?? null;
  const site = webAddress(linkOfFeed(channel), outermost);
  const base = baseOf(path, outermost ?? site);
  const url = webAddress(linkOf(entry) ?? textAt(entry, 'blogger:filename'), base);
  const locale = languageTag(languageOfFeed(path) ?? textAt(channel, 'language'));
  const published = dateAt(entry, PUBLISHED) ?? dateAt(entry, MODIFIED);
  const modified = dateAt(entry, MODIFIED)?.at ?? null;
  const content =
    childOf(entry, 'content:encoded') ?? childOf(entry, 'content') ?? childOf(entry, 'body');
  const summary =
    childOf(entry, 'description') ?? childOf(entry, 'summary') ?? childOf(entry, 'itunes:summary');
  const full = htmlOf(content)?.trim() ? content : null;
  const body = full ?? summary;
  const context = {
    locale,
    publishedAt: published?.at ?? null,
    base: baseOf(body ? [...path, body] : path, outermost ?? url ?? site) ?? url,
  };
  const html = htmlOf(body);
  const text = withPictures(textOfHtml(html, context), picturesOfEntry(entry, context));
  const { headline, problems } = headlineOf(htmlOf(childOf(entry, 'title')), text.parts);
  const names = authorsOf(entry, around[0] ?? null);
  const isSummary = !full && text.parts.length > 0 && plainText(html ?? '').length < SUMMARY;
  return newStory({
    ...text,
    id: textAt(entry, 'guid') ?? textAt(entry, 'id') ?? entry.attributes['rdf:about'] ?? url,
    url,
    locale,
    headline,
    standfirst: full ? standfirstOf(htmlOf(summary), text.parts) : null,
    by: bylineOfNames(names, locale),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    subjects: subjectsOf(entry),
    publishedAt: published?.at ?? null,
    state: stateOf(entry),
    modifiedAt: modified !== null && modified > (published?.at ?? '') ? modified : null,
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...summaryOnly(isSummary),
      ...timeWithoutZone(published),
      ...text.problems,
      ...filesLeftOut(entry),
    ],
  });
}

const linkOfFeed = (feed: XmlElement | null) => (feed ? linkOf(feed) : null);
