import { embedInCode, isEmbedCode } from '../../../../../embeds';
import { shifted } from '../characters';
import type { PastedLine } from '../line';
import type { Tally } from '../pasted';
import { joined, type Run } from '../../../../../blocks';
import { plainLine, RunCollector } from '../runs';
import { readText } from '../text/readText';
import { classStyles, declarationsIn, type Declarations } from './declarations';
import {
  BLOCKS,
  headingLevel,
  isUnseen,
  isListMark,
  isOfPicture,
  isQuotation,
  isSpacing,
  isTitleElement,
  UNREAD,
} from './elements';
import { inheritedBy, isDeletion, OUTERMOST, type Inherited } from './looks';
import { drawnSign, isShownPicture } from './pictures';
import { isOfProgram, isUnformed, preformattedText } from './preformatted';
import { isOfData, tableRows } from './tables';
import { itemIn, listOfElement, type AroundList } from './htmlLists';
import { wordListPlace } from './wordLists';

/** What a line is by the elements around it. */
interface Around {
  heading: 2 | 3 | null;
  isTitle: boolean;
  isOfPicture: boolean;
  quote: object | null;
  list: AroundList | null;
  /** Whether an element around was taken for embed code, and was none. */
  isTried: boolean;
}

const ALONE: Around = {
  heading: null,
  isTitle: false,
  isOfPicture: false,
  quote: null,
  list: null,
  isTried: false,
};

/** Between the cells of a row. */
const SEPARATOR = ' | ';

/** Google Docs and LibreOffice write their title as a paragraph in large letters; in points. */
const SIZE_OF_TITLE = 20;
const BY_LARGE_TITLE =
  '[id^="docs-internal-guid"], meta[name="generator" i][content^="LibreOffice" i]';

/** Reads a page into lines. Only words, marks and addresses are taken from it, never an element. */
export class PageReader {
  readonly lines: PastedLine[] = [];
  private readonly words = new RunCollector();
  private around: Around = ALONE;
  /** The smallest letters of the line; null where there are none with a size. */
  private smallest: number | null = null;
  private readonly styles: ReadonlyMap<string, Declarations>;
  private readonly hasLargeTitle: boolean;

