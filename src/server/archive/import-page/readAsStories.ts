import {
  MOST_BYTES,
  MOST_STORIES,
  type ImportProblem,
  type ReadFile,
  type ReadStory,
} from '../../../../types/import-page';
import { checkFileSize, UnreadableStoryError } from '../decode';
import type { StoryReader, StoryFile } from '../reader';
import { readerFor } from '../source';
import type { Story } from '../story';
import { alignedPieces } from './alignedPieces';
import { labelledText, type SourceLine } from './labelledText';
import { sourceLines } from './sourceLines';
import { storyPieces } from './storyPieces';

/** A file of which nothing is read yet. */
export const emptyFile = (name: string): ReadFile => ({
  name,
  format: null,
  title: null,
  stories: [],
  refused: [],
  hasMore: false,
});

/**
 * What is read of one file: its stories with their pieces, and what is none. It throws for no file.
 *
 * @param readers all that are asked
 * @param most so many stories are read, those that are none included
 */
export async function readAsStories(
  source: StoryFile,
  readers?: readonly StoryReader[],
  most = MOST_STORIES
): Promise<ReadFile> {
  const file = emptyFile(source.name);
  try {
    checkFileSize(source.size, MOST_BYTES);
    const reader = readerFor(source, { readers });
    file.format = reader.format;
    file.title = reader.title;
    await readStories(reader, source, file, most);
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    file.refused.push({ rule: error.rule, message: error.message, place: error.place });
  }
  return file;
}

/** Of a text an editor can say what is what, where no reader could. */
const FOR_EDITORS: ReadonlySet<string> = new Set(['no-headline', 'no-body']);

async function readStories(
  reader: StoryReader,
  source: StoryFile,
  file: ReadFile,
  most: number
): Promise<void> {
  const lines = await sourceLines(reader, source);
  try {
    for await (const item of reader.read(source, {})) {
      if (file.stories.length + file.refused.length >= most) {
        file.hasMore = true;
        return;
      }
      if ('story' in item) file.stories.push({ place: item.place, ...shown(item.story, lines) });
      else if (lines && FOR_EDITORS.has(item.refused.rule)) {
        file.stories.push(toldApart(lines, { ...item.refused, place: item.place }));
      } else file.refused.push({ ...item.refused, place: item.place });
    }
  } catch (error) {
    if (!(error instanceof UnreadableStoryError)) throw error;
    if (!lines || !FOR_EDITORS.has(error.rule)) throw error;
    const { rule, message, place } = error;
    file.stories.push(toldApart(lines, { rule, message, place }));
  }
}

const shown = (story: Story, lines: readonly SourceLine[] | null) => {
  const pieces = storyPieces(story);
  return {
    story,
    pieces: lines
      ? alignedPieces(
          pieces,
          lines.map(({ text }) => text)
        )
      : pieces,
    problems: story.problems,
  };
};

const toldApart = (lines: readonly SourceLine[], problem: ImportProblem): ReadStory => ({
  place: 'text',
  ...labelledText(lines),
  problems: [problem],
});
