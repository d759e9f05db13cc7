import { escapeHtml, printable, type PublishedStory } from '../../../../delivery';
import type { Story, StoryCaption, StoryCorrection } from '../../../story';
import { cdata, textElement, xmlElement } from '../../xmlText';
import type { LibraryPicture } from './blocks';
import type { NamedTerms } from './terms';

/** A post without a date, as WordPress keeps it. */
const NO_DATE = '0000-00-00 00:00:00';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-10-14 22:00:00` by the clocks of a zone; Swedish is written so. */
function wallClock(moment: Date, timeZone: string): string {
  // To make one takes longer than to write a post.
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock.format(moment);
}

function dates(name: 'post_date' | 'post_modified', moment: string | null, timeZone: string) {
  const local = moment === null ? NO_DATE : wallClock(new Date(moment), timeZone);
  const utc = moment === null ? NO_DATE : wallClock(new Date(moment), 'UTC');
  return textElement(`wp:${name}`, local) + textElement(`wp:${name}_gmt`, utc);
}

const meta = (key: string, value: string | null): string =>
  value === null || value === ''
    ? ''
    : xmlElement(
        'wp:postmeta',
        {},
        xmlElement('wp:meta_key', {}, cdata(key)) + xmlElement('wp:meta_value', {}, cdata(value))
      );

const html = (text: string | null): string | null => (text === null ? null : escapeHtml(text));

interface Item {
  id: number;
  /** HTML. */
  title: string;
  link: string | null;
  guid: string | null;
  creator?: string | null;
  /** HTML. */
  content: string;
  /** HTML. */
  excerpt: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  timeZone: string;
  slug: string;
  status: 'publish' | 'draft' | 'inherit';
  type: 'post' | 'attachment' | 'newspack_correction';
  parent?: number;
  /** Elements of XML. */
  more: readonly string[];
}

const itemXml = (item: Item): string =>
  xmlElement(
    'item',
    {},
    [
      xmlElement('title', {}, cdata(item.title)),
      textElement('link', item.link),
      item.publishedAt === null
        ? ''
        : textElement('pubDate', new Date(item.publishedAt).toUTCString().replace('GMT', '+0000')),
      item.creator ? xmlElement('dc:creator', {}, cdata(item.creator)) : '',
      textElement('guid', item.guid, { isPermaLink: 'false' }),
      xmlElement('description', {}),
      xmlElement('content:encoded', {}, cdata(item.content)),
      xmlElement('excerpt:encoded', {}, cdata(item.excerpt)),
      textElement('wp:post_id', String(item.id)),
      dates('post_date', item.publishedAt, item.timeZone),
      dates('post_modified', item.modifiedAt ?? item.publishedAt, item.timeZone),
      textElement('wp:comment_status', 'closed'),
      textElement('wp:ping_status', 'closed'),
      // WordPress keeps slugs of other alphabets percent-encoded.
      textElement('wp:post_name', encodeURIComponent(printable(item.slug)).toLowerCase()),
      textElement('wp:status', item.status),
      textElement('wp:post_parent', String(item.parent ?? 0)),
      textElement('wp:menu_order', '0'),
      textElement('wp:post_type', item.type),
      textElement('wp:is_sticky', '0'),
      ...item.more,
    ]
      .filter((line) => line !== '')
      .map((line) => `\n\t\t${line}`)
      .join('') + '\n\t'
  );

/** A file of the media library, as what a post shows under one caption. */
export function attachmentItem(
  caption: StoryCaption,
  { id, url }: LibraryPicture,
  { parent, story, timeZone }: { parent: number; story: Story; timeZone: string }
): string {
  const name = decodedName(url);
  return itemXml({
    id,
    title: escapeHtml(name),
    link: url,
    guid: url,
    content: '',
    excerpt: escapeHtml(caption.caption),
    publishedAt: story.publishedAt,
    modifiedAt: null,
    timeZone,
    slug: `${name}-${id}`,
    status: 'inherit',
    type: 'attachment',
    parent,
    more: [
      xmlElement('wp:attachment_url', {}, cdata(url)),
      meta('_wp_attachment_image_alt', caption.altText),
      meta('_media_credit', caption.creditLine ?? caption.creator),
    ],
  });
}

/** The name of a file without its ending, as a media library shows it. */
function decodedName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = last.replace(/\.\w{1,8}$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A correction as the plugins of Newspack keep it, which know two kinds. */
export const correctionItem = (
  id: number,
  { type, text, date }: StoryCorrection,
  { parent, timeZone, headline }: { parent: number; timeZone: string; headline: string }
): string =>
  itemXml({
    id,
    title: escapeHtml(headline),
    link: null,
    guid: null,
    content: escapeHtml(text),
    excerpt: '',
    publishedAt: date,
    modifiedAt: null,
    timeZone,
    slug: `correction-${id}`,
    status: 'publish',
    type: 'newspack_correction',
    more: [
      meta('newspack_correction-post-id', String(parent)),
      meta('newspack_corrections_type', type === 'clarification' ? type : 'correction'),
    ],
  });

interface PostOf {
  id: number;
  content: string;
  terms: NamedTerms;
  /** The attachment that stands over the post; null for none. */
  lead: number | null;
  timeZone: string;
}

/** A story as a post. */
export const postItem = (
  story: Story,
  published: Pick<PublishedStory, 'slug'>,
  { id, content, terms, lead, timeZone }: PostOf
): string =>
  itemXml({
    id,
    title: escapeHtml(story.headline),
    link: story.url,
    guid: story.id,
    creator: terms.creator,
    content,
    excerpt: escapeHtml(story.standfirst ?? ''),
    publishedAt: story.publishedAt,
    modifiedAt: story.modifiedAt,
    timeZone,
    slug: published.slug,
    status: story.state === 'published' ? 'publish' : 'draft',
    type: 'post',
    more: [
      ...terms.named,
      meta('_thumbnail_id', lead === null ? null : String(lead)),
      meta('newspack_post_subtitle', html(story.standfirst)),
      // WordPress has no fields for these; its importer keeps what it does not know.
      meta('newsroom_kicker', html(story.kicker)),
      meta('newsroom_slugline', html(story.slugline)),
      meta('newsroom_dateline', html(story.dateline)),
      meta('newsroom_located', html(story.located)),
      meta('_yoast_wpseo_primary_category', terms.section === null ? null : String(terms.section)),
    ],
  });
