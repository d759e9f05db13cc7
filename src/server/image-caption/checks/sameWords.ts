import { wordsOf } from './reading/words';
import { remembered } from './remembered';

/** Longer captions are compared by their beginning. */
const COMPARED_CHARACTERS = 4_000;

/** The share of weighted words two texts have in common, 0 to 1; null where one of them says nothing. */
export function commonWords(one: string, other: string): number | null {
  const [first, second] = [weightsOf(one), weightsOf(other)];
  return first.total === 0 || second.total === 0 ? null : shareOf(first, second);
}

/** Whether two texts have at least this share in common; most pairs are told apart by their length alone. */
export function saySame(one: string, other: string, least: number): boolean {
  const [first, second] = [weightsOf(one), weightsOf(other)];
  const less = Math.min(first.byForm.size, second.byForm.size);
  const more = Math.max(first.byForm.size, second.byForm.size);
  return less > 0 && less / more >= least / 2 && shareOf(first, second) >= least;
}

interface Weights {
  byForm: ReadonlyMap<string, number>;
  total: number;
}

function shareOf(first: Weights, second: Weights): number {
  let common = 0;
  let all = second.total;
  for (const [form, weight] of first.byForm) {
    const known = second.byForm.get(form);
    if (known === undefined) all += weight;
    else {
      // The same word weighs what it weighs in the first text.
      common += weight;
      all += weight - known;
    }
  }
  return common / all;
}

/** Every caption of a story is compared with every other. */
const weightsOf = remembered(
  (text): Weights => {
    const byForm = new Map<string, number>();
    for (const { form, weight } of wordsOf(text.slice(0, COMPARED_CHARACTERS))) {
      if (weight > 0) byForm.set(form, Math.max(weight, byForm.get(form) ?? 0));
    }
    return { byForm, total: [...byForm.values()].reduce((sum, weight) => sum + weight, 0) };
  },
  { answers: 1_000, longest: COMPARED_CHARACTERS }
);
