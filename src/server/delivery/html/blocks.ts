import { element, escapeHtml, opening, type Html } from './element';
import { safeLink } from './safeLink';
import type { BarePictures } from './barePictures';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const MARKS: ReadonlyArray<readonly [name: string, tag: string]> = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];

/** What a text is read by. */
export interface Around {
  /** What relative links are relative to; null where nothing is known. */
  base: string | null;
  pictures: BarePictures;
}

/** Deeper than any text that somebody wrote by hand. */
const MAX_DEPTH = 50;

/**
 * The blocks of Strapi's editor as HTML. Only what is written here comes out as markup; of a block
 * that is not known its text is kept.
 *
 * @param around what relative links and names of pictures mean
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
  if (block.type === 'image') return imageHtml(block.image, around);
  const inner =
    block.type === 'list'
      ? listHtml(block.children, around, depth)
      : blocksHtml(block.children, around, depth + 1);
  // Nobody reads an empty line of the editor, nor follows a link without words.
  if (isEmpty(inner)) return WHOLE_BLOCKS.has(block.type) ? '' : inner;
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, inner);
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
    default:
      return inner;
  }
}

/** Those that stand for themselves; between the words of a line a space may be all of a node. */
const WHOLE_BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'quote',
  'code',
  'list',
  'list-item',
]);

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
  const src = isNode(image) ? pictures.take(image, base) : null;
  if (!isNode(image) || src === null) return '';
  const alt = typeof image.alternativeText === 'string' ? image.alternativeText : '';
  return element('p', {}, opening('img', { src, alt }));
}

/** Whether there is nothing to see in finished HTML: no text, and no picture. */
const isEmpty = (inner: Html): boolean =>
  !inner.includes('<img') && NOTHING.test(inner.replace(/<[^<>]*>/g, ''));

/** Spaces of every kind, and signs that have no width. */
const NOTHING =
  /^[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]*$/u;

/**
 * The items of a list. The editor puts a list inside a list beside its items; in HTML it belongs into the
 * item before it.
 */
function listHtml(children: unknown, around: Around, depth: number): Html {
  if (!Array.isArray(children) || depth > MAX_DEPTH) return '';
  const items: Html[] = [];
  for (const child of children.filter(isNode)) {
    const inner =
      child.type === 'list'
        ? blockHtml(child, around, depth + 1)
        : blocksHtml(child.type === 'list-item' ? child.children : [child], around, depth + 2);
    if (isEmpty(inner)) continue;
    if (child.type === 'list' && items.length > 0) items.push(`${items.pop()}${inner}`);
    else items.push(inner);
  }
  return items.map((item) => element('li', {}, item)).join('');
}
