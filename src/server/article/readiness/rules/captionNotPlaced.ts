import type { ReadinessRule } from '../readinessRule';
import { typedParts, typedText } from '../typedStory';

/** The site shows such a picture where it likes, or behind the text. */
export const captionNotPlaced: ReadinessRule = {
  severity: 'could',
  reads: ['body', 'captions'],
  check(story) {
    const placed = new Set(
      typedParts(story, 'newsroom.figure').map(({ part }) => typedText(part.captionKey))
    );
    return story.captions
      .filter(({ key, role }) => role === 'inline' && !placed.has(key))
      .map(({ documentId, key }) => ({
        path: ['captions'],
        caption: documentId,
        message: `The text has no place for the picture with the caption “${key}”.`,
        values: { key },
      }));
  },
};
