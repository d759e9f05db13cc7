import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureParsing, type Tally } from './parse';
import { verdictsOfOverlap } from './baseline';
import { captionFolder, readCases, type CaseKind } from './cases';
import { figuresOf, trueFlaggedOf, type Figures, type CaseVerdict } from './figures';
import { verdictsOfChecks } from './checks';

/** Figures against random swaps and against swaps of the same section and month. */
export interface ByKind {
  random: Figures;
  hard: Figures;
}

interface CaptionFigures extends ByKind {
  baseline: ByKind;
  /** Shares read right, 0 to 1; null where the folder has no labels for it. */
  anatomy: Record<'credit' | 'date' | 'place', number | null>;
}

export interface CaptionMeasurement {
  figures: CaptionFigures;
  cases: Record<CaseKind, number>;
  byLanguage: Record<string, { cases: Record<CaseKind, number>; checks: ByKind; baseline: ByKind }>;
}

/**
 * Measures how often the caption checks are right.
 * @param dir a folder with pairs.jsonl, shuffled.jsonl and captions.jsonl, or one that holds it as photo-captions
 */
export function measureCaptions(dir: string): CaptionMeasurement {
  const folder = captionFolder(dir);
  const cases = readCases(folder);
  const [checks, baseline] = [verdictsOfChecks(cases), verdictsOfOverlap(cases)];
  const languages = [...new Set(cases.map(({ story }) => story.lang))].sort();
  return {
    figures: {
      ...byKind(checks),
      baseline: byKind(baseline, checks),
      anatomy: anatomyShares(folder),
    },
    cases: countKinds(checks),
    byLanguage: Object.fromEntries(
      languages.map((language) => {
        const own = checks.filter((each) => each.language === language);
        const overlap = baseline.filter((each) => each.language === language);
        return [
          language,
          { cases: countKinds(own), checks: byKind(own), baseline: byKind(overlap, own) },
        ];
      })
    ),
  };
}

/** @param checks the verdicts of the checks, by whose rate of flagged true captions others are measured */
function byKind(verdicts: readonly CaseVerdict[], checks = verdicts): ByKind {
  const rate = trueFlaggedOf(checks);
  return { random: figuresOf(verdicts, 'random', rate), hard: figuresOf(verdicts, 'hard', rate) };
}

function countKinds(verdicts: readonly CaseVerdict[]): Record<CaseKind, number> {
  const count = (kind: CaseKind): number => verdicts.filter((each) => each.kind === kind).length;
  return { true: count('true'), random: count('random'), hard: count('hard') };
}

function anatomyShares(folder: string): CaptionFigures['anatomy'] {
  if (!existsSync(join(folder, 'captions.jsonl'))) return { credit: null, date: null, place: null };
  const { credit, date, place } = measureParsing(folder);
  const share = ({ right, of }: Tally): number | null => (of === 0 ? null : right / of);
  return { credit: share(credit), date: share(date), place: share(place) };
}
