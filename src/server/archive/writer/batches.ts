import type { ReadItem } from '../reader';

/** So many stories are written in one transaction, so that nobody else waits long. */
const MOST = 100;
/** Characters of text; a batch of long stories is a short one. */
const LONGEST = 4_000_000;

const lengthOf = (item: ReadItem): number =>
  'story' in item ? JSON.stringify(item.story.parts).length : 0;

/** The items of a source, some at once. */
export async function* batchesOf(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem[]> {
  let batch: ReadItem[] = [];
  let length = 0;
  for await (const item of items) {
    batch.push(item);
    length += lengthOf(item);
    if (batch.length < MOST && length < LONGEST) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
