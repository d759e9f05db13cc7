import type { Problem } from '../input/problems';
import { embedInCode } from '../../embeds';
import { urlFault } from '../input/urlFault';
import { textNodes } from './textNodes';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A link inside a text may also lead to a mailbox, a telephone or another page of the same site. */
const textLinkFault = (url: string) =>
  /^[/#?](?![/\\])/.test(url) ? null : urlFault(url, ['https', 'http', 'mailto', 'tel']);

function textLinkProblems(body: unknown): Problem[] {
  return textNodes(body).flatMap(({ node, path }) => {
    if (node.type !== 'link' || typeof node.url !== 'string') return [];
    const message = textLinkFault(node.url);
    return message ? [{ path: [...path, 'url'], message }] : [];
  });
}

function embedProblems(body: unknown): Problem[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((part: unknown, index): Problem[] => {
    if (!isObject(part) || part.__component !== 'newsroom.embed') return [];
    if (typeof part.url !== 'string') return [];
    const fault = codeFault(part.url) ?? urlFault(part.url, ['https']);
    return fault ? [{ path: ['body', index, 'url'], message: fault }] : [];
  });
}

/** What to write in place of the code that a site hands out; null for what is no code. */
function codeFault(url: string): string | null {
  if (!url.trimStart().startsWith('<')) return null;
  const shown = embedInCode(url.trim())?.embed.url;
  return shown === undefined
    ? 'This is HTML and not a URL. Write the address of the page that shows the embed, starting with https://.'
    : `This is embed code and not a URL. Write the address of what it shows: ${shown}`;
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
  ...textLinkProblems(data.body),
  ...embedProblems(data.body),
  ...WITH_URI.flatMap((field) => listProblems(field, data[field])),
];