  constructor(
    private readonly page: Document,
    private readonly tally: Tally
  ) {
    this.styles = classStyles(
      [...page.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n')
    );
    this.hasLargeTitle = page.querySelector(BY_LARGE_TITLE) !== null;
  }

  read(): PastedLine[] {
    this.readChildren(this.page.body, OUTERMOST);
    this.endLine();
    return this.lines;
  }

  private readChildren(element: Element, from: Inherited): void {
    for (let node = element.firstChild; node; node = node.nextSibling) this.readNode(node, from);
  }

  private readNode(node: Node, from: Inherited): void {
    if (node.nodeType === Node.TEXT_NODE) this.addText(node.nodeValue ?? '', from);
    else if (node.nodeType === Node.ELEMENT_NODE) this.readElement(node as Element, from);
  }

  private addText(text: string, { look, keepsBreaks, shift, size }: Inherited): void {
    if (size !== null && text.trim() !== '') {
      this.smallest = Math.min(this.smallest ?? size, size);
    }
    this.words.add(shift === null ? text : shifted(text, shift), look, keepsBreaks);
  }

  private readElement(element: Element, from: Inherited): void {
    const { localName } = element;
    const styles = this.stylesOf(element);
    if (UNREAD.has(localName) || isUnseen(element, styles) || isListMark(styles)) return;
    if (isDeletion(element)) this.tally.changes += 1;
    else if (localName === 'br') this.words.break(from.look);
    else if (localName === 'img') this.readImage(element, from);
    else if (!this.readEmbed(element, styles, from)) this.readOther(element, styles, from);
  }

  private stylesOf(element: Element): Declarations[] {
    const own = [...element.classList].flatMap((name) => this.styles.get(name) ?? []);
    const inline = element.getAttribute('style');
    return inline === null ? own : [...own, declarationsIn(inline)];
  }

  private readOther(element: Element, styles: readonly Declarations[], from: Inherited): void {
    const { localName } = element;
    if (isSpacing(element, styles)) return this.addText(' ', from);
    const inner = inheritedBy(element, styles, from, () => (this.tally.links += 1));
    if (!BLOCKS.has(localName)) return this.readChildren(element, inner);
    this.endLine();
    const outer = this.around;
    this.around = this.aroundIn(element, styles);
    if (localName === 'table' && isOfData(element)) this.readTable(element, inner);
    else if (localName === 'pre' && isOfProgram(element)) this.addCode(element);
    else if (localName === 'pre' && isUnformed(element)) this.addPlain(element);
    else
      this.readChildren(element, {
        ...inner,
        keepsBreaks: inner.keepsBreaks || localName === 'pre',
      });
    this.endLine();
    this.around = outer;
  }

  private aroundIn(element: Element, styles: readonly Declarations[]): Around {
    const { localName } = element;
    const around = isOfPicture(element) ? { ...this.around, isOfPicture: true } : this.around;
    const heading = headingLevel(element, styles);
    if (heading !== null)
      return { ...around, heading, isTitle: isTitleElement(element), list: null };
    if (localName === 'ul' || localName === 'ol') {
      const format = localName === 'ol' ? 'ordered' : 'unordered';
      return { ...around, list: listOfElement(element, format, around.list) };
    }
    if (localName === 'li') return { ...around, list: itemIn(element, around.list) };
    const place = wordListPlace(element, styles);
    if (place) return { ...around, list: { ...place, item: element } };
    return isQuotation(element) ? { ...around, quote: element, list: null } : around;
  }

  private readImage(image: Element, { look }: Inherited): void {
    const sign = drawnSign(image);
    if (sign !== null) this.words.add(sign, look);
    else if (isShownPicture(image)) this.tally.pictures += 1;
  }

  private readEmbed(element: Element, styles: readonly Declarations[], from: Inherited): boolean {
    if (this.around.isTried) return false;
    if (!isEmbedCode(element.localName, element.className, element.id)) return false;
    const coded = embedInCode(element.outerHTML);
    if (coded) {
      this.endLine();
      const kind = coded.embed.provider === 'link' ? 'frame' : 'embed';
      this.lines.push({ kind, url: coded.embed.url, title: coded.title });
      return true;
    }
    if (element.localName === 'iframe') {
      this.tally.frames += 1;
      return true;
    }
    const outer = this.around;
    this.around = { ...outer, isTried: true };
    this.readOther(element, styles, from);
    this.around = outer;
    return true;
  }

  /** A letter or a text file, whose lines a program may have broken. */
  private addPlain(element: Element): void {
    for (const line of readText(preformattedText(element), this.tally)) {
      const { quote } = this.around;
      const isQuoted = quote !== null && line.kind === 'paragraph';
      this.lines.push(isQuoted ? { kind: 'quote', whole: quote, lines: line.lines } : line);
    }
  }

  private addCode(element: Element): void {
    const text = preformattedText(element);
    if (text !== '') this.lines.push({ kind: 'code', text });
  }

  /** Strapi's texts have no tables: a row is a line. */
  private readTable(table: Element, from: Inherited): void {
    this.tally.tables += 1;
    for (const caption of table.querySelectorAll(':scope > caption')) {
      this.readElement(caption, from);
    }
    for (const row of tableRows(table)) {
      const start = this.lines.length;
      const cells = row.map((cell) => this.readCell(cell, from));
      // What stands for itself comes behind the row that it was in.
      const apart = this.lines.splice(start);
      const filled = cells.findLastIndex((cell) => cell.length > 0) + 1;
      const line = cells
        .slice(0, filled)
        .flatMap((cell, index) => (index === 0 ? cell : [...plainLine(SEPARATOR), ...cell]));
      if (filled > 0) this.lines.push({ kind: 'paragraph', lines: [line], isOfPicture: false });
      for (const each of apart) this.lines.push(each);
    }
  }

  private readCell(cell: Element, from: Inherited): Run[] {
    const start = this.lines.length;
    const outer = this.around;
    this.around = ALONE;
    this.readChildren(
      cell,
      inheritedBy(cell, this.stylesOf(cell), from, () => undefined)
    );
    this.endLine();
    this.around = outer;
    const own = this.lines.splice(start);
    for (const each of own) if (!('lines' in each)) this.lines.push(each);
    return joined(
      own.flatMap((each) => ('lines' in each ? each.lines : [])),
      ' '
    );
  }

  private endLine(): void {
    const lines = this.words.take();
    const isLarge = this.hasLargeTitle && (this.smallest ?? 0) >= SIZE_OF_TITLE;
    this.smallest = null;
    if (lines.length === 0) return;
    const { heading, list, quote, ...around } = this.around;
    if (heading !== null || (isLarge && !list && !quote)) {
      const isTitleLine = isLarge || around.isTitle;
      this.lines.push({ kind: 'heading', level: heading ?? 2, lines, isTitle: isTitleLine });
    } else if (list) {
      const { item, ...place } = list;
      this.lines.push({ kind: 'item', whole: item ?? {}, ...place, lines });
    } else if (quote) {
      this.lines.push({ kind: 'quote', whole: quote, lines });
    } else {
      this.lines.push({ kind: 'paragraph', lines, isOfPicture: around.isOfPicture });
    }
  }
}
