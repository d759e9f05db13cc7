import { asyncContext } from '../../strapi/asyncContext';

/** Who writes a mirror, where it is not an editor: a source it comes from, an import, or a check. */
export interface Cause {
  cause: 'source' | 'import' | 'check';
  /** The name that the log of changes shows; null for the system itself. */
  by: string | null;
}

const causes = asyncContext<Cause>('cause of a change');

/**
 * Does work whose writes the log of changes puts down to a source, an import or a check, and not to the
 * editor whose request it may be part of. The innermost cause holds.
 *
 * @param by e.g. the address of the source, or the name of the editor who let its change through
 * @returns what the work gives
 */
export const withCause = <T>(cause: Cause['cause'], by: string | null, work: () => T): T =>
  causes.run({ cause, by }, work);

/** What the code is writing for; null where it is an editor's write, or nobody said. */
export const currentCause = (): Cause | null => causes.get() ?? null;

const silence = asyncContext<true>('logged as one');

/**
 * Does work whose writes of mirrors and outlets the log does not list one by one, because whoever
 * does it writes down in one line what they come to.
 */
export const loggedAsOne = <T>(work: () => T): T => silence.run(true, work);

/** Whether writes are told by whoever does them. */
export const isLoggedAsOne = (): boolean => silence.get() === true;
