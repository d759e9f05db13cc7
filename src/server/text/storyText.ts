import { ownBodyPart } from './ownBodyParts';

/** Text inside a tree of Strapi blocks, a space between blocks so that no two words grow together. */
export function textOfBlocks(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: unknown) => {
      if (typeof node !== 'object' || node === null) return '';
      if ('text' in node && typeof node.text === 'string') return node.text;
      if (!('children' in node)) return '';
      const inner = textOfBlocks(node.children);
      return 'type' in node && node.type === 'link' ? inner : `${inner}\n`;
    })
    .join('');
}

/** What a reader reads in a body: the text of its blocks and quotes, and of parts of a project's own. */
export function textOfBody(body: unknown): string {
  if (!Array.isArray(body)) return '';
  return body
    .map((part: unknown) => {
      if (typeof part !== 'object' || part === null || !('__component' in part)) return '';
      if (part.__component === 'newsroom.text' && 'text' in part) return textOfBlocks(part.text);
      if (
        part.__component === 'newsroom.quote' &&
        'text' in part &&
        typeof part.text === 'string'
      ) {
        return part.text;
      }
      return ownBodyPart(part.__component)?.text({ ...part }) ?? '';
    })
    .join('\n');
}
