import type { CaptionUnderTest } from '../caption';
import type { CaptionReading } from '../reading/captionReading';
import type { StoryReading } from '../reading/storyReading';
import { matchIn, type Match, type StoryWords } from '../reading/storyWords';
import { wordsOf, type Word } from '../reading/words';
import { knowsNameOrCountry, knowsPerson, knowsSound } from '../storyKnows';
import { otherTimeOf } from '../otherTime';
import type { Measures } from './weights';

const MOST_PHRASES = 3;
/** Fewer words beside the names may all be others than the story's. */
const ENOUGH_BESIDE_NAMES = 3;

/** The caption's words, sorted by whether the story knows them. */
interface Comparison {
  shared: Word[];
  unshared: Word[];
  /** Whether the caption names someone or something that the story knows. */
  sharesNames: boolean;
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
  const { names } = caption.reading;
  const sharesNames = knowsAnyName(names, story);
  const measures: Measures = {
    covered: sums.weight === 0 ? 0 : sums.shared / sums.weight,
    central: sums.central / (sums.weight + 0.5),
    leading: Math.log1p(sums.leading),
    phrases: Math.min(MOST_PHRASES, phrasesIn(caption.reading, story.words)),
    unknown: Math.log1p(sums.weight - sums.shared),
    length: Math.log1p(shared.length + unshared.length),
    noSharedNames: names.persons.length + names.others.length > 0 && !sharesNames ? 1 : 0,
    onlyNames: sharesOnlyNames(shared, unshared, names) ? 1 : 0,
    otherTime: otherTimeOf(caption) === null ? 0 : 1,
  };
  return { shared, unshared, sharesNames, measures };
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

function knowsAnyName({ persons, others }: CaptionReading['names'], story: StoryReading): boolean {
  return (
    persons.some((name) => knowsPerson(story, name)) ||
    others.some((name) => knowsNameOrCountry(story, name))
  );
}

/** A person is in many stories: what she does there is told by other words than her name. */
function sharesOnlyNames(
  shared: readonly Word[],
  unshared: readonly Word[],
  { persons, others }: CaptionReading['names']
): boolean {
  const ofNames = new Set(wordsOf([...persons, ...others].join('\n')).map(({ form }) => form));
  const isTelling = ({ form }: Word): boolean => !ofNames.has(form) && !/^\p{N}/u.test(form);
  return !shared.some(isTelling) && unshared.filter(isTelling).length >= ENOUGH_BESIDE_NAMES;
}
