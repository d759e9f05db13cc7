type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const wordsOf = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (!isFields(node)) return '';
  return typeof node.text === 'string' ? node.text : wordsOf(node.children);
};

const isParagraph = (block: unknown) =>
  isFields(block) && block.type === 'paragraph' && wordsOf(block).trim() !== '';

/**
 * Where the pictures of a body stand, as the form holds it: by the keys of their captions, how many paragraphs readers
 * meet before each.
 */
export function placesInText(body: unknown): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  let paragraphs = 0;
  for (const part of Array.isArray(body) ? (body as unknown[]) : []) {
    if (!isFields(part)) continue;
    const { captionKey } = part;
    if (part.__component === 'newsroom.figure' && !places.has(captionKey)) {
      places.set(captionKey, paragraphs);
    }
    if (Array.isArray(part.text)) paragraphs += part.text.filter(isParagraph).length;
  }
  return places;
}
