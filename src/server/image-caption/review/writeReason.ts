import { asyncContext } from '../../strapi/asyncContext';

/**
 * Why the newsroom itself writes: captions that are published with their article, or that were written in its
 * form and are saved with it (`draft`), when they are taken from it, because their
 * picture changed or their rights ended; an article as it was before it was withdrawn, whose captions are
 * brought back as they were. The hooks of those writes leave alone what is done, or decided, for all of
 * them together.
 */
type WriteReason = 'article' | 'draft' | 'detached' | 'picture' | 'rights' | 'restore';

const reasons = asyncContext<WriteReason>('reason of a write');

/** Runs a write of the newsroom's own. */
export const withWriteReason = <T>(reason: WriteReason, work: () => Promise<T>): Promise<T> =>
  reasons.run(reason, work);

/** Why the present write is done; undefined for one of an editor's or a program's. */
export const writeReason = (): WriteReason | undefined => reasons.get();
