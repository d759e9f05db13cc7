import type { ReadinessRule } from '../readinessRule';
import { typedParts, typedText } from '../typedStory';

/** What a part of a body cannot be without. */
const REQUIRED = {
  'newsroom.quote': 'text',
  'newsroom.figure': 'captionKey',
  'newsroom.embed': 'url',
} as const;

const LACKS = {
  text: 'A quote has no words.',
  captionKey: 'A picture in the text names no caption.',
  url: 'An embed has no URL.',
};

/** Strapi saves a draft with parts that are not finished, and refuses to publish it. */
export const partUnfinished: ReadinessRule = {
  severity: 'blocks',
  reads: ['body'],
  check: (story) =>
    Object.entries(REQUIRED).flatMap(([component, field]) =>
      typedParts(story, component)
        .filter(({ part }) => typedText(part[field]) === '')
        .map(({ index }) => ({
          path: ['body', index, field],
          message: LACKS[field],
          values: { field },
        }))
    ),
};
