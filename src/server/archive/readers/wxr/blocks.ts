import { isJsonObject, firstText, textsIn, type JsonObject } from '../../json/jsonFields';

/** A block of WordPress's editor that holds no HTML: what it shows stands in its attributes. */
export interface EmptyBlock {
  /** Without "core/", e.g. "embed", "gallery", "block". */
  name: string;
  attributes: JsonObject;
}

const OPENING = '<!-- wp:';

function attributesIn(written: string): JsonObject {
  try {
    const value: unknown = JSON.parse(written);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

/**
 * Takes the comments away with which the editor marks its blocks, and puts what an empty block shows in its place.
 * @param show the HTML of an empty block; '' for one that shows nothing of its own
 */
export function withoutBlockMarks(content: string, show: (block: EmptyBlock) => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = content.indexOf('<!--'); at !== -1; at = content.indexOf('<!--', from)) {
    const end = content.indexOf('-->', at);
    if (end === -1) break;
    pieces.push(content.slice(from, at));
    from = end + 3;
    const isOpening = content.startsWith(OPENING, at);
    if (!isOpening || content[end - 1] !== '/') continue;
    const inside = content.slice(at + OPENING.length, end - 1).trim();
    const blank = inside.search(/\s/);
    const name = (blank === -1 ? inside : inside.slice(0, blank)).replace(/^core\//, '');
    pieces.push(show({ name, attributes: attributesIn(blank === -1 ? '' : inside.slice(blank)) }));
  }
  pieces.push(content.slice(from));
  return pieces.join('');
}

/** True for a text of the block editor; the classic one has no marks and no paragraphs. */
export const isOfBlocks = (content: string): boolean => content.includes(OPENING);

/** The address that an empty block embeds; null for other blocks. */
export const embeddedAddress = ({ name, attributes }: EmptyBlock): string | null =>
  name === 'embed' || name.startsWith('core-embed/') ? firstText(attributes.url) : null;

/** The files that an empty block shows, by their ids. */
export const shownFiles = ({ name, attributes }: EmptyBlock): string[] =>
  name === 'gallery' ? textsIn(attributes.ids) : name === 'image' ? textsIn(attributes.id) : [];
