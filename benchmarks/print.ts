import type { Machine } from './support/machine';

const rate = (perSecond: number) => perSecond.toFixed(perSecond < 100 ? 1 : 0);

/** Milliseconds, the short ones with a fraction. */
export const milliseconds = (time: number): string => time.toFixed(time < 100 ? 2 : 0);
export const perSecond = (times: number): string => rate(times);

/** Columns of equal width, the first to the left and the others to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

/** What a figure is worth depends on where it was measured. */
export const onMachine = ({ cores, cpu, memoryGigabytes, node, platform }: Machine): string =>
  `${cores} cores of ${cpu}, ${memoryGigabytes} GB, Node ${node}, ${platform}`;

/** Ratios by their names, each with what is asked of it. */
export const ratioLines = (ratios: Record<string, number>, goals: Record<string, string>): string =>
  Object.entries(ratios)
    .map(
      ([name, ratio]) => `${name.padEnd(20)}${ratio.toFixed(2).padStart(9)}   ${goals[name] ?? ''}`
    )
    .join('\n');
