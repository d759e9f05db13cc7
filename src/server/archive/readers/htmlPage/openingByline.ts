import type { ReadPart, StoryProblem } from '../../story';
import { countWords, looksLikeNames, readByline, readPageDate } from '../newsPage';
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

/** Whether a line begins with the word for who wrote: "By", "Von". */
const isMarked = (text: string): boolean => readByline(text, null) !== null;

const LONGEST_DAY = 60;
/** Words beside a day or hours that only say what they are of: "Updated", "4 min. to read". */
const MOST_LABELS = 4;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/g;

/** Whether a line says when and nothing else, but for the name of the day, what was done then and how long it reads. */
function isTimeAlone(text: string): boolean {
  if (text.length > LONGEST_DAY || /[^n][.!?…]$/.test(text)) return false;
  const date = readPageDate(text);
  const hours = text.match(CLOCK) ?? [];
  if (date === null && hours.length < 2) return false;
  const rest = (date?.rest ?? text).replace(/[\d:.,|/-]+/g, ' ').trim();
  return countWords(rest) <= MOST_LABELS && namesOf(rest) === null;
}

/** A standfirst and a subhead may stand over the line of names. */
const REACH = 4;

/** A line over the text that says who wrote it, or when, and nothing else. */
interface Line {
  part: number;
  block: number;
  text: string;
  /** Null where it is a day alone. */
  names: string | null;
}

/** Behind the first paragraph only names that the page states are a byline, or marked ones where it states none. */
function findLine(parts: readonly ReadPart[], by: string | null): Line | null {
  let seen = 0;
  for (const [part, each] of parts.entries()) {
    if (each.type !== 'text') continue;
    for (const [block, printed] of each.blocks.entries()) {
      const [line = ''] = textsOfParts([{ type: 'text', blocks: [printed] }]);
      const text = line.trim();
      const isParagraph = printed.type === 'paragraph';
      const isFirst = seen === 0 && isParagraph;
      const names = isParagraph || printed.type === 'heading' ? namesOf(text) : null;
      if (names !== null && (isFirst || isStated(names, by, isParagraph && isMarked(text))))
        return { part, block, text, names };
      if (isParagraph && isTimeAlone(text)) return { part, block, text, names: null };
      seen += 1;
      if (seen === REACH) return null;
    }
  }
  return null;
}

const isStated = (names: string, by: string | null, otherwise: boolean): boolean =>
  by === null ? otherwise : ` ${bareText(by)} `.includes(` ${bareText(names)} `);

/**
 * Takes the line of names off the text where it is the first paragraph, or stands under a standfirst.
 *
 * @param by who wrote the story by what the page states elsewhere
 */
export function takeOpeningByline(parts: readonly ReadPart[], by: string | null): Opened {
  let opened: Opened = { parts: [...parts], by, problems: [] };
  for (let line = 0; line < MOST_LINES; line += 1) {
    const next = withoutLine(opened);
    if (next === null) break;
    opened = next;
  }
  return opened;
}

/** Names, a day, and when it was changed. */
const MOST_LINES = 3;

interface Opened {
  parts: ReadPart[];
  by: string | null;
  problems: StoryProblem[];
}

function withoutLine({ parts, by, problems }: Opened): Opened | null {
  const blocks = parts.reduce(
    (sum, each) => sum + (each.type === 'text' ? each.blocks.length : 0),
    0
  );
  const line = blocks < 2 ? null : findLine(parts, by);
  if (line === null) return null;
  const { text, names } = line;
  const isOther = by !== null && names !== null && !bareText(by).includes(bareText(names));
  const message = `"${text}" stands over the text like a byline and was left out; the page states "${by}".`;
  return {
    parts: parts.flatMap((each, at): ReadPart[] => {
      if (at !== line.part || each.type !== 'text') return [each];
      const left = each.blocks.filter((_block, index) => index !== line.block);
      return left.length === 0 ? [] : [{ type: 'text', blocks: left }];
    }),
    by: by ?? names,
    problems: isOther
      ? [...problems, { rule: 'line-not-understood', message, place: 'by' }]
      : problems,
  };
}
