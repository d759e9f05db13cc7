import type { Standing } from './outletMap';

/** What a row of a story is to come with, as `populate` takes it, for {@link standingOf}. */
export const STANDING = { section: true, outlet: true };

/** What decides where a story stands, of a row of it that has its section and outlet. */
export const standingOf = ({ section, outlet }: Record<string, unknown>): Standing => ({
  section: identifierIn(section),
  outlet: identifierIn(outlet),
});

const identifierIn = (related: unknown): string | null =>
  (related as { documentId: string } | null | undefined)?.documentId ?? null;
