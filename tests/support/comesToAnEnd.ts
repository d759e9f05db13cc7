/** Far more than any machine needs for work that grows with its input, far less than for a runaway pattern. */
const PATIENCE = 60_000;

/** Whether a piece of work is done before anybody would call it hung. It says nothing about speed. */
export function comesToAnEnd(work: () => unknown): boolean {
  const started = performance.now();
  work();
  return performance.now() - started < PATIENCE;
}
