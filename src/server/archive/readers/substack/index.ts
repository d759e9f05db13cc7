import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { decodeText } from '../../encoding';
import { eachStory, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { headOfTable } from '../../source/tableOfPosts';
import { streamText } from '../../streamText';
import type { ExportedPost } from './exportedPost';

async function* postsOf(file: StoryFile): AsyncGenerator<SourcePiece<ExportedPost>> {
  const rows = Readable.from(streamText(file)).pipe(
    parse({ columns: true, relax_column_count: true, relax_quotes: true, info: true })
  );
  for await (const read of rows) {
    const { record: row, info } = read as {
      record: Record<string, string>;
      info: { lines: number };
    };
    const text = await file.beside?.(`posts/${row.post_id ?? ''}.html`);
    const html = text ? decodeText(await text.bytes()).text : null;
    yield { place: `line ${info.lines}`, value: { row, html } };
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
