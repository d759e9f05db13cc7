import { embedAt, embedInCode, type CodedEmbed } from '../../../../embeds';
import type { ZonePart } from '../zonePart';
import type { Block } from '../../../../../types/blocks';
import type { PastedLine } from './line';
import { listsOf, type Item } from './lists';
import type { Tally } from './pasted';
import { inlineNodes, joined, wordsOfLine, type Run } from '../../../../blocks';

/** What the fields of an embed hold. */
const LONGEST = 255;

/** Puts blocks into texts, between the parts that stand for themselves. */
class PartCollector {
  readonly parts: ZonePart[] = [];
  private blocks: Block[] | null = null;

  add(block: Block): void {
    if (!this.blocks) {
      this.blocks = [];
      this.parts.push({ __component: 'newsroom.text', text: this.blocks });
    }
    this.blocks.push(block);
  }

  addEmbed(url: string, title: string | null): void {
    this.blocks = null;
    this.parts.push({
      __component: 'newsroom.embed',
      url,
      ...(title !== null && title !== '' && { title: shortened(title) }),
    });
  }
}

const shortened = (title: string): string =>
  title.length <= LONGEST
    ? title
    : `${title.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;

/** The parts of a body that lines make up. */
export function bodyPartsOf(lines: readonly PastedLine[], tally: Tally): ZonePart[] {
  const collector = new PartCollector();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as PastedLine;
    let end = at + 1;
    if (line.kind === 'item' || line.kind === 'quote') {
      const isMore = line.kind === 'item' ? isItem : isOfQuote(line.whole);
      while (end < lines.length && isMore(lines[end] as PastedLine)) end += 1;
    }
    addTo(collector, lines.slice(at, end), lines.length === 1, tally);
    at = end;
  }
  return collector.parts;
}

type ItemLine = Extract<PastedLine, { kind: 'item' }>;
type QuoteLine = Extract<PastedLine, { kind: 'quote' }>;

const isItem = (line: PastedLine): line is ItemLine => line.kind === 'item';
const isOfQuote =
  (whole: object) =>
  (line: PastedLine): line is QuoteLine =>
    line.kind === 'quote' && line.whole === whole;

function addTo(
  to: PartCollector,
  group: readonly PastedLine[],
  isAlone: boolean,
  tally: Tally
): void {
  const [line] = group;
  switch (line?.kind) {
    case 'paragraph':
      addParagraphs(to, line.lines);
      break;
    case 'heading':
      to.add({
        type: 'heading',
        level: line.level,
        children: inlineNodes(lighter(joined(line.lines, ' '))),
      });
      break;
    case 'quote': {
      const lines = group.flatMap((each) => (each.kind === 'quote' ? each.lines : []));
      to.add({ type: 'quote', children: inlineNodes(joined(lines, '\n')) });
      break;
    }
    case 'item':
      listsOf(itemsOf(group.filter(isItem))).forEach((list) => to.add(list));
      break;
    case 'code':
      to.add({
        type: 'code',
        language: 'plaintext',
        children: [{ type: 'text', text: line.text }],
      });
      break;
    case 'frame':
      // Alone it is what was meant; in a page it is an advertisement as likely.
      if (isAlone && isFit(line.url)) to.addEmbed(line.url, line.title);
      else tally.frames += 1;
      break;
    case 'embed':
      if (isFit(line.url)) to.addEmbed(line.url, line.title);
      else tally.frames += 1;
      break;
  }
}

/** The lines of one item together. */
function itemsOf(lines: readonly ItemLine[]): Item[] {
  const items: Array<Item & { whole: object; all: Run[][] }> = [];
  for (const { kind: _kind, lines: own, ...place } of lines) {
    const last = items.at(-1);
    if (last && last.whole === place.whole) last.all.push(...own);
    else items.push({ ...place, all: [...own], line: [] });
  }
  return items.map((item) => ({ ...item, line: joined(item.all, '\n') }));
}

/** A heading is bold by what it is. */
function lighter(line: Run[]): Run[] {
  const isBold = line.every(({ look, text }) => look.bold || text.trim() === '');
  return isBold ? line.map(({ text, look }) => ({ text, look: { ...look, bold: false } })) : line;
}

/** An empty line ends a paragraph, and so does an address that stands alone on its line. */
function addParagraphs(to: PartCollector, lines: readonly Run[][]): void {
  const code = codeIn(lines);
  if (code) return to.addEmbed(code.embed.url, code.title);
  let paragraph: Run[][] = [];
  const end = () => {
    if (paragraph.length > 0) {
      to.add({ type: 'paragraph', children: inlineNodes(joined(paragraph, '\n')) });
    }
    paragraph = [];
  };
  for (const line of lines) {
    const embed = embedOf(line);
    if (embed || line.length === 0) end();
    if (embed) to.addEmbed(embed.url, embed.title);
    else if (line.length > 0) paragraph.push(line);
  }
  end();
}

/** The embed code that a page shows for readers to copy. */
function codeIn(lines: readonly Run[][]): CodedEmbed | null {
  if (!lines[0]?.[0]?.text.startsWith('<')) return null;
  const coded = embedInCode(lines.map(wordsOfLine).join('\n'));
  return coded && isFit(coded.embed.url) ? coded : null;
}

/** Whether the field of an embed takes an address. */
const isFit = (url: string): boolean => url.startsWith('https:') && url.length <= LONGEST;

/** What a line shows that is an address, or one link, and nothing else. */
function embedOf(line: readonly Run[]): { url: string; title: string | null } | null {
  const [first] = line;
  if (!first || line.some(({ look }) => look.link !== first.look.link)) return null;
  const words = wordsOfLine(line);
  const address = first.look.link ?? words;
  if (/\s/.test(address)) return null;
  const embed = embedAt(address);
  if (!embed || !isFit(embed.url)) return null;
  const isNamed = bare(words) !== bare(address) && embedAt(words)?.url !== embed.url;
  return { url: embed.url, title: isNamed ? words : null };
}

/** An address as people write it. */
const bare = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase();
