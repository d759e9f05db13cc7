import { pieceOf, type SourcePiece } from '../../eachStory';
import { isJsonObject, type JsonObject } from '../../json/jsonFields';
import { streamValues } from '../../json/streamValues';
import type { StoryFile } from '../../reader';
import { streamText } from '../../streamText';
import { JSON_ENTRIES } from './isJsonFeed';

/** What a feed says of all of its entries that do not say otherwise. */
const OF_FEED: ReadonlySet<string> = new Set(['language', 'authors', 'author']);

/** Who wrote an entry is said by either field. */
function withFacts(item: JsonObject, { language, ...authors }: JsonObject): JsonObject {
  const isSigned = item.authors !== undefined || item.author !== undefined;
  return { ...(language !== undefined && { language }), ...(!isSigned && authors), ...item };
}

/** The entries of a JSON Feed with what the feed says of them, in bounded memory. */
export async function* jsonEntries(file: StoryFile): AsyncGenerator<SourcePiece<JsonObject>> {
  const facts: Record<string, unknown> = {};
  let number = 0;
  const isWanted = (path: string) => path === JSON_ENTRIES || OF_FEED.has(path);
  for await (const { path, value, line, fault } of streamValues(streamText(file), isWanted)) {
    if (OF_FEED.has(path)) {
      facts[path] = value;
      continue;
    }
    number += 1;
    const place = `item ${number}, ${line === 0 ? 'the end' : `line ${line}`}`;
    if (fault !== null || isJsonObject(value))
      yield pieceOf(place, fault, withFacts(isJsonObject(value) ? value : {}, facts));
  }
}
