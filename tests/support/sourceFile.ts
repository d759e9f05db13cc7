import {
  HEAD_BYTES,
  type StoryReader,
  type ReaderOptions,
  type StoryFile,
} from '../../src/server/archive/reader';
import { headText } from '../../src/server/archive/streamText';
import type { Story } from '../../src/server/archive/story';

/** Pieces as small as a slow disk's, so that nothing depends on where they end. */
const PIECE = 37;

/** A file that a reader is given. */
function sourceFile(content: string | Buffer, name = 'source'): StoryFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    head: bytes.subarray(0, HEAD_BYTES),
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    bytes: async () => bytes,
  };
}

export interface ReadSource {
  stories: Story[];
  places: string[];
  refused: Array<{ place: string; rule: string; message: string }>;
}

/** Everything that a reader reads in a file, which it must know first. */
export async function readSource(
  reader: StoryReader,
  content: string | Buffer,
  options: ReaderOptions & { name?: string } = {}
): Promise<ReadSource> {
  const { name, ...given } = options;
  const file = sourceFile(content, name);
  const head = Buffer.isBuffer(content) ? content.toString('latin1') : headText(file);
  if (!reader.recognises(head)) throw new Error(`${reader.format} does not know the file`);
  const read: ReadSource = { stories: [], places: [], refused: [] };
  for await (const item of reader.read(file, given)) {
    if ('story' in item) {
      read.stories.push(item.story);
      read.places.push(item.place);
    } else read.refused.push({ place: item.place, ...item.refused });
  }
  return read;
}

/** The story of a file with one, which nothing was refused of. */
export async function readStoryOf(
  reader: StoryReader,
  content: string | Buffer,
  options: ReaderOptions & { name?: string } = {}
): Promise<Story> {
  const { stories, refused } = await readSource(reader, content, options);
  const [story] = stories;
  if (!story || stories.length > 1) {
    throw new Error(`${stories.length} stories: ${JSON.stringify(refused)}`);
  }
  return story;
}

/** The texts of a story's blocks, each with what it is. */
export const blocksOf = (story: Story): string[] =>
  story.parts.flatMap((part) => {
    if (part.type === 'quote') return [`quote: ${part.text} — ${part.attribution ?? ''}`];
    if (part.type === 'figure') return [`figure ${part.caption}`];
    if (part.type === 'embed') return [`embed: ${part.url}`];
    return part.blocks.map((block) => `${block.type}: ${wordsOf(block)}`);
  });

function wordsOf(node: object): string {
  if ('text' in node) return String(node.text);
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  const isList = children.some((child: { type?: string }) => child.type === 'list-item');
  return children.map((child: object) => wordsOf(child)).join(isList ? ' | ' : '');
}

export const rulesOf = (story: Story): string[] => story.problems.map(({ rule }) => rule);
