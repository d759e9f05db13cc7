import type { InlineNode, InlineText } from '../../../../../../types/blocks';

/** What would be markup in the middle of a line. */
const MARKUP = /[\\`*_[\]<>&~|$]/g;

/** What would begin a heading, a list, a quote or a line across, at the beginning of a line. */
const LINE_START = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s\-=]|$)|:)/;
const NUMBER_START = /^(\s*\d{1,9})([.)])(?=\s|$)/;

const escaped = (text: string) => text.replace(MARKUP, '\\$&');

/** A line that stays one: nothing at its beginning, nor white space, makes anything else of it. */
const asLine = (line: string): string =>
  line.trim().replace(LINE_START, '$1\\$2').replace(NUMBER_START, '$1\\$2');

/** Lines of a block as lines of Markdown, a sign of a hard break at the end of each but the last. */
export const hardLines = (text: string): string[] => {
  const lines = text.split('\n').map(asLine);
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
};

/** Plain text in Markdown. */
export const markdownText = (text: string): string => escaped(text.replace(/\r\n?/g, '\n'));

/** Lines that are one: what cannot have several. */
export const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');

const isWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

const isSpace = (character: string | undefined) => character === undefined || /\s/u.test(character);

/** Whether stars around a text are read as what they are meant for (CommonMark, 6.2). */
function starsHold(inner: string, before: string | undefined, after: string | undefined): boolean {
  const characters = [...inner];
  const opens = isWord(characters[0]) || isSpace(before);
  const closes = isWord(characters.at(-1)) || isSpace(after);
  return opens && closes && !(before === '*' || after === '*');
}

function codeSpan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const inner = onOneLine(text);
  return /^[`\s]|[`\s]$/.test(inner) ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

interface Around {
  before: string | undefined;
  after: string | undefined;
}

function marked(node: InlineText, { before, after }: Around): string {
  const { text, bold, italic, underline, strikethrough, code } = node;
  if (text.trim() === '') return text;
  const inner = text.trim();
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  let words = code ? codeSpan(inner) : markdownText(inner);
  const beforeWords = start === '' ? before : ' ';
  const afterWords = end === '' ? after : ' ';
  const isStarred = starsHold(inner, beforeWords, afterWords);
  if (underline) words = `<u>${words}</u>`;
  if (strikethrough) words = `<s>${words}</s>`;
  const isPlain = isStarred && !underline && !strikethrough && !code;
  if (italic) words = isPlain ? `*${words}*` : `<em>${words}</em>`;
  if (bold) words = isPlain ? `**${words}**` : `<strong>${words}</strong>`;
  return `${start}${words}${end}`;
}

const textOf = (node: InlineNode): string =>
  node.type === 'link' ? node.children.map(({ text }) => text).join('') : node.text;

/** Signs that would end an address, as percent codes; the address is the same. */
const markdownAddress = (url: string): string =>
  url.replace(
    /[\s<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
  );

/** `[words](address)`. */
export const markdownLink = (words: string, url: string): string =>
  `[${words}](${markdownAddress(url)})`;

/** `![words](address)`. */
export const markdownImage = (alt: string, url: string): string =>
  `![${markdownText(alt.replace(/\s+/g, ' ').trim())}](${markdownAddress(url)})`;

/** The words of a block with their faces and links. */
export function markdownInline(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node, index) => {
      const before = index > 0 ? textOf(nodes[index - 1] as InlineNode).at(-1) : undefined;
      const next = nodes[index + 1];
      const after = next ? textOf(next)[0] : undefined;
      if (node.type !== 'link') return marked(node, { before, after });
      return markdownLink(markdownInline(node.children), node.url);
    })
    .join('');
}
