import { setTimeout as pause } from 'node:timers/promises';

/** Waits for as long as it takes: how long that may be says the timeout of the test alone. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}
