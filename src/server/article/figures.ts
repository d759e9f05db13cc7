type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/**
 * A body whose figures carry the caption that they name by its key. A figure whose caption is not
 * among the given ones gets null: its picture is not public.
 */
export function withFigures(body: unknown, captions: unknown): unknown {
  if (!Array.isArray(body)) return body;
  const list: unknown[] = Array.isArray(captions) ? captions : [];
  const byKey = new Map(list.filter(isEntry).map((caption) => [caption.key, caption]));
  return body.map((part: unknown) =>
    isEntry(part) && part.__component === 'newsroom.figure'
      ? { ...part, caption: byKey.get(part.captionKey) ?? null }
      : part
  );
}
