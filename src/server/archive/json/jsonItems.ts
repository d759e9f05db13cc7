import { pieceOf, type SourcePiece } from '../eachStory';
import type { StoryFile } from '../reader';
import { streamText } from '../streamText';
import { isJsonObject, type JsonObject } from './jsonFields';
import { streamValues } from './streamValues';

/** A place of a list, where several objects are; the rest of a file has one. */
const isInList = (path: string) => path === '*' || path.endsWith('.*') || path.includes('*.');

/** The objects of a source in JSON that stand at a path, each with its place. */
export async function* jsonItems(
  file: StoryFile,
  path: string
): AsyncGenerator<SourcePiece<JsonObject>> {
  let number = 0;
  for await (const { value, line, fault } of streamValues(streamText(file), (at) => at === path)) {
    number += 1;
    const lines = line === 0 ? 'the end' : `line ${line}`;
    const place = isInList(path) || number > 1 ? `item ${number}, ${lines}` : lines;
    if (fault !== null || isJsonObject(value))
      yield pieceOf(place, fault, isJsonObject(value) ? value : {});
  }
}
