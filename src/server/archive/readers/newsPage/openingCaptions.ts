import type { StoryProblem } from '../../story';
import { groupBlocks, type Line } from './blocks';
import { readByline } from './byline';
import {
  isPictureFileName,
  type PrintedCaption,
  readCreditUnderCaption,
  readPhotoCredit,
  readsAsCaption,
} from './captions';
import { readDateline } from './dateline';
import type { LineRoles } from './lineRoles';
import { countWords, comparable, isProse } from './wording';

/** A line under a caption, in its block, that is longer is a paragraph. */
const MOST_WORDS_OF_SECOND_CAPTION = 60;
const MOST_LINES_OF_CAPTION_BLOCK = 6;

/** Collects the captions between the headline and the first paragraph. */
export class OpeningCaptions {
  readonly captions: PrintedCaption[] = [];
  readonly problems: StoryProblem[] = [];
  readonly roles: LineRoles = new Map();
  private block: number | null = null;

  /**
   * @param lines the page below the headline.
   * @param outlet a sentence that begins with its name is no caption.
   */
  constructor(
    private readonly lines: readonly Line[],
    private readonly outlet: string | null
  ) {}

  /** Takes the line if it is a caption, a credit or a picture's file name. */
  take(line: Line): boolean {
    const { text, number } = line;
    if (isPictureFileName(text)) {
      const message = `A file name, ${text}, stands where a caption should; it was left out.`;
      this.problems.push({ rule: 'file-name-for-caption', message, place: `line ${number}` });
      return true;
    }
    if (this.takeCredit(line)) {
      this.roles.set(number, 'caption');
      return true;
    }
    const isCaption =
      readPhotoCredit(text) !== null ||
      readsAsCaption(text, this.outlet) ||
      this.isInCaptionBlock(line);
    if (isCaption) this.add(line);
    return isCaption;
  }

  /** Takes the line as a caption; one that stands twice (alternative text and caption) counts once. */
  add(line: Line, credit: string | null = null): void {
    const known = this.captions.find(({ text }) => comparable(text) === comparable(line.text));
    if (known) known.credit ??= credit;
    else this.captions.push({ text: line.text, credit });
    if (!known) this.roles.set(line.number, 'caption');
    this.block = line.block;
  }

  private takeCredit(line: Line): boolean {
    const last = this.captions.at(-1);
    const under = last && readCreditUnderCaption(line.text);
    if (last && under) {
      last.credit ??= under;
      return true;
    }
    const credit = readPhotoCredit(line.text);
    if (!credit?.isWholeLine) return false;
    if (last && !last.credit && this.block === line.block) last.credit = credit.credit;
    else {
      this.captions.push({ text: '', credit: credit.credit });
      this.block = line.block;
    }
    return true;
  }

  /** A block that begins with a caption holds captions, where the story's text has blocks of its own. */
  private isInCaptionBlock(line: Line): boolean {
    if (this.captions.some(({ text }) => text === line.text)) return true;
    if (this.block !== line.block || countWords(line.text) > MOST_WORDS_OF_SECOND_CAPTION)
      return false;
    if (readByline(line.text, null)) return false;
    const own = groupBlocks(this.lines).find(([first]) => first?.block === line.block) ?? [];
    const hasTextBehind = this.lines.some(({ text, block }) => block > line.block && isProse(text));
    const isSmall = own.length <= MOST_LINES_OF_CAPTION_BLOCK;
    return hasTextBehind && isSmall && !own.some(({ text }) => readDateline(text));
  }
}
