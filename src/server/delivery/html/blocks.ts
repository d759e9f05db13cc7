import { element, escapeHtml, opening, type Html } from './element';
import { safeLink } from './safeLink';
import type { Picture } from '../stories';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const MARKS: ReadonlyArray<readonly [name: string, tag: string]> = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];

/** What blocks say by a name or half of an address only. */
export interface Around {
  /** What relative links are relative to; null where nothing is known. */
  base: string | null;
  /** Pictures of the Media Library as it has them now, by their hashes. */
  pictures: Readonly<Record<string, Picture>>;
}

/** Deeper than any text that somebody wrote by hand. */
const MAX_DEPTH = 50;

/**
 * The blocks of Strapi's editor as HTML. Only what is written here comes out as markup; of a block
 * that is not known its text is kept.
 *
 * @param around what they are read by
 */
export function blocksHtml(blocks: unknown, around: Around, depth = 0): Html {
  if (!Array.isArray(blocks) || depth > MAX_DEPTH) return '';
  return blocks
    .filter(isNode)
    .map((block) => blockHtml(block, around, depth))
    .join('');
}

function blockHtml(block: Node, around: Around, depth: number): Html {
  if (typeof block.text === 'string') return textHtml(block.text, block);
  const inner = blocksHtml(block.children, around, depth + 1);
  switch (block.type) {
    case 'paragraph':
      return inner === '' ? '' : element('p', {}, inner);
    case 'heading':
      return element(`h${headingLevel(block.level)}`, {}, inner);
    case 'quote':
      return element('blockquote', {}, element('p', {}, inner));
    case 'code':
      return element('pre', {}, element('code', {}, inner));
    case 'list':
      return element(block.format === 'ordered' ? 'ol' : 'ul', {}, inner);
    case 'list-item':
      return element('li', {}, inner);
    case 'link': {
      const href = safeLink(block.url, around.base);
      return href === null ? inner : element('a', { href }, inner);
    }
    case 'image':
      return imageHtml(block.image, around);
    default:
      return inner;
  }
}

const headingLevel = (level: unknown): number =>
  typeof level === 'number' && level >= 1 && level <= 6 ? Math.floor(level) : 2;

function textHtml(text: string, marks: Node): Html {
  const lines = escapeHtml(text).replace(/\r?\n/g, '<br>');
  return MARKS.reduce(
    (inner, [name, tag]) =>
      marks[name] === true && inner !== '' ? element(tag, {}, inner) : inner,
    lines
  );
}

/** A picture in the middle of a text, which the editor puts there without a caption of ours. */
function imageHtml(image: unknown, { base, pictures }: Around): Html {
  if (!isNode(image)) return '';
  const src = pictures[String(image.hash)]?.url ?? safeLink(image.url, base);
  if (src === null || src.startsWith('mailto:')) return '';
  const alt = typeof image.alternativeText === 'string' ? image.alternativeText : '';
  return element('p', {}, opening('img', { src, alt }));
}
