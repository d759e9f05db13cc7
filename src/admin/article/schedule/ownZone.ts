let zone: string | null = null;

/** The zone of the editor's own clock, asked for once: a form asks with each key, and browsers are slow to tell. */
export const ownZone = (): string =>
  (zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
