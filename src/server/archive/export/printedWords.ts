import { creditUnder } from '../../delivery';
import type { StoryCaption, ReadPart } from '../story';

/** What stands under a picture. */
export interface PrintedWords {
  text: string;
  /** Whose it is, where the text does not say so itself. */
  credit: string | null;
}

export const wordsUnder = (caption: StoryCaption): PrintedWords => ({
  text: caption.caption,
  credit: creditUnder(caption),
});

/** The same as one line of plain text, as newspapers print it: "Boats at the quay. (Ida Holm/Courier)". */
export function printedLine(caption: StoryCaption): string {
  const { text, credit } = wordsUnder(caption);
  if (credit === null) return text;
  return text === '' ? credit : `${text} (${credit})`;
}

/** Who said a quote, and where; null for nobody. */
export const signatureOf = ({
  attribution,
  source,
}: Extract<ReadPart, { type: 'quote' }>): string | null =>
  [attribution, source].filter((each) => each !== null && each !== '').join(', ') || null;

/** Where a picture is: a copy beside the export, reached by `toRoot`, or its address; null for nowhere. */
export const placeOfPicture = ({ picture }: StoryCaption, toRoot: string | null): string | null => {
  if (picture?.file && toRoot !== null) return `${toRoot}${picture.file}`;
  return picture?.url ?? null;
};

/** The captions that no figure of the text shows: the lead picture first, then the others. */
export function captionsBesideText(
  captions: readonly StoryCaption[],
  parts: readonly ReadPart[]
): { before: number[]; behind: number[] } {
  const shown = new Set(parts.flatMap((part) => (part.type === 'figure' ? [part.caption] : [])));
  const others = captions.map((_, index) => index).filter((index) => !shown.has(index));
  return {
    before: others.filter((index) => captions[index]?.role === 'lead'),
    behind: others.filter((index) => captions[index]?.role !== 'lead'),
  };
}
