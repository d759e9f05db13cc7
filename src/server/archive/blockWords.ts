/** The words of a block or of what is in one, without their looks. */
export function wordsOfBlock(node: object): string {
  if ('text' in node && typeof node.text === 'string') return node.text;
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return children.map((child: object) => wordsOfBlock(child)).join('');
}
