import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * On whose behalf the newsroom itself writes: captions with their article, or because their picture
 * changed; an article as it was before it was withdrawn, whose captions are brought back as they
 * were. The hooks of those writes leave alone what is done, or decided, for all of them together.
 */
export type Errand = 'article' | 'picture' | 'restore';

const errands = new AsyncLocalStorage<Errand>();

/** Runs a write of the newsroom's own. */
export const onErrand = <T>(errand: Errand, work: () => Promise<T>): Promise<T> =>
  errands.run(errand, work);

/** The errand the present write is part of; undefined for one of an editor's or a program's. */
export const errand = (): Errand | undefined => errands.getStore();
