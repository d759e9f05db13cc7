import type { ImportPiece } from '../../../../types/import-page';
import type { PieceRole } from '../../../../types/pasted-story';
import { piece } from './storyPieces';

/** Roles of words that a line of the source says among others: "By Jane Roe, 3 May". */
const WITHIN_LINES: ReadonlySet<PieceRole> = new Set([
  ...(['byline', 'caption', 'kicker', 'headline'] as const),
]);
/** Shorter words stand in too many lines; in characters. */
const SHORTEST_WITHIN = 3;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The dash or colon between a dateline and its story is neither's. */
const withoutMark = (text: string): string => text.replace(/^[\s.,:/–—-]+/, '');

/** Puts the pieces of a story to the lines of its source. */
class Alignment {
  readonly found: ImportPiece[] = [];
  /** What of the words of a piece has not been met yet; nothing once all has. */
  private readonly rest: string[];
  private readonly isPlaced: boolean[];

  constructor(private readonly pieces: readonly ImportPiece[]) {
    this.rest = pieces.map(({ text }) => flat(text));
    this.isPlaced = pieces.map(() => false);
  }

  line(text: string): void {
    const wanted = flat(text);
    const at = this.beginning(wanted) ?? this.dateline(wanted) ?? this.within(wanted);
    if (at === null) this.found.push(piece('none', 'text', text));
  }

  /** What no line of the source says comes where the story has it. */
  end(): ImportPiece[] {
    this.pieces.forEach((each, index) => {
      if (this.isPlaced[index]) return;
      const before = this.pieces[index - 1];
      const at = before ? this.found.indexOf(before) : -1;
      this.found.splice(at + 1, 0, each);
    });
    return this.found;
  }

  private place(index: number, source?: string): number {
    const each = this.pieces[index];
    if (each && !this.isPlaced[index]) {
      this.found.push(source === undefined ? each : Object.assign(each, { text: source }));
      this.isPlaced[index] = true;
    }
    return index;
  }

  /** A piece that the line is, begins, or goes on with. */
  private beginning(line: string): number | null {
    const index = this.rest.findIndex((rest) => rest === line);
    const at = index === -1 ? this.rest.findIndex((rest) => rest.startsWith(`${line} `)) : index;
    if (at === -1) return null;
    this.rest[at] = (this.rest[at] ?? '').slice(line.length).trimStart();
    return this.place(at);
  }

  /** The dateline of the story, with the text behind it. */
  private dateline(line: string): number | null {
    const at = this.pieces.findIndex(({ role }) => role === 'dateline');
    const words = this.rest[at] ?? '';
    if (at === -1 || this.isPlaced[at] || !line.startsWith(words)) return null;
    const text = withoutMark(line.slice(words.length));
    this.rest[at] = '';
    this.place(at);
    if (text !== '') this.line(text);
    return at;
  }

  /** A piece that the line says among other words. */
  private within(line: string): number | null {
    const at = this.pieces.findIndex(
      ({ role }, index) =>
        WITHIN_LINES.has(role) &&
        !this.isPlaced[index] &&
        (this.rest[index] ?? '').length >= SHORTEST_WITHIN &&
        this.isWithin(index, line)
    );
    const role = this.pieces[at]?.role;
    if (at === -1) return null;
    this.rest[at] = '';
    // The source's own words are shown of what is kept apart from them.
    return this.place(at, role === 'byline' || role === 'caption' ? line : undefined);
  }

  /** A caption and its credit stand in a line with other marks between them. */
  private isWithin(index: number, line: string): boolean {
    const words = (this.pieces[index]?.text ?? '').split(' / ').map(flat);
    return words.every((each) => line.includes(each));
  }
}

/**
 * The pieces of a story among the lines of its source, in the order of the source, with what was left out. Lines
 * that the story joins are one piece.
 */
export function alignedPieces(
  pieces: readonly ImportPiece[],
  lines: readonly string[]
): ImportPiece[] {
  const alignment = new Alignment(pieces.map((each) => ({ ...each })));
  for (const line of lines) alignment.line(line);
  return alignment.end();
}
