import type { Problem } from '../input/problems';

const isFigure = (part: unknown): part is { captionKey: string } =>
  typeof part === 'object' &&
  part !== null &&
  '__component' in part &&
  part.__component === 'newsroom.figure' &&
  'captionKey' in part &&
  typeof part.captionKey === 'string';

/**
 * The figures of a body whose key no caption of the story has: readers would see nothing there.
 *
 * @param keys of the captions of the story
 */
export function figureProblems(body: unknown, keys: readonly string[]): Problem[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((part: unknown, index): Problem[] =>
    isFigure(part) && !keys.includes(part.captionKey)
      ? [
          {
            path: ['body', index, 'captionKey'],
            message: messageOf(part.captionKey, keys),
            about: { reason: 'figure-without-caption', key: part.captionKey },
          },
        ]
      : []
  );
}

function messageOf(key: string, keys: readonly string[]): string {
  const known = keys.map((each) => `"${each}"`).join(', ');
  return known === ''
    ? `No caption of this story has the key "${key}": it has no captions. Write one with that key, or take the picture out.`
    : `No caption of this story has the key "${key}". There are ${known}: write one of them, or take the picture out.`;
}
