import { newReadCaption } from '../story';
import { readStoryCaption } from '../storyCaption';
import { StoryCollector, type ListPosition } from './collector';
import { isElement, isText, nodesOf, type HtmlElement, type HtmlNode } from './dom';
import { isBlock, isUnread, subheadLevel } from './elements';
import { inheritedIn, outermost, raisedFigures, type InheritedLook } from './faces';
import { findCaptionedBoxes } from './boxes';
import { captionOfPicture, IMAGES, shownIn, type HtmlContext, type Shown } from './figures';
import { isCaption, readFigureWords } from './figureWords';
import { framedIn, isFrame, playedIn } from './frames';
import { isPictureElement, pictureName, pictureOf, signOf } from './pictureAddress';
import { isQuotedBlock, quotePartOf } from './quotes';
import { captionOfTable, isTableOfData, rowsOfTable } from './tables';
import { joined, PLAIN, type Run } from '../../../blocks';
import { WordGatherer } from './words';

/** What a line is by the elements around it. */
interface Around {
  heading: 2 | 3 | null;
  quote: object | null;
  list: ListPosition | null;
  /** Inside code of another site that could not be read. */
  isTried: boolean;
}

const ALONE: Around = { heading: null, quote: null, list: null, isTried: false };

/** Between the cells of a row. */
const BETWEEN_CELLS: Run = { text: ' | ', look: PLAIN };

/** Of a caption whose picture is missing. */
const FEWEST_WORDS = 4;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): number => text.match(WORD)?.length ?? 0;

const LIST: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

/** Reads the nodes of a page into the parts of a story. Only words, marks and addresses are taken from it. */
export class BodyReader {
  readonly collector = new StoryCollector();
  private readonly words = new WordGatherer();
  private around = ALONE;
  private readonly boxes: ReadonlySet<HtmlElement>;
  /** Names of the pictures that were met last, before any words. */
  private lastPictures = new Set<string>();

  constructor(
    tree: HtmlNode & { querySelectorAll(selector: string): Iterable<HtmlElement> },
    private readonly context: HtmlContext
  ) {
    this.boxes = findCaptionedBoxes(tree);
    this.readChildren(tree, outermost(context.keepsLines ?? false));
    this.endLines();
    this.collector.endOpen();
  }

  private readChildren(tree: HtmlNode, from: InheritedLook): void {
    for (const node of nodesOf(tree)) {
      if (isText(node)) this.addText(node.nodeValue ?? '', from);
      else if (isElement(node)) this.readElement(node, from);
    }
  }

  private addText(text: string, { look, keepsLines, isRaised }: InheritedLook): void {
    this.words.add(isRaised ? raisedFigures(text) : text, look, keepsLines);
  }

  private readElement(element: HtmlElement, from: InheritedLook): void {
    if (isUnread(element)) return;
    const { localName } = element;
    if (localName === 'br') this.words.break();
    else if (localName === 'hr') this.endLines();
    else if (IMAGES.has(localName)) this.readImage(element, from);
    else if (localName === 'picture' || localName === 'noscript') this.readPictures(element);
    else if (localName === 'video' || localName === 'audio') this.readPlayed(element);
    else if (!this.around.isTried && isFrame(element)) this.readFrame(element, from);
    else if (localName === 'figure' || this.boxes.has(element)) this.readFigure(element, from);
    else if (isQuotedBlock(element)) this.readQuotation(element, from);
    else if (!isBlock(element)) {
      this.readChildren(element, inheritedIn(element, from, this.context.base));
    } else this.readBlock(element, from);
  }

  private readBlock(element: HtmlElement, from: InheritedLook): void {
    const { localName } = element;
    this.endLines();
    if (localName === 'pre') return this.readPreformatted(element);
    const inner = inheritedIn(element, from, this.context.base);
    if (localName === 'table' && isTableOfData(element)) return this.readTable(element, inner);
    const outer = this.around;
    this.around = this.aroundIn(element);
    this.readChildren(element, inner);
    this.endLines();
    this.around = outer;
  }

  private aroundIn(element: HtmlElement): Around {
    const { localName } = element;
    const { around } = this;
    const heading = subheadLevel(element);
    if (heading !== null) return { ...around, heading, list: null };
    if (LIST.has(localName)) {
      const level = around.list ? around.list.level + 1 : 0;
      const root = around.list?.root ?? element;
      const format = localName === 'ol' ? 'ordered' : 'unordered';
      return { ...around, quote: null, list: { root, level, format, item: element } };
    }
    if (localName !== 'li') return around;
    const list = around.list ?? {
      root: element.parentElement ?? element,
      level: 0,
      format: 'unordered',
    };
    return { ...around, list: { ...list, item: element } };
  }

  private readPreformatted(element: HtmlElement): void {
    const text = (element.textContent ?? '').replace(/\r\n?/g, '\n').replace(/^\n/, '').trimEnd();
    if (text.trim() !== '') this.collector.addCode(text);
  }

  /** Strapi's texts have no tables: a row is a line. */
  private readTable(table: HtmlElement, from: InheritedLook): void {
    const { collector, context } = this;
    const outer = this.around;
    this.around = ALONE;
    const title = captionOfTable(table);
    if (title) this.readElement(title, from);
    for (const row of rowsOfTable(table)) {
      const cells = row.map((cell) => {
        this.readChildren(cell, inheritedIn(cell, from, context.base));
        return joined(this.words.take().flat(), ' ');
      });
      const filled = cells.findLastIndex((cell) => cell.length > 0) + 1;
      const line = cells
        .slice(0, filled)
        .flatMap((cell, index) => (index === 0 ? cell : [BETWEEN_CELLS, ...cell]));
      if (filled > 0) collector.addParagraph([line]);
    }
    this.around = outer;
    collector.problems.push({
      rule: 'table-as-lines',
      message: 'A table was kept as lines of text, its cells with bars between them. Look it over.',
      place: `parts[${collector.parts.length - 1}]`,
    });
  }

