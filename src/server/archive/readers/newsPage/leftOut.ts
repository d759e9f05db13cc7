import type { StoryProblem } from '../../story';
import type { Line } from './blocks';

const LONGEST_QUOTE = 80;

const placeOf = (first: Line, last: Line) =>
  first === last ? `line ${first.number}` : `lines ${first.number} to ${last.number}`;

/**
 * Tells which lines were taken for what a site prints around and amid a story; nothing is thrown away in silence.
 * @param all all lines of the page, in their order
 */
export function tellLeftOut(
  all: readonly Line[],
  isLeftOut: (line: Line) => boolean
): StoryProblem[] {
  const runs: Line[][] = [];
  let isOpen = false;
  for (const line of all) {
    const isOut = isLeftOut(line);
    if (isOut && isOpen) runs.at(-1)?.push(line);
    else if (isOut) runs.push([line]);
    isOpen = isOut;
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const text = first.text.slice(0, LONGEST_QUOTE);
    const more = run.length > 1 ? ` and ${run.length - 1} more` : '';
    return [
      {
        rule: 'lines-left-out',
        message: `Taken for what the site prints around its stories, and left out: "${text}"${more}.`,
        place: placeOf(first, last),
      },
    ];
  });
}
