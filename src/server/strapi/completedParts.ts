/**
 * A list of components as it will be: Strapi takes one that is saved already by its number alone, or with
 * the fields that change.
 */
export function completedParts(sent: unknown, saved: unknown): unknown {
  if (!Array.isArray(sent) || !Array.isArray(saved) || sent === saved) return sent;
  const savedById = new Map(
    saved
      .filter(isPart)
      .map((part) => [`${String(part.__component ?? '')} ${String(part.id)}`, part])
  );
  return sent.map((part: unknown) =>
    isPart(part) && part.id !== undefined
      ? { ...savedById.get(`${String(part.__component ?? '')} ${String(part.id)}`), ...part }
      : part
  );
}

const isPart = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null;