  private readQuotation(element: HtmlElement, from: InheritedLook): void {
    this.endLines();
    const part = quotePartOf(element);
    if (part && this.around.list === null) return this.collector.addPart(part);
    const outer = this.around;
    this.around = { ...ALONE, quote: element };
    this.readChildren(element, inheritedIn(element, from, this.context.base));
    this.endLines();
    this.around = outer;
  }

  private readFrame(element: HtmlElement, from: InheritedLook): void {
    const framed = framedIn(element, this.context.base);
    if (framed) {
      this.endLines();
      this.collector.addEmbed(framed.url, framed.title);
    } else if (element.localName !== 'iframe') {
      const outer = this.around;
      this.around = { ...outer, isTried: true };
      this.readElement(element, from);
      this.around = outer;
    }
  }

  private readPlayed(element: HtmlElement): void {
    const url = playedIn(element, this.context.base);
    if (url === null) return;
    this.endLines();
    this.collector.addEmbed(url, null);
  }

  private readImage(image: HtmlElement, { look }: InheritedLook): void {
    const sign = signOf(image);
    if (sign !== null) this.words.add(sign, look);
    else if (isPictureElement(image))
      this.addPictures([{ image, picture: pictureOf(image, this.context) }]);
  }

  private readPictures(element: HtmlElement): void {
    this.addPictures(shownIn(element, this.context));
  }

  /** Pictures without words of their own; one that was just shown is shown once. */
  private addPictures(shown: readonly Shown[]): void {
    for (const each of shown) {
      const name = each.picture && pictureName(each.picture);
      if (name === null || this.lastPictures.has(name)) continue;
      this.endLines();
      this.collector.addFigure(captionOfPicture(each, { text: '', credit: null }, this.context));
      this.lastPictures.add(name);
    }
  }

  private readFigure(figure: HtmlElement, from: InheritedLook): void {
    this.endLines();
    const { collector, context } = this;
    const inner = figure.querySelector('figure, table, blockquote, iframe, video, audio, pre');
    const shown = inner ? [] : shownIn(figure, context);
    if (shown.length === 0) return this.readOpenFigure(figure, from);
    const words = readFigureWords(figure);
    shown.forEach((each, index) => {
      const own = index === 0 ? words : { text: '', credit: null };
      const caption = captionOfPicture(each, own, context);
      collector.addFigure(shown.length > 1 ? { ...caption, role: 'gallery' } : caption);
      if (each.picture) this.lastPictures.add(pictureName(each.picture));
    });
  }

  /** A figure of anything else, or of pictures that are figures themselves. */
  private readOpenFigure(figure: HtmlElement, from: InheritedLook): void {
    const { collector, context } = this;
    if (isQuotedBlock(figure)) return this.readQuotation(figure, from);
    const partsBefore = collector.parts.length;
    const captionsBefore = collector.captions.length;
    const legends = [...nodesOf(figure)].filter(isElement).filter(isCaption);
    for (const node of nodesOf(figure)) {
      if (isText(node)) this.addText(node.nodeValue ?? '', from);
      else if (isElement(node) && !legends.includes(node)) this.readElement(node, from);
    }
    this.endLines();
    const words = legends.map(readFigureWords).find(({ text, credit }) => text || credit);
    if (!words) return;
    const last = collector.parts.at(-1);
    const bare = collector.captions.findIndex(
      ({ caption, creditLine }, index) => index >= captionsBefore && !caption && !creditLine
    );
    const found = collector.captions[bare];
    if (found) collector.captions[bare] = { ...found, ...printed(words, context) };
    else if (collector.parts.length === partsBefore) {
      // A few words without a picture are the label of what a script would have shown.
      if (wordsOf(words.text) < FEWEST_WORDS && words.credit === null) return;
      collector.addFigure(newReadCaption(readStoryCaption(words, context)));
    } else if (last?.type === 'embed' && last.title === null && words.text) {
      last.title = words.text.slice(0, 255);
    } else for (const legend of legends) this.readElement(legend, from);
  }

  /** Words right under a picture that its alternative text has too are its caption. */
  private isWordsOfPicture(paragraphs: readonly Run[][][]): boolean {
    const { captions } = this.collector;
    const last = captions.at(-1);
    const [lines, ...more] = paragraphs;
    if (!last || !lines || more.length > 0 || last.caption !== '') return false;
    const text = joined(lines, ' ')
      .map((run) => run.text)
      .join('');
    const alt = last.altText?.trim() ?? '';
    if (alt === '' || text.trim() !== alt) return false;
    const words = { text, credit: last.creditLine };
    captions[captions.length - 1] = { ...last, ...printed(words, this.context) };
    return true;
  }

  private endLines(): void {
    const paragraphs = this.words.take();
    if (paragraphs.length === 0) return;
    const isAfterPicture = this.lastPictures.size > 0;
    this.lastPictures = new Set();
    if (isAfterPicture && this.isWordsOfPicture(paragraphs)) return;
    const { heading, list, quote } = this.around;
    for (const lines of paragraphs) {
      if (heading !== null) this.collector.addHeading(heading, lines);
      else if (list) this.collector.addItem(list, lines);
      else if (quote) this.collector.addQuoted(quote, lines);
      else this.collector.addParagraph(lines);
    }
  }
}

/** What a caption says besides its picture and role. */
function printed(words: { text: string; credit: string | null }, context: HtmlContext) {
  const { picture: _, role: __, altText: ___, ...said } = readStoryCaption(words, context);
  return said;
}
