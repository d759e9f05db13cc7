import { SingleBar } from 'cli-progress';

/** Where nobody watches, a line each ten seconds is enough for a log; in milliseconds. */
const LINE_EACH = 10_000;

export interface ProgressBar {
  /** @param read of the total */
  show(read: number, stories: number): void;
  end(): void;
}

const rate = (stories: number, since: number) =>
  (stories / Math.max((Date.now() - since) / 1000, 0.001)).toFixed(1);

/**
 * Tells on the error stream how far an import or export is, how fast, and how long it still takes.
 * @param doing what is done, e.g. "Importing"
 * @param total of whatever progress is counted in: bytes, stories
 */
export function showProgress(doing: string, total: number): ProgressBar {
  const bar = new SingleBar({
    format: `${doing} {bar} {percentage} %, {stories} stories, {rate} a second, {eta_formatted} left`,
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: LINE_EACH,
    hideCursor: true,
    barsize: 20,
    // The time left by what the last half of a minute brought; a long story is not an export's pace.
    etaBuffer: 300,
  });
  const since = Date.now();
  bar.start(Math.max(total, 1), 0, { stories: 0, rate: '0.0' });
  return {
    show: (read, stories) => bar.update(read, { stories, rate: rate(stories, since) }),
    end: () => bar.stop(),
  };
}
