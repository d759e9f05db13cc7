import { besideLine, relationToStory } from '../../src/server/image-caption/checks';
import type { Measures } from '../../src/server/image-caption/checks/relation/weights';
import { captionFolder, readCases } from './cases';
import { preparedCases } from './checks';
import { areaUnderCurve } from './figures';
import { chanceOf, fitLogistic, type Sample } from './logistic';

/** The order in which measures are fitted. */
const MEASURES = [
  'covered',
  'central',
  'leading',
  'phrases',
  'unknown',
  'length',
  'noSharedNames',
  'onlyNames',
  'otherTime',
] as const satisfies readonly (keyof Measures)[];

/** Few captions name somebody, so that evidence which is rare in the set must not weigh much. */
const RIDGE = 3;
/** The lines are drawn on stories that the weights were not fitted to, a tenth at a time. */
const FOLDS = 10;
export interface CaptionFit {
  weights: Measures & { base: number };
  thresholds: { wrongBelow: number; lookAgainBelow: number };
  cases: number;
  stories: number;
  /** The chance that a true caption reads more like its story's than a swapped one, on stories held back. */
  auc: number;
}

interface FitCase extends Sample {
  headline: string;
  /** Whether the caption says enough to be called wrong. */
  saysEnough: boolean;
  /** Whether it names someone or something that the story knows. */
  sharesNames: boolean;
}

/**
 * Fits the weights of the relation between a caption and its story, and draws the lines of what is
 * wrong and what is to be looked at again. The same set gives the same figures.
 *
 * @param dir a folder with pairs.jsonl and shuffled.jsonl, or one that holds it as photo-captions
 */
export function fitCaptions(dir: string): CaptionFit {
  const cases = fitCases(dir);
  const [base = 0, ...weights] = fitLogistic(cases, RIDGE);
  const headlines = [...new Set(cases.map(({ headline }) => headline))].sort();
  const heldBack = chancesHeldBack(cases, headlines);
  const [own, swapped] = [true, false].map((isTrue) =>
    heldBack.filter((_, at) => cases[at]?.isTrue === isTrue)
  );
  return {
    weights: {
      base: hundredth(base),
      ...(Object.fromEntries(
        MEASURES.map((name, at) => [name, hundredth(weights[at] ?? 0)])
      ) as unknown as Measures),
    },
    thresholds: {
      wrongBelow: wrongBelow(cases, heldBack),
      lookAgainBelow: lookAgainBelow(own ?? [], swapped ?? []),
    },
    cases: cases.length,
    stories: headlines.length,
    auc: areaUnderCurve(own ?? [], swapped ?? []),
  };
}

/** Cases without a word that could be compared say nothing. */
function fitCases(dir: string): FitCase[] {
  return preparedCases(readCases(captionFolder(dir))).flatMap(({ kind, story, caption }) => {
    const relation = relationToStory(caption);
    if (relation === null) return [];
    const { measures, sayEnough, sameScript, sharesNames } = relation;
    return [
      {
        values: MEASURES.map((name) => measures[name]),
        isTrue: kind === 'true',
        headline: story.headline,
        saysEnough: sayEnough && sameScript,
        sharesNames,
      },
    ];
  });
}

/** How each case reads by weights that its story had no part in. */
function chancesHeldBack(cases: readonly FitCase[], headlines: readonly string[]): number[] {
  const foldOf = new Map(headlines.map((headline, at) => [headline, at % FOLDS]));
  const chances = new Array<number>(cases.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitLogistic(
      cases.filter(({ headline }) => foldOf.get(headline) !== fold),
      RIDGE
    );
    cases.forEach(({ headline, values }, at) => {
      if (foldOf.get(headline) === fold) chances[at] = chanceOf(values, weights);
    });
  }
  return chances;
}

/** Of true captions so many may be called wrong: one that names nothing of its story is in every set. */
const TRUE_CALLED_WRONG = 0.01;

/** The highest line that calls no more true captions wrong. */
function wrongBelow(cases: readonly FitCase[], chances: readonly number[]): number {
  const own = cases.flatMap((each, at) =>
    each.isTrue ? [{ ...each, likelihood: chances[at] ?? 0 }] : []
  );
  const mayBeWrong = own.filter(({ saysEnough }) => saysEnough).map(besideLine);
  mayBeWrong.sort((one, other) => one - other);
  const first = mayBeWrong[Math.floor(own.length * TRUE_CALLED_WRONG)] ?? 0;
  return Math.floor(first * 100) / 100;
}

/**
 * Where the share of swaps below the line is ahead of that of true captions by most; the lowest of several
 * such lines, midway to the next caption. True captions that are easily told, of one more language, do not
 * move it, as they would move a line that flags a certain share of all.
 */
function lookAgainBelow(own: readonly number[], swapped: readonly number[]): number {
  const sorted = [...own, ...swapped].sort((one, other) => one - other);
  const below = (chances: readonly number[], line: number): number =>
    chances.filter((chance) => chance < line).length / chances.length;
  const best = sorted.slice(1).reduce(
    (most, chance, at) => {
      const line = (chance + (sorted[at] ?? 0)) / 2;
      const ahead = below(swapped, line) - below(own, line);
      return ahead > most.ahead ? { line, ahead } : most;
    },
    { line: 0, ahead: 0 }
  );
  return hundredth(best.line);
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
