import { printedFigureHtml } from '../../figureHtml';
import { escapeUTF8 as escapeHtml } from 'entities';
import { withParagraphs } from './autoParagraphs';
import { embeddedAddress, isOfBlocks, shownFiles, withoutBlockMarks } from './blocks';
import { expandShortcodes, type Shortcode } from './shortcodes';
import type { Attachment, SiteLibrary } from './siteLibrary';

/** Shortcodes that show what is at an address, by the attribute that has it. */
const PLAYERS: Readonly<Record<string, readonly string[]>> = {
  embed: ['src'],
  youtube: ['0', 'id'],
  vimeo: ['0', 'id'],
  dailymotion: ['0', 'id'],
  soundcloud: ['url', '0'],
  tweet: ['0'],
  twitter: ['0'],
  instagram: ['url', '0'],
  facebook: ['url', '0'],
  audio: ['src', 'mp3', 'm4a', 'ogg', 'wav'],
  video: ['src', 'mp4', 'm4v', 'webm', 'ogv'],
};

/** Where those have an id and no address. */
const ADDRESSES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
};

const lone = (address: string) => `\n\n<p>${escapeHtml(address.trim())}</p>\n\n`;

function playerOf({ name, attributes, inner }: Shortcode): string | null {
  const names = PLAYERS[name];
  if (!names) return null;
  const given = inner?.trim() || names.map((key) => attributes[key]).find((value) => value);
  if (!given) return '';
  const isAddress = /^https?:/i.test(given);
  const before = ADDRESSES[name];
  if (isAddress) return lone(given);
  return before && /^[\w-]+$/.test(given) ? lone(before + given) : '';
}

/** `[caption]`: a picture and its words, or words in an attribute, as WordPress 3.3 and before wrote. */
function captionedPicture({ attributes, inner }: Shortcode): string {
  const text = inner ?? '';
  const picture = text.indexOf('<img');
  const end = picture === -1 ? -1 : text.indexOf('>', picture) + 1;
  if (end <= 0) return text;
  const behind = text.slice(end);
  const link = /^\s*<\/a>/i.exec(behind)?.[0].length ?? 0;
  const words = attributes.caption ?? behind.slice(link);
  return `\n\n<figure>${text.slice(0, end + link)}<figcaption>${words}</figcaption></figure>\n\n`;
}

const pictureHtml = ({ url, caption, alt, credit }: Attachment): string =>
  printedFigureHtml({ address: url, alt, caption, credit });

/** What a post's content is made of beside its text. */
export interface ContentContext {
  postId: string;
  library: SiteLibrary;
  /** Told the name of a shortcode that nobody knows. */
  onUnknown: (name: string) => void;
}

function galleryHtml(ids: readonly string[], library: SiteLibrary): string {
  const files = ids.map((id) => library.attachment(id)).filter((file) => file !== null);
  if (files.length === 0) return '';
  const figures = files.map((file) => pictureHtml(file)).join('');
  return `\n\n<figure class="wp-block-gallery">${figures}</figure>\n\n`;
}

const idsIn = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

function galleryOf({ attributes }: Shortcode, { postId, library }: ContentContext): string {
  const named = idsIn(attributes.ids ?? attributes.include);
  const excluded = idsIn(attributes.exclude);
  const ids = named.length > 0 ? named : library.attachedTo(attributes.id ?? postId);
  return galleryHtml(
    ids.filter((id) => !excluded.includes(id)),
    library
  );
}

function blocksShown(content: string, context: ContentContext, isShared = false): string {
  const { library } = context;
  return withoutBlockMarks(content, (block) => {
    const address = embeddedAddress(block);
    if (address) return lone(address);
    const shared = block.name === 'block' && !isShared ? String(block.attributes.ref) : null;
    if (shared) return blocksShown(library.sharedBlock(shared) ?? '', context, true);
    return galleryHtml(shownFiles(block), library);
  });
}

/** The content of a post, of the block editor or the classic one, as plain HTML. */
export function contentHtml(content: string, context: ContentContext): string {
  const isClassic = !isOfBlocks(content);
  const expand = (shortcode: Shortcode) => {
    const { name } = shortcode;
    if (name === 'caption' || name === 'wp_caption') return captionedPicture(shortcode);
    if (name === 'gallery') return galleryOf(shortcode, context);
    return playerOf(shortcode);
  };
  const html = expandShortcodes(blocksShown(content, context), expand, context.onUnknown);
  return isClassic ? withParagraphs(html) : html;
}
