import type { Problem } from '../input/problems';
import { urlFault } from '../input/urlFault';

type Path = Problem['path'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A link inside a text may also lead to a mailbox, a telephone or another page of the same site. */
const textLinkFault = (url: string) =>
  /^[/#?](?![/\\])/.test(url) ? null : urlFault(url, ['https', 'http', 'mailto', 'tel']);

/** A picture comes from the newsroom's own uploads or from a URL. */
const pictureFault = (url: string) =>
  /^\/(?![/\\])/.test(url) ? null : urlFault(url, ['https', 'http']);

function blockProblems(nodes: unknown, path: Path): Problem[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown, index) => {
    if (!isObject(node)) return [];
    const here = [...path, index];
    return [...ownProblems(node, here), ...blockProblems(node.children, [...here, 'children'])];
  });
}

/** The URL of a link, or of a picture that Strapi's editor puts between paragraphs. */
function ownProblems(node: Record<string, unknown>, path: Path): Problem[] {
  if (node.type === 'link' && typeof node.url === 'string') {
    const message = textLinkFault(node.url);
    return message ? [{ path: [...path, 'url'], message }] : [];
  }
  if (node.type === 'image' && isObject(node.image) && typeof node.image.url === 'string') {
    const message = pictureFault(node.image.url);
    return message ? [{ path: [...path, 'image', 'url'], message }] : [];
  }
  return [];
}

function bodyProblems(body: unknown): Problem[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((part: unknown, index): Problem[] => {
    if (!isObject(part)) return [];
    if (part.__component === 'newsroom.text') {
      return blockProblems(part.text, ['body', index, 'text']);
    }
    if (part.__component !== 'newsroom.embed' || typeof part.url !== 'string') return [];
    const fault = urlFault(part.url, ['https']);
    return fault ? [{ path: ['body', index, 'url'], message: fault }] : [];
  });
}

function listProblems(field: string, list: unknown): Problem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Problem[] => {
    if (!isObject(item) || typeof item.uri !== 'string' || item.uri === '') return [];
    const fault = urlFault(item.uri, ['https', 'http']);
    return fault ? [{ path: [field, index, 'uri'], message: fault }] : [];
  });
}

const WITH_URI = ['authors', 'infoSources', 'subjects', 'people', 'places'] as const;

/** Every link of an article that a reader's browser must not open, such as `javascript:`. */
export const linkProblems = (data: Record<string, unknown>): Problem[] => [
  ...bodyProblems(data.body),
  ...WITH_URI.flatMap((field) => listProblems(field, data[field])),
];
