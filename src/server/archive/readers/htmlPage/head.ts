import { isElement, nodesOf, printedText, type HtmlElement } from '../../html/page';
import { isCalledForeign, isCalledHidden } from './hints';
import { bareText, sharedWords } from './similar';

/** The element around the headline and the text: what is in it belongs to the story or stands between. */
export function scopeOf(block: HtmlElement, headline: HtmlElement | null): HtmlElement {
  let scope: HtmlElement | null = block;
  while (scope && headline && !scope.contains(headline)) scope = scope.parentElement;
  const around = scope && scope.localName !== 'body' && scope.localName !== 'html' ? scope : null;
  // A lead picture may stand above the box of headline and text.
  const article = (around ?? block).closest('article');
  return article ?? around ?? block;
}

/** The box of a headline that stands in another box of the page than its text; null where one box holds both. */
export function headBeside(scope: HtmlElement, heading: HtmlElement | null): HtmlElement | null {
  if (!heading || scope.contains(heading)) return null;
  let box = heading;
  while (box.parentElement && !box.parentElement.contains(scope)) box = box.parentElement;
  return box === heading ? null : box;
}

const STANDFIRST =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|standfirst|summary|dek|deck|subtitle|sub-?title|subhead(?:line|ing)?|sub-?headline|abstract|excerpt|teaser|vorspann|sapo|chapo|entradilla|sommario|strapline|description|ingress|preamble|sub|subline|unterzeile|sous-?titre|bajada|copete|sumario|sottotitolo|catenaccio|manchet|zajawka)(?:$|[\s_-])/i;

