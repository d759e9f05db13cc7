/** What an entry of the database and a form of Strapi's have of an object, and of no field of it. */
const UNSAID = new Set(['id', '__temp_key__', 'createdAt', 'updatedAt', 'publishedAt']);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a file of the Media Library. */
export const isFile = (value: unknown): value is { id: number; name?: string } =>
  isRecord(value) && 'mime' in value && 'url' in value;

/** Relations as a form sends them: what is added, and what is taken off. */
export interface Relinked {
  connect: ReadonlyArray<{ documentId?: string }>;
  disconnect: ReadonlyArray<{ documentId?: string }>;
}

export function relinked(value: unknown): Relinked | null {
  if (!isRecord(value) || !('connect' in value || 'disconnect' in value)) return null;
  const list = (of: unknown) => (Array.isArray(of) ? (of as Relinked['connect']) : []);
  const links = { connect: list(value.connect), disconnect: list(value.disconnect) };
  return links.connect.length + links.disconnect.length > 0 ? links : null;
}

/**
 * A value in words that are the same for what the database answers and for what a form sends of it: whether
 * it was changed is told by comparing these. Relations of which nothing is changed say nothing.
 */
export const canonical = (value: unknown): string => JSON.stringify(reduced(value) ?? null);

function reduced(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((each) => reduced(each) ?? null);
  }
  if (!isRecord(value)) return value;
  if (isFile(value)) return { file: value.id };
  if ('connect' in value || 'disconnect' in value) {
    const links = relinked(value);
    return links
      ? { connect: idsOf(links.connect), disconnect: idsOf(links.disconnect) }
      : undefined;
  }
  const names = Object.keys(value).filter((name) => !UNSAID.has(name));
  if (names.length === 1 && names[0] === 'count') return undefined;
  const said = names.sort().flatMap((name) => {
    const inner = reduced(value[name]);
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

const idsOf = (links: Relinked['connect']): string[] =>
  links.map(({ documentId }) => documentId ?? '').sort();
