import { defaultThresholds } from '../../src/server/image-caption/checks';
import { WEIGHTS } from '../../src/server/image-caption/checks/relation/weights';
import type { CaptionFit } from './fit';

/** What was fitted, beside what the checks have. */
export function printFit(
  { weights, thresholds, cases, stories, auc }: CaptionFit,
  dir: string
): string {
  const row = (name: string, fitted: number, here: number) =>
    `${name.padEnd(16)}${fitted.toFixed(2).padStart(8)}${here.toFixed(2).padStart(12)}`;
  const names = Object.keys(weights) as Array<keyof typeof weights>;
  return [
    `Fitted to ${cases} cases of ${stories} stories of ${dir}`,
    `On stories held back: AUC ${auc.toFixed(3)}`,
    '',
    `${''.padEnd(16)}${'fitted'.padStart(8)}${'in checks'.padStart(12)}`,
    ...names.map((name) => row(name, weights[name], WEIGHTS[name])),
    ...(['wrongBelow', 'lookAgainBelow'] as const).map((name) =>
      row(name, thresholds[name], defaultThresholds[name])
    ),
  ].join('\n');
}
