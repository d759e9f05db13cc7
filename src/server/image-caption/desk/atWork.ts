import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * On whose behalf the desk itself writes captions: with their article, or because their picture
 * changed. The hooks of those writes leave to the desk what it has done, or decides, for all of
 * them together.
 */
export type Errand = 'article' | 'picture';

const errands = new AsyncLocalStorage<Errand>();

/** Runs a write of the desk's own. */
export const onErrand = <T>(errand: Errand, work: () => Promise<T>): Promise<T> =>
  errands.run(errand, work);

/** The errand the present write is part of; undefined for one of an editor's or a program's. */
export const errand = (): Errand | undefined => errands.getStore();
