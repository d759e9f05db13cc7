import iconv from 'iconv-lite';
import { eachStory, type SourcePiece } from '../../eachStory';
import type { StoryReader, StoryFile } from '../../reader';
import { encodingOf } from '../../streamText';
import { UnreadableStoryError } from '../../unreadableStoryError';

/** A message has a few pages; what goes on for longer without an end is none. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/** The start of a header and of the text that follows it. */
const MESSAGE = /^[\u0000-\u001f\u007f\s]*\u0001[^\u0001\u0002]{3,1000}\u0002/;

function encodingOfWire(head: Buffer): string {
  try {
    return encodingOf(head);
  } catch (error) {
    if (error instanceof UnreadableStoryError) return 'windows-1252';
    throw error;
  }
}

/** The messages of a file: each begins with SOH. */
async function* messagesOf(file: StoryFile): AsyncGenerator<SourcePiece<string>> {
  const decoder = iconv.getDecoder(encodingOfWire(file.head));
  let text = '';
  let line = 1;
  const place = () => `line ${line}`;
  const advance = (message: string) => {
    line += message.split('\n').length - 1;
  };
  for await (const bytes of file.stream()) {
    text += decoder.write(bytes);
    const messages = text.split(/(?=\u0001)/);
    text = messages.pop() ?? '';
    for (const message of messages) {
      if (message.startsWith('\u0001')) yield { place: place(), value: message };
      advance(message);
    }
    if (text.length > MAX_CHARACTERS) {
      const message = 'The message has no end within 4 MB.';
      yield { place: place(), refused: { rule: 'too-large', message } };
      return;
    }
  }
  text += decoder.end() ?? '';
  if (text.startsWith('\u0001')) yield { place: place(), value: text };
}

/** The messages of a wire in IPTC 7901 or ANPA 1312. */
export const iptc7901Reader: StoryReader = {
  format: 'iptc7901',
  title: 'a wire message of IPTC 7901 or ANPA 1312',
  recognises: (head) => MESSAGE.test(head),
  async *read(file, options) {
    const { wireStory } = await import('./wireStory');
    yield* eachStory(messagesOf(file), options, wireStory);
  },
};
