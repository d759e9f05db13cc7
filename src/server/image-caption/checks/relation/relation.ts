import type { CaptionUnderTest } from '../caption';
import { mainScript } from '../reading/scripts';
import type { Word } from '../reading/words';
import type { StoryReading } from '../reading/storyReading';
import { knowsPerson } from '../storyKnows';
import { measure } from './measure';
import { WEIGHTS, type Measures } from './weights';

/** How a caption and its story hang together. */
interface StoryRelation {
  /** 0 to 1: how much the caption reads like one of this story's. */
  likelihood: number;
  /** Words of the caption that the story knows and does not know, the weightiest first. */
  shared: readonly string[];
  unshared: readonly string[];
  /** Whether the caption has too few words to prove anything by those that the story does not know. */
  isShort: boolean;
  /** Whether caption and story say enough that what they do not share is evidence. */
  sayEnough: boolean;
  /** False where the two are in different scripts, so that only names can meet. */
  sameScript: boolean;
  /** Whether the caption names someone or something that the story knows. */
  sharesNames: boolean;
  measures: Measures;
}

/**
 * A caption of fewer words, or with less that the story does not know, is no proof; one that names nobody tells a scene
 * of the story in words of its own as often as one of another, and needs more. A person whom the story does not know
 * is proof with fewer.
 */
const ENOUGH = { words: 5, wordsWithoutNames: 6, wordsBesideStranger: 4, unknownWeight: 4 };
/**
 * Nor is a story whose different words weigh less, which is no more than headline and standfirst yet: some
 * forty words of English, thirty of Korean, which writes no articles and joins the rest to its nouns.
 */
const ENOUGH_OF_STORY = 20;
/** Where both name the same, a scene that the story does not tell of is told in words of its own. */
const LINE_OF_SHARED_NAMES = 0.5;
const SHOWN_WORDS = 12;

const relations = new WeakMap<CaptionUnderTest, StoryRelation>();

/** Null where there is no story, or the caption says nothing that could be compared. */
export function relationToStory(caption: CaptionUnderTest): StoryRelation | null {
  if (caption.story === null || !caption.reading.words.some((word) => word.weight > 0)) return null;
  const known = relations.get(caption);
  if (known !== undefined) return known;
  const relation = relate(caption, caption.story);
  relations.set(caption, relation);
  return relation;
}

/** How a caption reads beside the line of what is wrong: one that names what its story names has to read worse. */
export const besideLine = ({
  likelihood,
  sharesNames,
}: Pick<StoryRelation, 'likelihood' | 'sharesNames'>): number =>
  sharesNames ? likelihood / LINE_OF_SHARED_NAMES : likelihood;

function relate(caption: CaptionUnderTest, story: StoryReading): StoryRelation {
  const { shared, unshared, sharesNames, measures } = measure(caption, story);
  const words = shared.length + unshared.length;
  const isShort = words < ENOUGH.words;
  const script = mainScript([...shared, ...unshared].map((word) => word.form));
  return {
    likelihood: likelihoodOf(measures),
    shared: heaviestFirst(shared),
    unshared: heaviestFirst(unshared),
    isShort,
    sayEnough: story.words.weight >= ENOUGH_OF_STORY && saysEnough(caption, story, words, measures),
    sameScript: script === null || story.words.scripts.has(script),
    sharesNames,
    measures,
  };
}

function saysEnough(
  { text, reading: { names } }: CaptionUnderTest,
  story: StoryReading,
  words: number,
  { unknown }: Measures
): boolean {
  const isStranger =
    names.persons.length > 0 && !names.persons.some((name) => knowsPerson(story, name));
  if (isStranger && words >= ENOUGH.wordsBesideStranger) return true;
  // In scripts without capitals few names are told from words.
  const isNameless = names.persons.length + names.others.length === 0 && /\p{Lu}/u.test(text);
  return (
    words >= (isNameless ? ENOUGH.wordsWithoutNames : ENOUGH.words) &&
    Math.expm1(unknown) >= ENOUGH.unknownWeight
  );
}

function likelihoodOf(measures: Measures): number {
  const names = Object.keys(measures) as (keyof Measures)[];
  const odds = names.reduce((sum, name) => sum + measures[name] * WEIGHTS[name], WEIGHTS.base);
  return 1 / (1 + Math.exp(-odds));
}

function heaviestFirst(words: readonly Word[]): string[] {
  return [...words]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_WORDS)
    .map((word) => word.printed);
}
