import { withoutEnds } from '../../../text/ends';
import { isElement, isGallery, nodesOf, printedText, type HtmlElement } from '../../html/page';
import { isControl, isQuestion, isSignUp } from './controls';
import { isChrome, RAIL_OPENER } from '../newsPage';
import { isCalledBeside, isCalledForeign, isCalledHidden } from './hints';
import { isOfAuthor, isSameBeginning } from './head';
import { isShown, IS_SHOWN } from './shown';
import { isParagraph, paragraphsIn } from './paragraphs';
import { behindPager } from './pager';
import { isOfPlayer } from './players';
import { captionedPicturesIn, keepOnly } from './headerParts';
import { isListOfLinks, isOfAnother, leadsElsewhere } from './otherStories';
import { isLabelledLink, isLoneLink, isPointer } from './pointers';
import { isPullQuote, wordsOutsideQuotes } from './pullQuotes';
import { bareText, textsRepeated } from './similar';
import { densityOf, Shares } from './shares';
import { ownWordsOf, usableStatement, type StatedStory } from './statedStory';
import type { Weight } from './weights';

/** What is known of a page while its text is cleared of what stands beside it. */
export interface PruneContext {
  kept: ReadonlySet<HtmlElement>;
  /** Texts that are printed elsewhere in the story: headline, standfirst. */
  repeated: readonly string[];
  /** The words of the whole story, where linked data state them. */
  statedBody: string | null;
  /** What the metadata say of it; the page may print that above the text. */
  description: string | null;
  /** Boxes of a picture and its caption that are no figure elements. */
  boxes: ReadonlySet<HtmlElement>;
  /** The box of the headline, where it is within the text: read by itself. */
  head: HtmlElement | null;
}

const NEVER_TEXT: ReadonlySet<string> = new Set([
  'nav',
  'form',
  'dialog',
  'footer',
  'header',
  'menu',
]);
const LEAF = /^(?:p|h[1-6]|li|blockquote|pre|td|dd|dt|figcaption|table|ul|ol|dl)$/;

/** Whether a line is what sites print on all their pages: "Advertisement". */
const isOfSite = (element: HtmlElement): boolean =>
  /^(?:p|div|span|h[2-6]|strong|b)$/.test(element.localName) &&
  isChromeOrRail(withoutEnds(printedText(element), /[\s:：.…]/));
const isChromeOrRail = (line: string): boolean => isChrome(line) || RAIL_OPENER.test(line);

const REACH_OF_BOXES = 4;
const LONGEST_LABEL = 40;
/** One that ends in a colon, or stands over several links, may say more. */
const LONGEST_SURE_LABEL = 80;
const LINKS_OF_LIST = 2;

/** Fewer letters are a label, of which nothing is lost. */
const FEWEST_TOLD = 40;

const PICTURES_OF_GALLERY = 2;

class Pruner {
  private readonly shares: Shares;
  private readonly stated: StatedStory | null;
  private readonly ownWords: ReadonlySet<string>;
  private readonly repeated: ReadonlySet<string>;
  private readonly pictured: ReadonlySet<string>;
  private readonly outsideQuotes: string;
  private readonly manifold: ReadonlySet<string>;
  private readonly leftOut: string[] = [];

  constructor(
    private readonly root: HtmlElement,
    private readonly context: PruneContext
  ) {
    this.shares = new Shares(root, context.kept);
    this.repeated = new Set(context.repeated.map(bareText).filter((text) => text !== ''));
    this.pictured = new Set(
      [...root.querySelectorAll('img[alt]')]
        .map((image) => bareText(image.getAttribute('alt') ?? ''))
        .filter((alt) => alt.includes(' '))
    );
    this.outsideQuotes = wordsOutsideQuotes(
      paragraphsIn(root).filter((paragraph) => context.kept.has(paragraph))
    );
    this.manifold = textsRepeated(paragraphsIn(root), this.shares.most);
    this.stated = usableStatement(root, context.kept, context.statedBody);
    this.ownWords = ownWordsOf(root, this.shares);
  }

  /** @returns what was found to be text and is taken out */
  prune(): string[] {
    for (const each of behindPager(this.root, this.shares)) this.leaveOut(each);
    this.pruneIn(this.root);
    return this.leftOut;
  }

  private weightOf(element: HtmlElement): Weight {
    return this.shares.weightOf(element);
  }

