import type { CaptionUnderTest } from '../caption';
import type { CaptionReading } from '../reading/captionReading';
import type { StoryReading } from '../reading/storyReading';
import { matchIn, type Match, type StoryWords } from '../reading/storyWords';
import type { Word } from '../reading/words';
import { knowsName, knowsPerson, knowsSound } from '../storyKnows';
import type { Measures } from './weights';

const MOST_PHRASES = 3;

/** The caption's words, sorted by whether the story knows them. */
interface Comparison {
  shared: Word[];
  unshared: Word[];
  measures: Measures;
}

export function measure(caption: CaptionUnderTest, story: StoryReading): Comparison {
  const shared: Word[] = [];
  const unshared: Word[] = [];
  const sums = { weight: 0, shared: 0, central: 0, leading: 0 };
  for (const word of caption.reading.words) {
    if (word.weight === 0) continue;
    const match = matchOf(story.words, word);
    sums.weight += word.weight;
    (match === null ? unshared : shared).push(word);
    if (match === null) continue;
    const common = word.weight * match.sureness;
    sums.shared += common;
    sums.central += common * Math.log2(1 + match.occurrences.count);
    if (match.occurrences.isLeading) sums.leading += common;
  }
  const measures: Measures = {
    covered: sums.weight === 0 ? 0 : sums.shared / sums.weight,
    central: sums.central / (sums.weight + 0.5),
    leading: Math.log1p(sums.leading),
    phrases: Math.min(MOST_PHRASES, phrasesIn(caption.reading, story.words)),
    unknown: Math.log1p(sums.weight - sums.shared),
    length: Math.log1p(shared.length + unshared.length),
    noSharedNames: sharesNoName(caption, story) ? 1 : 0,
  };
  return { shared, unshared, measures };
}

function matchOf(story: StoryWords, word: Word): Match | null {
  const match = matchIn(story, word.form);
  if (match !== null || !knowsSound(story, word.form)) return match;
  return { sureness: 1, occurrences: { count: 1, isLeading: true } };
}

function phrasesIn({ sequence }: CaptionReading, story: StoryWords): number {
  let sum = 0;
  sequence.forEach((word, index) => {
    const next = sequence[index + 1];
    if (next === undefined || !story.pairs.has(`${word.form} ${next.form}`)) return;
    sum += Math.min(word.weight, next.weight);
  });
  return sum;
}

function sharesNoName({ reading }: CaptionUnderTest, story: StoryReading): boolean {
  const { persons, others } = reading.names;
  if (persons.length + others.length === 0) return false;
  return (
    !persons.some((name) => knowsPerson(story, name)) &&
    !others.some((name) => knowsName(story, name))
  );
}
