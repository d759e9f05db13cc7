import { wordsOf } from './reading/words';
import { remembered } from './remembered';

/** Longer captions are compared by their beginning. */
const COMPARED_CHARACTERS = 4_000;

/** The share of weighted words two texts have in common, 0 to 1; null where one of them says nothing. */
export function commonWords(one: string, other: string): number | null {
  const [first, second] = [weightsOf(one), weightsOf(other)];
  if (first.size === 0 || second.size === 0) return null;
  let [common, all] = [0, 0];
  for (const [form, weight] of first) {
    all += weight;
    if (second.has(form)) common += weight;
  }
  for (const [form, weight] of second) if (!first.has(form)) all += weight;
  return common / all;
}

/** Every caption of a story is compared with every other. */
const weightsOf = remembered(
  (text): ReadonlyMap<string, number> => {
    const weights = new Map<string, number>();
    for (const { form, weight } of wordsOf(text.slice(0, COMPARED_CHARACTERS))) {
      if (weight > 0) weights.set(form, Math.max(weight, weights.get(form) ?? 0));
    }
    return weights;
  },
  { answers: 1_000, longest: COMPARED_CHARACTERS }
);
