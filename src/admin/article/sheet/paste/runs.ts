import { isAlike, PLAIN, trimmedLine, type Look, type Run } from '../../../../blocks';
import { isRightToLeft, withoutDirections, withoutFurniture } from './characters';

/** Gathers the words of a block as they come; spaces as HTML reads them. */
export class RunCollector {
  private runs: Run[] = [];
  private endsInSpace = true;

  /** @param keepsBreaks whether the ends of its lines are meant */
  add(text: string, look: Look, keepsBreaks = false): void {
    const [spaces, breaks] = keepsBreaks ? [/[ \t\f]+/g, /\r\n?/g] : [/[ \t\n\r\f]+/g, null];
    let own = (breaks ? text.replace(breaks, '\n') : text).replace(spaces, ' ');
    own = withoutFurniture(own);
    if (this.endsInSpace && own.startsWith(' ')) own = own.slice(1);
    if (own === '') return;
    this.endsInSpace = own.endsWith(' ') || own.endsWith('\n');
    const last = this.runs.at(-1);
    if (last && isAlike(last.look, look)) last.text += own;
    else this.runs.push({ text: own, look });
  }

  break(look: Look): void {
    this.add('\n', look, true);
    this.endsInSpace = true;
  }

  /** Its lines, without space around them, and with none in it anew; an empty line stays an empty list. */
  take(): Run[][] {
    const { runs } = this;
    this.runs = [];
    this.endsInSpace = true;
    if (runs.every(({ text }) => text.trim() === '')) return [];
    return linesOf(runs).map(cleanLine);
  }
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs) {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, look });
    });
  }
  return lines;
}

function cleanLine(line: Run[]): Run[] {
  const keepsDirections = line.some(({ text }) => isRightToLeft(text));
  const clean = line
    .map(({ text, look }) => ({ text: withoutDirections(text, keepsDirections), look }))
    .filter(({ text }) => text !== '');
  return trimmedLine(clean);
}

/** A line in two, behind so many of its characters. */
export function cutLine(line: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const behind: Run[] = [];
  let left = at;
  for (const { text, look } of line) {
    if (left > 0) before.push({ text: text.slice(0, left), look });
    if (text.length > left) behind.push({ text: text.slice(Math.max(left, 0)), look });
    left -= text.length;
  }
  return [before, behind];
}

/** Words without a mark; none where there is no text. */
export const plainLine = (text: string): Run[] => (text === '' ? [] : [{ text, look: PLAIN }]);
