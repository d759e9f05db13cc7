import type { StoryProblem } from '../../story';
import type { PrintedCaption } from '../../storyCaption';
import type { Line } from './blocks';
import {
  creditOnLine,
  creditOfLabel,
  isPictureFileName,
  readPhotoCredit,
  withCreditApart,
  withoutEmptyCredit,
} from './captions';
import { comparable } from './wording';

export interface GatheredCaption extends PrintedCaption {
  /** The number of its first line. */
  number: number;
}

const isNextTo = (line: Line, other: Line | undefined) =>
  other !== undefined && Math.abs(line.number - other.number) <= 2;

/**
 * Puts the captions of a page together: a credit on a line of its own belongs to the caption above it, or to the one
 * below where none is above; a caption that stands twice counts once.
 * @param lines those that are captions or credits, in their order
 */
export function gatherCaptions(lines: readonly Line[]): {
  captions: GatheredCaption[];
  problems: StoryProblem[];
} {
  const captions: GatheredCaption[] = [];
  const problems: StoryProblem[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const { number } = line;
    const text = withoutEmptyCredit(withCreditApart(line.text));
    const last = captions.at(-1);
    const isUnderLast = isNextTo(line, previous);
    const credit = creditOnLine(text) ?? creditOfLabel(text);
    if (isPictureFileName(text)) {
      const message = `A file name, ${text}, stands where a caption should; it was left out.`;
      problems.push({ rule: 'file-name-for-caption', message, place: `line ${number}` });
    } else if (credit !== null) {
      if (last && isUnderLast && last.text !== '' && !last.credit && !readPhotoCredit(last.text))
        last.credit = credit;
      else captions.push({ text: '', credit, number });
    } else {
      const known = captions.find((caption) => comparable(caption.text) === comparable(text));
      const isUnderCredit = last?.text === '' && isUnderLast && line.block === previous?.block;
      if (isUnderCredit && last && !known) last.text = text;
      else if (!known) captions.push({ text, credit: null, number });
    }
    previous = line;
  }
  return { captions, problems };
}
