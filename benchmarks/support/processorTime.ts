import { readdirSync, readFileSync } from 'node:fs';

/** What works for a request: all threads of some processes, and single threads of others. */
export interface Workers {
  processes: readonly number[];
  threads: readonly number[];
}

/** Milliseconds of the processor that they have taken so far; NaN where the system does not tell, which Linux does. */
export function processorTime({ processes, threads }: Workers): number {
  try {
    const ofProcesses = processes.flatMap((id) =>
      readdirSync(`/proc/${id}/task`).map((thread) => timeIn(`/proc/${id}/task/${thread}`))
    );
    return [...ofProcesses, ...threads.map((id) => timeIn(`/proc/${id}`))].reduce(
      (sum, each) => sum + each,
      0
    );
  } catch {
    return Number.NaN;
  }
}

/** The first number is in nanoseconds. */
const timeIn = (folder: string): number =>
  Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
