/** An entry as a write names it. */
export interface Reference {
  documentId?: string;
  id?: number;
  /** The language of the entry, where the reference itself says so. */
  locale?: string;
}

/**
 * The entries that the value of a relation points to. What it takes away need not exist.
 *
 * @returns null for a value that points to nothing Strapi knows how to read
 */
export function referencesIn(value: unknown): Reference[] | null {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [{ documentId: value }];
  if (typeof value === 'number') return [{ id: value }];
  if (Array.isArray(value)) {
    const each = value.map(referencesIn);
    return each.some((list) => list === null) ? null : each.flatMap((list) => list ?? []);
  }
  if (typeof value !== 'object') return null;
  if ('connect' in value || 'set' in value || 'disconnect' in value) {
    const { connect, set } = value as { connect?: unknown; set?: unknown };
    return referencesIn([connect ?? [], set ?? []]);
  }
  const { documentId, id, locale } = value as Record<string, unknown>;
  const language = typeof locale === 'string' ? { locale } : {};
  if (typeof documentId === 'string') return [{ documentId, ...language }];
  if (typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id))) {
    return [{ id: Number(id), ...language }];
  }
  return null;
}
