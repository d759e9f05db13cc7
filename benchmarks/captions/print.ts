import type { ByKind, CaptionMeasurement } from './measureCaptions';
import type { Figures } from './figures';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const HEAD = `${''.padEnd(22)}${'cases'.padStart(6)}${'AUC'.padStart(8)}${'wrong'.padStart(9)}${'flagged'.padStart(9)}${'true wrong'.padStart(12)}${'true flagged'.padStart(14)}${'at same rate'.padStart(14)}`;

/** The measurement as a table, by kind and by language, each with the baseline of bare word overlap. */
export function printCaptions(
  { figures, cases, byLanguage }: CaptionMeasurement,
  dir: string
): string {
  const lines = [
    `Captions of ${dir}: ${cases.true} true, ${cases.random} swapped at random, ${cases.hard} swapped hard`,
    '(flagged: wrong or look-again; the baseline draws its lines at 1 % and 10 % of true captions; at same rate:',
    ' swaps found by the score alone, with a line that flags as many true captions as the checks do)',
    '',
    HEAD,
    ...rows('all', cases, figures, figures.baseline),
  ];
  for (const [language, each] of Object.entries(byLanguage)) {
    lines.push(...rows(language, each.cases, each.checks, each.baseline));
  }
  const { credit, date, place } = figures.anatomy;
  const shown = (share: number | null): string =>
    share === null ? 'no labels' : percent(share).trim();
  lines.push('', `Anatomy: credit ${shown(credit)}, date ${shown(date)}, place ${shown(place)}`);
  return lines.join('\n');
}

function rows(
  name: string,
  cases: Record<'random' | 'hard', number>,
  checks: ByKind,
  baseline: ByKind
): string[] {
  return (['random', 'hard'] as const).flatMap((kind) =>
    cases[kind] === 0
      ? []
      : [
          row(`${name} ${kind}`, cases[kind], checks[kind]),
          row('  word overlap', cases[kind], baseline[kind]),
        ]
  );
}

function row(name: string, count: number, figures: Figures): string {
  return [
    name.padEnd(22),
    String(count).padStart(6),
    figures.auc.toFixed(3).padStart(8),
    ` ${percent(figures.swapsWrong)}`,
    ` ${percent(figures.swapsFlagged)}`,
    `    ${percent(figures.trueWrong)}`,
    `      ${percent(figures.trueFlagged)}`,
    `      ${percent(figures.swapsAtSameRate)}`,
  ].join('');
}
