import { eachStory, pieceOf, type SourcePiece } from '../../eachStory';
import type { ReaderOptions, ReadItem, StoryFile } from '../../reader';
import type { Story } from '../../story';
import { streamText } from '../../streamText';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { streamElements } from '../../xml/streamElements';
import type { XmlElement } from '../../xml/xmlElement';
import { ITEMS } from './items';
import { readMessagePictures, type MessagePictures } from './message';
import { newsStory } from './newsStory';
import { isPictureItem } from './pictures';

async function* itemsOf(file: StoryFile): AsyncGenerator<SourcePiece<XmlElement>> {
  let number = 0;
  for await (const found of streamElements(streamText(file), (name) => ITEMS.has(name))) {
    number += 1;
    const { element, line, fault } = found;
    yield pieceOf(`item ${number}, line ${line}`, fault, element);
  }
}

function storyOf(item: XmlElement, pictures: MessagePictures): Story | null {
  if (item.name === 'newsItem') {
    if (isPictureItem(item) && pictures.hasStories) return null;
    const story = newsStory(item, pictures.of(item));
    return { ...story, related: story.related.filter((name) => !pictures.has(name)) };
  }
  // A package was read for what it says of the items beside it.
  if (item.name === 'packageItem' && pictures.hasStories) return null;
  const message = `It is no story but a ${item.name} of NewsML-G2.`;
  throw new UnreadableStoryError('no-story', message, item.name);
}

/** The stories of an item or a message, which is read twice: pictures may come after what they belong to. */
export async function* readItems(
  file: StoryFile,
  options: ReaderOptions
): AsyncGenerator<ReadItem> {
  const pictures = await readMessagePictures(file);
  yield* eachStory(itemsOf(file), options, (item) => storyOf(item, pictures));
}