/** Letters; a sign of a script without spaces says as much as two of them. */
const SHORTEST = 30;
export const lengthOf = (text: string): number =>
  text.length +
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
const LONGEST = 900;
const ENDS = /[.!?…。؟।"”»]$/;

/** What a page prints above its text. */
export interface HeadContext {
  headline: string;
  heading: HtmlElement | null;
  /** What the page's metadata say of the story. */
  description: string | null;
  /** Boxes of a picture and its caption that are no figure elements. */
  boxes: ReadonlySet<HtmlElement>;
}

const INSIDE =
  'p, div, ul, ol, section, h1, h2, h3, h4, figure, table, img, picture, article, header';

const isLeafOfText = (element: HtmlElement): boolean => element.querySelector(INSIDE) === null;

/** A place and a full stop or dash before what the description says too: "Riga. The …". */
const PLACE_BEFORE = /^\p{Lu}[\p{L}\p{M}' /-]{1,40}?(?:\.|\s?[–—-])\s+(?=\S)/u;

export const isSameBeginning = (text: string, description: string): boolean => {
  const [one, other] = [bareText(text.replace(PLACE_BEFORE, '')), bareText(description)];
  const length = Math.min(one.length, other.length);
  if (one === other) return one.includes(' ');
  return (
    length >= 25 &&
    (one.slice(0, length) === other.slice(0, length) || sharedWords(text, description) >= 0.85)
  );
};

class HeadTaker {
  private readonly described: string[] = [];
  private readonly called: string[] = [];
  private isBehindHeading: boolean;

  constructor(
    scope: HtmlElement,
    private readonly block: HtmlElement,
    private readonly context: HeadContext
  ) {
    this.isBehindHeading = context.heading === null || !scope.contains(context.heading);
    if (scope !== block) {
      this.takeIn(scope, false);
      removeBehind(scope, block);
    }
    const { heading } = context;
    const inside = scope === block && heading ? headIn(block, heading) : null;
    if (inside) {
      this.isBehindHeading = false;
      this.takeIn(inside, false);
    }
    this.takeFirst();
  }

  standfirst(): string | null {
    return this.described[0] ?? this.called[0] ?? null;
  }

  /** A standfirst may be the first of the text's paragraphs. */
  private takeFirst(): void {
    const { heading } = this.context;
    const [described] = this.described;
    for (const element of this.block.querySelectorAll('p, div, h2, h3, h4, strong')) {
      if (!isLeafOfText(element) || heading?.contains(element)) continue;
      const text = printedText(element);
      if (lengthOf(text) < SHORTEST && !this.isDescribed(text)) continue;
      if (described !== undefined) {
        // Printed above the text already.
        if (bareText(text) === bareText(described)) element.remove();
        return;
      }
      if (text.length <= LONGEST && isCalledStandfirst(element)) {
        this.described.push(text);
        element.remove();
      }
      return;
    }
  }

  /** True once the text has begun. */
  private takeIn(tree: HtmlElement, isForeign: boolean): boolean {
    for (const child of [...nodesOf(tree)]) {
      if (!isElement(child)) {
        child.remove();
        continue;
      }
      if (child === this.block) return true;
      if (child === this.context.heading) {
        this.isBehindHeading = true;
        child.remove();
      } else if (this.isFigure(child)) {
        if (isForeign || isCalledForeign(child) || isOfAuthor(child)) child.remove();
      } else if (isLeafOfText(child)) {
        this.readText(child, isForeign || isElsewhere(child));
        child.remove();
      } else {
        const isBeside = /^(?:nav|form|aside|ul|ol|footer)$/.test(child.localName);
        if (this.takeIn(child, isForeign || isBeside || isElsewhere(child))) return true;
      }
    }
    return false;
  }

  private isFigure(element: HtmlElement): boolean {
    return (
      /^(?:figure|picture|img|amp-img|video|iframe)$/.test(element.localName) ||
      this.context.boxes.has(element)
    );
  }

  private isDescribed(text: string): boolean {
    const { description } = this.context;
    return description !== null && isSameBeginning(text, description);
  }

  /** A text that the page prints above the story and that tells what it says. */
  private readText(element: HtmlElement, isForeign: boolean): void {
    const text = printedText(element);
    const isDescribed = this.isDescribed(text);
    if ((lengthOf(text) < SHORTEST && !isDescribed) || text.length > LONGEST) return;
    if (bareText(text) === bareText(this.context.headline)) return;
    if (isDescribed) this.described.push(text);
    else if (this.isBehindHeading && !isForeign && !isLinked(element, text)) {
      if (isCalledStandfirst(element) || ENDS.test(text)) this.called.push(text);
    }
  }
}

/** Whether an element is no part of the story by its names, or not shown. */
const isElsewhere = (element: HtmlElement) => isCalledForeign(element) || isCalledHidden(element);

const isCalledStandfirst = (element: HtmlElement): boolean =>
  STANDFIRST.test(
    `${element.className} ${element.parentElement?.className ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  );

const isLinked = (element: HtmlElement, text: string): boolean =>
  [...element.querySelectorAll('a')].map((link) => printedText(link)).join('').length >
  text.length / 2;

/** Takes what stands in a scope before and behind its text: pictures stay, the standfirst is told, the rest goes. */
export const takeHead = (scope: HtmlElement, block: HtmlElement, context: HeadContext) =>
  new HeadTaker(scope, block, context).standfirst();

/** How many texts of a box end as sentences do: more than a standfirst is the story itself. */
const sentencesIn = (box: HtmlElement): number =>
  [...box.querySelectorAll('p, div')].filter((element) => {
    const text = isLeafOfText(element) ? printedText(element) : '';
    return lengthOf(text) >= SHORTEST && ENDS.test(text);
  }).length;

/** More letters are no head of a story. */
const MOST_IN_HEAD = 800;

/** The box within a text that holds its headline and what is printed with that; null for none. */
export function headIn(block: HtmlElement, heading: HtmlElement): HtmlElement | null {
  let head: HtmlElement | null = null;
  for (
    let around = heading.parentElement;
    around && around !== block && block.contains(around);
    around = around.parentElement
  ) {
    if (printedText(around).length > MOST_IN_HEAD || sentencesIn(around) > 1) break;
    head = around;
  }
  return head;
}

/** What a picture of an author stands beside; whose picture it is, is stated without being printed. */
const OF_AUTHORS = 'address, [rel~="author"]';
const AUTHORS = '[itemprop~="author"]:not(meta)';

/** Whether a picture is an author's; who is called the author under a picture, without a link, took it. */
export const isOfAuthor = (figure: HtmlElement): boolean =>
  figure.querySelector(OF_AUTHORS) !== null ||
  [...figure.querySelectorAll(AUTHORS)].some(
    (named) =>
      named.closest('figcaption') === null ||
      named.localName === 'a' ||
      named.querySelector('a[href]') !== null
  );

/** Everything in a scope behind its text is another's. */
function removeBehind(scope: HtmlElement, block: HtmlElement): void {
  let inner: HtmlElement = block;
  while (inner !== scope && inner.parentElement) {
    let next = inner.nextSibling;
    while (next) {
      const following = next.nextSibling;
      if (isElement(next)) next.remove();
      next = following;
    }
    inner = inner.parentElement;
  }
}
