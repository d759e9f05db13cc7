import { bylineOfNames } from '../../bylineNames';
import {
  describedCaption,
  emptyText,
  headlineOf,
  pictureKey,
  standfirstOf,
  textOfHtml,
  webAddress,
  withPictures,
  type BodyText,
  type HtmlContext,
} from '../../bodyText';
import { plainText } from '../../html';
import { withoutPrinted } from '../../printedCorrections';
import { languageTag } from '../../languageTag';
import { newStory, type Story, type StoryCaption, type StoryProblem } from '../../story';
import { isStoryType } from '../../storyTypes';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { childOf, textAt, textInside, type XmlElement } from '../../xml/xmlElement';
import { contentHtml } from './contentHtml';
import { filedUnder, termsOf } from './sections';
import { dateOf, metaOf, type Attachment, type SiteLibrary } from './siteLibrary';

/** Types that a reader of the site meets as pages of their own: who imports should know that they are left out. */
const isPageOfSite = (type: string, item: XmlElement) =>
  type === 'page' ||
  (textInside(childOf(item, 'content:encoded')).trim() !== '' && !MACHINERY.test(type));

/** What WordPress and its plugins keep as posts and no reader sees. */
const MACHINERY =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|guest-author|newspack_correction|acf-|wp_|elementor_|jp_|_)/;

const SUBTITLES = ['newspack_post_subtitle', 'wps_subtitle', '_secondary_title', 'subtitle'];

type Visibility = Pick<Story, 'state'> & { problem: StoryProblem | null };

const notice = (rule: string, message: string): StoryProblem => ({ rule, message, place: 'state' });

/** Who could see a post, by its status. */
function visibilityOf(item: XmlElement, meta: ReadonlyMap<string, string>): Visibility | null {
  const status = textAt(item, 'wp:status') ?? 'publish';
  if (textAt(item, 'wp:post_password')) {
    const problem = notice(
      'password-protected',
      'Readers needed a password for it; it comes as a draft.'
    );
    return { state: 'draft', problem };
  }
  if (status === 'publish') return { state: 'published', problem: null };
  if (status === 'private') {
    const problem = notice(
      'not-public',
      'Only those who were logged in could read it; it comes as a draft.'
    );
    return { state: 'draft', problem };
  }
  if (status === 'future') {
    const problem = notice(
      'was-scheduled',
      'It was to be published at the time given; it comes as a draft.'
    );
    return { state: 'draft', problem };
  }
  if (status === 'trash') {
    const isWithdrawn = meta.get('_wp_trash_meta_status')?.trim() === 'publish';
    return isWithdrawn ? { state: 'withdrawn', problem: null } : null;
  }
  return status === 'auto-draft' || status === 'inherit' ? null : { state: 'draft', problem: null };
}

function authorsOf(item: XmlElement, library: SiteLibrary): string[] {
  const coAuthors = termsOf(item, 'author').map(({ nicename, name }) => {
    const login = nicename.replace(/^cap-/, '');
    return library.authorName(login) ?? library.authorName(name) ?? name;
  });
  if (coAuthors.length > 0) return [...new Set(coAuthors)];
  const login = textAt(item, 'dc:creator');
  return login ? [library.authorName(login) ?? plainText(login)] : [];
}

/** What the media library says of the pictures in a text: alt texts and credits that the text does not print. */
function withLibrary(text: BodyText, html: string, library: SiteLibrary): BodyText {
  const files = new Map<string, Attachment>();
  for (const { 1: id = '' } of html.matchAll(/\bwp-image-(\d+)/g)) {
    const file = library.attachment(id);
    if (file) files.set(pictureKey(file.url), file);
  }
  if (files.size === 0) return text;
  const captions = text.captions.map((caption): StoryCaption => {
    const file = files.get(pictureKey(caption.picture?.url ?? ''));
    if (!file) return caption;
    return {
      ...caption,
      altText: caption.altText ?? (file.alt || null),
      creditLine: caption.creditLine ?? (file.credit || null),
    };
  });
  return { ...text, captions };
}

