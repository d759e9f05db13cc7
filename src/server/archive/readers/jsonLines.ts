import type { ReadItem, StoryReader, StoryFile } from '../reader';
import { withOptions } from '../withOptions';

/** No story has as much; a line that goes on is passed over without being kept. */
const LONGEST_LINE = 64 * 1024 * 1024;

const LINE_END = 0x0a;

/** The lines of a file, by their line ends alone: a story may have any other separator in its text. */
async function* linesOf(file: StoryFile): AsyncGenerator<{ number: number; line: string | null }> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 1;
  const end = () => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(pieces).toString('utf8');
    pieces = [];
    length = 0;
    return { number: number++, line };
  };
  const take = (piece: Buffer) => {
    length += piece.length;
    if (length > LONGEST_LINE) pieces = [];
    else pieces.push(piece);
  };
  for await (const piece of file.stream()) {
    let from = 0;
    for (let at = piece.indexOf(LINE_END); at !== -1; at = piece.indexOf(LINE_END, from)) {
      take(piece.subarray(from, at));
      yield end();
      from = at + 1;
    }
    take(piece.subarray(from));
  }
  if (length > 0) yield end();
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readLine(place: string, line: string): Promise<ReadItem> {
  const value = parsed(line);
  if (value === undefined) {
    const message = 'The line is no JSON. It may have been cut off; export again.';
    return { place, refused: { rule: 'not-json', message } };
  }
  const { readExportedStory } = await import('../exportedStory');
  const read = readExportedStory(value);
  if ('story' in read) return { place, story: read.story };
  const message = `The line is no story of a newsroom export: ${read.fault}`;
  return { place, refused: { rule: 'invalid-story', message } };
}

/** What `newsroom export --format jsonl` writes: each story whole, a line each. */
export const jsonLinesReader: StoryReader = {
  format: 'jsonl',
  title: 'a newsroom export',
  recognises: (head) => /^\s*\{"/.test(head) && /"sectionTrail":\[/.test(head.slice(0, 20_000)),
  async *read(file, options) {
    for await (const { number, line } of linesOf(file)) {
      const place = `line ${number}`;
      if (line === null) {
        const message = 'The line is longer than any story: over 64 MB.';
        yield { place, refused: { rule: 'too-large', message } };
      } else if (line.trim() !== '') {
        const item = await readLine(place, number === 1 ? line.replace(/^\ufeff/, '') : line);
        yield 'refused' in item ? item : { ...item, story: withOptions(item.story, options) };
      }
    }
  },
};
