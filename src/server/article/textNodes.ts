import type { Problem } from '../input/problems';

type Path = Problem['path'];

/** A node of a text: a block, or what is inside one. */
export interface TextNode {
  node: Readonly<Record<string, unknown>>;
  path: Path;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes of all texts of a body as it was sent, at any depth, each with its path. */
export function textNodes(body: unknown): TextNode[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((part: unknown, index) =>
    isObject(part) && part.__component === 'newsroom.text'
      ? nodesOf(part.text, ['body', index, 'text'])
      : []
  );
}

function nodesOf(nodes: unknown, path: Path): TextNode[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown, index) => {
    if (!isObject(node)) return [];
    const here = [...path, index];
    return [{ node, path: here }, ...nodesOf(node.children, [...here, 'children'])];
  });
}