function leadPicture(
  meta: ReadonlyMap<string, string>,
  library: SiteLibrary,
  context: HtmlContext
): { captions: StoryCaption[]; problems: StoryProblem[] } {
  const id = meta.get('_thumbnail_id')?.trim();
  if (!id) return { captions: [], problems: [] };
  const file = library.attachment(id);
  if (!file) {
    const message = `Its lead picture, attachment ${id}, is not in the export. Export the media too.`;
    return { captions: [], problems: [{ rule: 'picture-missing', message, place: 'captions' }] };
  }
  const { url, caption, credit, alt } = file;
  const described = { url, caption, credit: credit || null, altText: alt, role: 'lead' } as const;
  return { captions: [describedCaption(described, context)], problems: [] };
}

const shortcodesLeftOut = (names: ReadonlySet<string>): StoryProblem[] =>
  names.size === 0
    ? []
    : [
        {
          rule: 'shortcode-left-out',
          message: `What plugins of the site made of these shortcodes is not in the export: ${[...names].join(', ')}.`,
          place: 'parts',
        },
      ];

/**
 * The story of a post; null for what is none and nobody need know of.
 * @throws UnreadableStoryError for pages and other posts with a text that are no stories
 */
export function readPost(
  item: XmlElement,
  channel: XmlElement,
  library: SiteLibrary
): Story | null {
  const type = textAt(item, 'wp:post_type') ?? 'post';
  const title = textAt(item, 'title');
  if (!isStoryType(type)) {
    if (!isPageOfSite(type, item)) return null;
    const message = `"${title ?? ''}" is no story but a post of the type "${type}".`;
    throw new UnreadableStoryError('no-story', message, 'wp:post_type');
  }
  const meta = metaOf(item);
  const visibility = visibilityOf(item, meta);
  if (!visibility) {
    throw new UnreadableStoryError(
      'no-story',
      `"${title ?? ''}" was never published and thrown away.`,
      'wp:status'
    );
  }
  const { state, problem } = visibility;
  const isKnown = state !== 'draft' || textAt(item, 'wp:status') !== 'draft';
  const publishedAt = isKnown ? (dateOf(item, 'wp:post_date')?.at ?? null) : null;
  const modifiedAt = dateOf(item, 'wp:post_modified')?.at ?? null;
  const base = webAddress(textAt(channel, 'link') ?? textAt(channel, 'wp:base_site_url'), null);
  const url = webAddress(textAt(item, 'link'), base);
  const locale = languageTag(textAt(channel, 'language'));
  const context = { locale, publishedAt, base: url ?? base };
  const unknown = new Set<string>();
  const html = contentHtml(textInside(childOf(item, 'content:encoded')), {
    postId: textAt(item, 'wp:post_id') ?? '',
    library,
    onUnknown: (name) => unknown.add(name),
  });
  const lead = leadPicture(meta, library, context);
  const text = withPictures(withLibrary(textOfHtml(html, context), html, library), lead.captions);
  const corrections = [...library.correctionsOf(textAt(item, 'wp:post_id') ?? '')];
  const { headline, problems } = headlineOf(title, text.parts);
  const told = (field: string) => plainText(meta.get(`newsroom_${field}`) ?? '').trim() || null;
  const names = authorsOf(item, library);
  const subtitle = SUBTITLES.map((key) => meta.get(key)).find((value) => value?.trim());
  const site = textAt(channel, 'title');
  return newStory({
    ...text,
    parts: withoutPrinted(text.parts, corrections),
    id: textAt(item, 'guid') ?? url,
    url: state === 'draft' ? null : url,
    slug: slugOf(textAt(item, 'wp:post_name')),
    locale,
    ...filedUnder(item, meta, library),
    headline,
    slugline: told('slugline'),
    kicker: told('kicker'),
    dateline: told('dateline'),
    located: told('located'),
    standfirst: standfirstOf(subtitle ?? textInside(childOf(item, 'excerpt:encoded')), text.parts),
    by: bylineOfNames(names, locale),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    publishedAt,
    modifiedAt: modifiedAt !== null && modifiedAt > (publishedAt ?? '') ? modifiedAt : null,
    state,
    outlet: site ? { name: plainText(site) } : null,
    corrections,
    problems: [
      ...(problem ? [problem] : []),
      ...problems,
      ...emptyText(text.parts),
      ...text.problems,
      ...lead.problems,
      ...shortcodesLeftOut(unknown),
    ],
  });
}

/** WordPress stores slugs of other alphabets percent-encoded. */
function slugOf(written: string | null): string | null {
  if (written === null) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
