import { eachStory, pieceOf, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { streamText } from '../../streamText';
import { rootOf } from '../../xml/rootOf';
import type { XmlElement } from '../../xml/xmlElement';

async function* documentsOf(file: StoryFile): AsyncGenerator<SourcePiece<XmlElement>> {
  const { streamElements } = await import('../../xml/streamElements');
  for await (const found of streamElements(streamText(file), (name) => name === 'nitf')) {
    yield pieceOf(`line ${found.line}`, found.fault, found.element);
  }
}

/** A NITF document, or several in one file. */
export const nitfReader: StoryReader = {
  format: 'nitf',
  title: 'a NITF document',
  recognises: (head) => rootOf(head) === 'nitf',
  async *read(file, options) {
    const { nitfStory } = await import('./nitfStory');
    yield* eachStory(documentsOf(file), options, nitfStory);
  },
};
