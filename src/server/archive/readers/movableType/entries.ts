import { pieceOf, type SourcePiece } from '../../eachStory';
import type { StoryFile } from '../../reader';
import { streamText } from '../../streamText';

/**
 * An entry of Movable Type's import format: fields of one line, and texts of several, by their names in capitals.
 * Comments and pings, of which there may be many, are left out.
 */
export interface ExportedEntry {
  fields: Map<string, string[]>;
  texts: Map<string, string>;
}

const END_OF_PART = '-----';
const END_OF_ENTRY = '--------';
const FIELD = /^([A-Z][A-Z ]{1,30}):[ \t]?(.*)$/;
const LONGEST = 64 * 1024 * 1024;

/** The lines of a text that comes in pieces. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest.trimEnd();
}

/** Takes an entry in, line by line. */
class EntryBuilder {
  readonly entry: ExportedEntry = { fields: new Map(), texts: new Map() };
  isEmpty = true;
  isTooLarge = false;
  private isInFields = true;
  private name: string | null = null;
  private lines: string[] = [];
  private length = 0;

  take(line: string): void {
    if (line === END_OF_PART) return this.endPart();
    const [, name = '', value = ''] = FIELD.exec(line) ?? [];
    if (this.isInFields) {
      if (name === '') return;
      this.isEmpty = false;
      this.entry.fields.set(name, [...(this.entry.fields.get(name) ?? []), value.trim()]);
    } else if (this.name === null) {
      if (name !== '') [this.name, this.lines] = [name, value.trim() === '' ? [] : [value]];
    } else if (this.name !== 'COMMENT' && this.name !== 'PING') {
      this.length += line.length;
      this.isTooLarge ||= this.length > LONGEST;
      if (this.isTooLarge) this.lines = [];
      else this.lines.push(line);
    }
  }

  private endPart(): void {
    if (this.name !== null) this.entry.texts.set(this.name, this.lines.join('\n').trim());
    [this.isInFields, this.name, this.lines] = [false, null, []];
  }
}

/** The entries of an export, each with its place. */
export async function* exportedEntries(
  file: StoryFile
): AsyncGenerator<SourcePiece<ExportedEntry>> {
  let number = 1;
  let builder = new EntryBuilder();
  const ended = (isCut: boolean): SourcePiece<ExportedEntry> =>
    pieceOf(
      `entry ${number}`,
      isCut ? 'cut-off' : builder.isTooLarge ? 'too-large' : null,
      builder.entry
    );
  for await (const line of linesOf(streamText(file))) {
    if (line !== END_OF_ENTRY) {
      builder.take(line);
      continue;
    }
    if (!builder.isEmpty) {
      builder.take(END_OF_PART);
      yield ended(false);
      number += 1;
    }
    builder = new EntryBuilder();
  }
  // The last entry of some exports has no end but that of its text.
  if (!builder.isEmpty) yield ended(!builder.entry.texts.has('BODY'));
}
