import type { Problem } from '../problems';
import { webAddressFault } from '../webAddress';

type Path = Problem['path'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A link inside a text may also lead to a mailbox, a telephone or another page of the same site. */
const textLinkFault = (url: string) =>
  /^[/#?](?!\/)/.test(url) ? null : webAddressFault(url, ['https', 'http', 'mailto', 'tel']);

function blockProblems(nodes: unknown, path: Path): Problem[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown, index) => {
    if (!isObject(node)) return [];
    const here = [...path, index];
    const fault =
      node.type === 'link' && typeof node.url === 'string' ? textLinkFault(node.url) : null;
    const own: Problem[] = fault ? [{ path: [...here, 'url'], message: fault }] : [];
    return [...own, ...blockProblems(node.children, [...here, 'children'])];
  });
}

function bodyProblems(body: unknown): Problem[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((part: unknown, index): Problem[] => {
    if (!isObject(part)) return [];
    if (part.__component === 'newsroom.text') {
      return blockProblems(part.text, ['body', index, 'text']);
    }
    if (part.__component !== 'newsroom.embed' || typeof part.url !== 'string') return [];
    const fault = webAddressFault(part.url, ['https']);
    return fault ? [{ path: ['body', index, 'url'], message: fault }] : [];
  });
}

function listProblems(field: string, list: unknown): Problem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Problem[] => {
    if (!isObject(item) || typeof item.uri !== 'string' || item.uri === '') return [];
    const fault = webAddressFault(item.uri, ['https', 'http']);
    return fault ? [{ path: [field, index, 'uri'], message: fault }] : [];
  });
}

const WITH_URI = ['authors', 'infoSources', 'subjects', 'people', 'places'] as const;

/** Every link of an article that a reader's browser must not open, such as `javascript:`. */
export const linkProblems = (data: Record<string, unknown>): Problem[] => [
  ...bodyProblems(data.body),
  ...WITH_URI.flatMap((field) => listProblems(field, data[field])),
];
