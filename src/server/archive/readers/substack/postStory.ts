import { escapeText } from 'entities';
import {
  emptyText,
  headlineOf,
  standfirstOf,
  textOfHtml,
  webAddress,
  type HtmlContext,
} from '../../bodyText';
import { parseHtml } from '../../html/page';
import { readSourceDate } from '../../sourceDate';
import { newStory, type Story, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import type { ExportedPost } from './exportedPost';

/** What Substack puts between paragraphs that is none of the story. */
const CALLS = [
  ...['.subscription-widget-wrap', '.subscription-widget', '.subscribe-widget', '.button-wrapper'],
  ...['.captioned-button-wrap', '.install-substack-app-embed', '.community-chat', '.poll-embed'],
  ...['.directMessage', '.embedded-publication-wrap', '.paywall-jump', 'form'],
].join(', ');

/** Where a drawn embed has its address. */
function embeddedAddress(attributes: string): string | null {
  try {
    const { url } = JSON.parse(attributes) as { url?: unknown };
    return typeof url === 'string' ? webAddress(url, null) : null;
  } catch {
    return null;
  }
}

/** The text without calls to readers; what is embedded by a drawing of its own stands as its address. */
function storyHtml(html: string): string {
  const document = parseHtml(`<main>${html}</main>`);
  for (const call of [...document.querySelectorAll(CALLS)]) call.remove();
  const main = document.querySelector('main');
  let text = main?.outerHTML ?? '';
  for (const box of document.querySelectorAll('div[data-attrs]')) {
    const address = embeddedAddress(box.getAttribute('data-attrs') ?? '');
    if (address === null || box.querySelector('img, iframe, figure')) continue;
    text = text.replace(box.outerHTML, () => `<p>${escapeText(address)}</p>`);
  }
  return text;
}

const KINDS_OF_STORY = new Set(['newsletter', 'podcast', 'video', '']);

const problemsOf = (post: ExportedPost, isPublished: boolean): StoryProblem[] => {
  const { audience = 'everyone' } = post.row;
  const message = `Readers needed a subscription for it (audience "${audience}"); here everybody may read it.`;
  return audience === 'everyone' || audience === '' || !isPublished
    ? []
    : [{ rule: 'members-only', message, place: 'state' }];
};

/** `141.ferry-stops`: the number for good, and the last piece of the address. */
function numberAndSlug(postId: string): { number: string; slug: string } {
  const dot = postId.indexOf('.');
  return dot === -1
    ? { number: postId, slug: '' }
    : { number: postId.slice(0, dot), slug: postId.slice(dot + 1) };
}

/**
 * The story of a post of Substack.
 * @param site the site's address; null where that is not known, since an export does not name it
 * @throws UnreadableStoryError `no-story` for threads and notes, `no-body` where its file is missing, `no-headline`
 */
export function postStory(post: ExportedPost, site: string | null): Story {
  const { row, html } = post;
  const { number, slug } = numberAndSlug(row.post_id ?? '');
  if (!KINDS_OF_STORY.has(row.type ?? '')) {
    const message = `"${row.title ?? ''}" is a ${row.type ?? ''}, no story.`;
    throw new UnreadableStoryError('no-story', message, 'type');
  }
  if (html === null) {
    const message = `Its text is missing: posts/${row.post_id ?? ''}.html. Unpack the whole export, or give it as the zip that it is.`;
    throw new UnreadableStoryError('no-body', message, 'file');
  }
  const published = readSourceDate(row.post_date);
  const isPublished = row.is_published?.toLowerCase() === 'true';
  const root = site === null ? null : `${site.replace(/\/$/, '')}/`;
  const url = root === null || slug === '' ? null : webAddress(`p/${slug}`, root);
  const context: HtmlContext = { publishedAt: published?.at ?? null, base: url ?? site };
  const text = textOfHtml(storyHtml(html), context);
  const { headline, problems } = headlineOf(row.title ? escapeText(row.title) : null, text.parts);
  return newStory({
    ...text,
    id: number || null,
    url,
    slug: slug || null,
    headline,
    standfirst: standfirstOf(row.subtitle ? escapeText(row.subtitle) : null, text.parts),
    publishedAt: published?.at ?? null,
    state: isPublished ? 'published' : 'draft',
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...problemsOf(post, isPublished),
      ...text.problems,
    ],
  });
}
