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
 * Where a picture stands in a body as the form holds it.
 *
 * @returns how many paragraphs readers meet before it; null where it stands nowhere
 */
export function placeInText(body: unknown, captionKey: string): number | null {
  let paragraphs = 0;
  for (const part of Array.isArray(body) ? (body as unknown[]) : []) {
    if (!isFields(part)) continue;
    if (part.__component === 'newsroom.figure' && part.captionKey === captionKey) return paragraphs;
    if (Array.isArray(part.text)) paragraphs += part.text.filter(isParagraph).length;
  }
  return null;
}