  private pruneIn(tree: HtmlElement): void {
    let before: HtmlElement | null = null;
    for (const child of [...nodesOf(tree)]) {
      if (!isElement(child)) continue;
      if (child === this.context.head) {
        before = null;
      } else if (this.isForeign(child)) {
        if (before && this.isLabelOver(before, child)) {
          this.leftOut.push(printedText(before));
          before.remove();
        }
        if (child.localName === 'header' && this.keepsPictures(child)) continue;
        this.leaveOut(child);
        before = null;
      } else {
        if (this.isGalleryBeside(child)) this.keepPictures(child);
        else if (this.isOpen(child)) this.pruneIn(child);
        before = child;
      }
    }
  }

  /** A few words without an end, as over links to other stories; a subhead has text under it. */
  private isLabelOver(element: HtmlElement, links: HtmlElement): boolean {
    const { letters, pictures } = this.weightOf(element);
    const text = (element.textContent ?? '').trim();
    if (letters === 0 || pictures > 0 || /[.!?…。؟।"”»]$/.test(text)) return false;
    if (!leadsElsewhere(links, this.shares)) return false;
    const isOverList = this.weightOf(links).links >= LINKS_OF_LIST;
    const isHeading = /^h[2-6]$/.test(element.localName);
    if (isHeading && !isOverList && !/^h[4-6]$/.test(element.localName)) return false;
    const isSure = /[:：]$/.test(text) || (isHeading && isOverList);
    return (
      (isHeading || /^(?:p|div|span|strong|b)$/.test(element.localName)) &&
      letters <= (isSure ? LONGEST_SURE_LABEL : LONGEST_LABEL)
    );
  }

  /** Of a header with pictures, these stay with what is printed under them, and what the page says of the story. */
  private keepsPictures(header: HtmlElement): boolean {
    const isPicture = (each: HtmlElement) =>
      (each.localName === 'figure' || this.context.boxes.has(each)) &&
      printedText(each) !== '' &&
      !this.isForeignFigure(each);
    const pictures = [...header.querySelectorAll('*')].filter(isPicture);
    if (pictures.length === 0) return false;
    const stays = (each: HtmlElement) =>
      pictures.includes(each) || this.isDescription(each, this.weightOf(each));
    keepOnly(header, stays);
    return true;
  }

  /** A gallery in a text says only what its pictures show; buttons and shortened words are around them. */
  private isGalleryBeside(element: HtmlElement): boolean {
    const isBox =
      /^(?:div|section|ul)$/.test(element.localName) && !this.context.boxes.has(element);
    return isBox && isGallery(element) && this.shares.isSmall(this.weightOf(element));
  }

  private keepPictures(gallery: HtmlElement): void {
    if (this.weightOf(gallery).kept > 0) this.leftOut.push(printedText(gallery));
    keepOnly(gallery, (each) => IS_SHOWN.test(each.localName) || this.context.boxes.has(each));
  }

  private leaveOut(element: HtmlElement): void {
    const { kept, letters, linked } = this.weightOf(element);
    const text = printedText(element);
    const isRepeated = this.repeated.has(bareText(text));
    const isTold = kept > 0 || element.localName === 'figure';
    if (isTold && letters - linked >= FEWEST_TOLD && !isRepeated) this.leftOut.push(text);
    element.remove();
  }

  /** Whether what stands beside a story may be inside. */
  private isOpen(element: HtmlElement): boolean {
    const { letters, kept } = this.weightOf(element);
    const isBox = element.localName === 'figure' && this.isPicture(element);
    if ((isBox || this.context.boxes.has(element)) && kept < this.shares.most) return false;
    return !LEAF.test(element.localName) || letters > 1500;
  }

  private isForeign(element: HtmlElement): boolean {
    const { localName } = element;
    const weight = this.weightOf(element);
    if (this.isDescription(element, weight)) return false;
    const isSmall = this.shares.isSmall(weight);
    if (localName === 'time') return true;
    if (isSmall && weight.paragraphs === 0 && isSignUp(element)) return true;
    if (isSmall && isQuestion(element, weight)) return true;
    if (NEVER_TEXT.has(localName) && isSmall) return true;
    if (isSmall && (isControl(element, weight) || isPointer(element) || isLabelledLink(element)))
      return true;
    if (isPullQuote(element, this.outsideQuotes)) return true;
    if (isSmall && weight.letters <= LONGEST_LABEL && weight.pictures === 0 && isOfSite(element))
      return true;
    const isPicture = this.isPicture(element);
    if (localName === 'aside' && !isPicture && isSmall && !/quote|pull/i.test(element.className))
      return true;
    if (isPicture) return this.isForeignFigure(element);
    if (isCalledForeign(element, this.ownWords) && isSmall) return true;
    if ((this.isCalledVaguely(element, weight) || isCalledHidden(element)) && isSmall) return true;
    if (weight.letters === 0) return false;
    if (isListOfLinks(element, this.shares) || isOfAnother(element, this.shares)) return true;
    if (isLoneLink(element)) return true;
    if (this.isUnderPicture(element, weight)) return false;
    if (weight.kept === 0) return !this.isMissed(element, weight);
    if (LEAF.test(localName)) {
      const text = printedText(element);
      const bare = bareText(text);
      if (this.repeated.has(bare) || this.manifold.has(bare)) return true;
      if (
        this.stated?.isWhole === true &&
        localName === 'p' &&
        weight.letters < 300 &&
        !this.stated.text.holds(text)
      )
        return true;
    }
    return false;
  }

  private isPicture(element: HtmlElement): boolean {
    return this.context.boxes.has(element) || isShown(element, this.weightOf(element));
  }

  private isDescription(element: HtmlElement, { letters }: Weight): boolean {
    const { description } = this.context;
    if (description === null || letters < 25 || letters > 900) return false;
    return isSameBeginning(printedText(element), description);
  }

  /** Names that say little: what is called so is foreign where it holds neither a picture nor much text. */
  private isCalledVaguely(element: HtmlElement, { pictures, kept, paragraphs }: Weight): boolean {
    return (
      isCalledBeside(element, this.ownWords) && pictures === 0 && (kept === 0 || paragraphs < 2)
    );
  }

  private isForeignFigure(element: HtmlElement): boolean {
    return (
      isCalledForeign(element, this.ownWords) ||
      isOfAuthor(element) ||
      (element.localName === 'figure' && isOfPlayer(element))
    );
  }

  /** What a picture is said to show, printed once more, is what stands under it. */
  private isUnderPicture(element: HtmlElement, { letters }: Weight): boolean {
    return letters < 400 && this.pictured.has(bareText(printedText(element)));
  }

  /** Whether text stands right before and behind an element, each in boxes of its own. */
  private isBetweenTexts(element: HtmlElement): boolean {
    let around: HtmlElement | null = element;
    for (let step = 0; around && around !== this.root && step < REACH_OF_BOXES; step += 1) {
      const parent: HtmlElement | null = around.parentElement;
      const siblings: HtmlElement[] = [...(parent?.children ?? [])];
      const at = siblings.indexOf(around);
      const isText = (each: HtmlElement) => this.weightOf(each).kept > 0;
      if (siblings.slice(0, at).some(isText) && siblings.slice(at + 1).some(isText)) return true;
      around = parent;
    }
    return false;
  }

  /** A text that was not found though it stands among others that were. */
  private isMissed(element: HtmlElement, weight: Weight): boolean {
    if (weight.pictures > 0 && weight.letters < 400) return true;
    if (densityOf(weight) > 0.3) return false;
    if (captionedPicturesIn(element) >= PICTURES_OF_GALLERY) return true;
    const isSubhead = /^h[2-5]$/.test(element.localName);
    if (this.stated !== null && weight.letters < 2000 && !isSubhead)
      return this.stated.text.holds(printedText(element));
    const isAmong =
      this.context.kept.has(element.parentElement as HtmlElement) ||
      [...(element.parentElement?.children ?? [])].some((each) => this.weightOf(each).kept > 0) ||
      (isSubhead && this.isBetweenTexts(element));
    const isSentence =
      isParagraph(element) && /[.!?…。؟।]["”»’]?\s*$/.test(element.textContent ?? '');
    return isAmong && (weight.paragraphs > 0 || isSubhead || isSentence);
  }
}

/**
 * Takes what stands beside a story out of the element that holds its text.
 *
 * @returns the texts among it that might be a part of the story, in their order
 */
export const prune = (root: HtmlElement, context: PruneContext): string[] =>
  new Pruner(root, context).prune();
