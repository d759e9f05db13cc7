import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { decodeText } from '../../encoding';
import { eachStory, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { headOfTable } from '../../source/tableOfPosts';
import { streamText } from '../../streamText';
import type { ExportedPost } from './exportedPost';

async function* rowsOf(file: StoryFile) {
  const parser = parse({
    columns: true,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
  });
  // What goes wrong in the file is thrown by the parser, which is read.
  pipeline(Readable.from(streamText(file)), parser, () => undefined);
  for await (const read of parser) {
    yield read as { record: Record<string, string>; info: { lines: number } };
  }
}

async function* postsOf(file: StoryFile): AsyncGenerator<SourcePiece<ExportedPost>> {
  try {
    for await (const { record: row, info } of rowsOf(file)) {
      const text = await file.beside?.(`posts/${row.post_id ?? ''}.html`);
      const html = text ? decodeText(await text.bytes()).text : null;
      yield { place: `line ${info.lines}`, value: { row, html } };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `The table of posts cannot be read from there on: ${error.message}`;
    yield {
      place: `line ${String(error.lines ?? '')}`,
      refused: { rule: 'not-understood', message },
    };
  }
}

/** What Substack exports: a table of posts, and beside it a folder with the text of each. */
export const substackReader: StoryReader = {
  format: 'substack',
  title: 'a Substack export',
  recognises: headOfTable,
  async *read(file, options) {
    const { postStory } = await import('./postStory');
    yield* eachStory(postsOf(file), options, (post) => postStory(post, options.url ?? null));
  },
};
