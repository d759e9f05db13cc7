import type { ReadPart, StoryProblem } from '../../story';
import { countWords, looksLikeNames, readPageDate } from '../newsPage';
import { textsOfParts } from './datelineOfParts';
import { namesIn } from './printedByline';
import { bareText } from './similar';

/** Characters; a line of names has hardly more. */
const LONGEST = 120;

/** Whether a paragraph names who wrote what follows and says nothing else: "By Ana Poe", "Ana Poe". */
const namesOf = (text: string): string | null => {
  if (text.length > LONGEST || /[.!?…。؟।:]$/.test(text)) return null;
  const names = namesIn(text);
  const isNamed = names !== null && names !== text;
  return isNamed || (looksLikeNames(text) && text.includes(' ')) ? names : null;
};

const LONGEST_DAY = 60;

/** Whether a line says when and nothing else, but for the name of the day. */
function isDayAlone(text: string): boolean {
  const date = text.length <= LONGEST_DAY ? readPageDate(text) : null;
  return date !== null && countWords(date.rest) <= 2 && !/[.!?…]$/.test(text);
}

/**
 * Takes the line of names off the text where it is the first paragraph.
 *
 * @param by who wrote the story by what the page states elsewhere
 */
export function takeOpeningByline(
  parts: readonly ReadPart[],
  by: string | null
): { parts: ReadPart[]; by: string | null; problems: StoryProblem[] } {
  const first = parts.findIndex(({ type }) => type === 'text');
  const part = parts[first];
  const block = part?.type === 'text' ? part.blocks[0] : undefined;
  const blocks = parts.reduce(
    (sum, each) => sum + (each.type === 'text' ? each.blocks.length : 0),
    0
  );
  if (part?.type !== 'text' || block?.type !== 'paragraph' || blocks < 2)
    return { parts: [...parts], by, problems: [] };
  const [text = ''] = textsOfParts([{ type: 'text', blocks: [block] }]);
  const isDay = isDayAlone(text.trim());
  const names = isDay ? by : namesOf(text.trim());
  if (names === null && !isDay) return { parts: [...parts], by, problems: [] };
  const isOther = by !== null && names !== null && !bareText(by).includes(bareText(names));
  const message = `"${text}" stands over the text like a byline and was left out; the page states "${by}".`;
  return {
    parts: parts.flatMap((each, at): ReadPart[] => {
      if (at !== first) return [each];
      return part.blocks.length === 1 ? [] : [{ type: 'text', blocks: part.blocks.slice(1) }];
    }),
    by: by ?? names,
    problems: isOther ? [{ rule: 'line-not-understood', message, place: 'by' }] : [],
  };
}
