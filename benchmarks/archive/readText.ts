import { UnreadableStoryError } from '../../src/server/archive/decode';
import type { ChainWeights } from '../../src/server/archive/readers/newsPage/lines/chain';
import { readNewsPage } from '../../src/server/archive/readers/newsPage/newsPage';
import type { Story } from '../../src/server/archive/story';
import { textOfBlocks } from '../../src/server/text/storyText';
import type { ReadPage } from './score';
import { wordsOf } from './score';

/** A story in the form in which it is compared with its labels. */
const pageOfStory = (story: Story): ReadPage => ({
  headline: story.headline,
  trail: story.sectionTrail,
  byline: story.by,
  datelinePlace: story.located,
  date: story.publishedAt,
  body: story.parts
    .flatMap((part) => (part.type === 'text' ? part.blocks : []))
    .map((block) => textOfBlocks(block.children))
    .join('\n'),
  captions: story.captions.map(({ caption }) => caption).filter((caption) => caption !== ''),
});

/** What our reader makes of a page's text; null where it refuses it. */
export function readText(text: string, weights?: ChainWeights): ReadPage | null {
  try {
    return pageOfStory(readNewsPage(text, {}, weights));
  } catch (error) {
    if (error instanceof UnreadableStoryError) return null;
    throw error;
  }
}

/** Words of a line that is taken for text. */
const LONG = 12;
const LONGEST_HEADLINE = 30;

/** What a page is without a reader: its first line of some length is the headline, its long lines are the text. */
export function readLongLines(text: string): ReadPage | null {
  const lines = text.split('\n').map((line) => line.trim());
  const sizes = lines.map((line) => wordsOf(line).length);
  const headline = sizes.findIndex((words) => words >= 5 && words <= LONGEST_HEADLINE);
  return headline === -1
    ? null
    : {
        headline: lines[headline] ?? '',
        trail: [],
        byline: null,
        datelinePlace: null,
        date: null,
        body: lines.filter((_, at) => at > headline && (sizes[at] ?? 0) >= LONG).join('\n'),
        captions: [],
      };
}
