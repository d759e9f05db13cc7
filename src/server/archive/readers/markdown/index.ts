import { decodeText } from '../../encoding';
import { eachStory, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { fenceOf } from './fence';
import { metadataLines } from './metadataLines';

async function* textOf(file: StoryFile): AsyncGenerator<SourcePiece<string>> {
  yield { place: 'file', value: decodeText(await file.bytes()).text.replaceAll('\r\n', '\n') };
}

/** A Markdown file with front matter, as Hugo, Jekyll, Astro, Pelican and their kin keep stories. */
export const markdownReader: StoryReader = {
  format: 'markdown',
  title: 'a Markdown file with front matter',
  recognises(head) {
    const text = head.replaceAll('\r\n', '\n');
    return fenceOf(text) !== null || metadataLines(text) !== null;
  },
  async *read(file, options) {
    const { markdownStory } = await import('./markdownStory');
    yield* eachStory(textOf(file), options, (text) =>
      markdownStory(text, file.name, options.url ?? null)
    );
  },
};
