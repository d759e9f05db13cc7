import { createHash } from 'node:crypto';
import { encoded, token } from '../normaliser';
import type { SearchedStory } from './searchEngine';

/** A story, with the number of the row that it was read from. */
export interface KeptStory extends SearchedStory {
  row: number;
}

/** What tells a draft of a story that readers do not have. These are few, and so quicker to find than to leave out. */
export const NOT_PUBLIC = 'draft';

/** What a story is filtered by, as tokens. */
export const tokensOfFacts = ({ facts, isPublic }: SearchedStory): string[] => [
  ...(facts.section === null ? [] : [token('section', encoded(facts.section))]),
  // One in a section is of the section's outlet, whichever that is by now.
  ...(facts.section !== null || facts.outlet === null
    ? []
    : [token('outlet', encoded(facts.outlet))]),
  ...facts.authors.map(({ slug }) => token('author', encoded(slug))),
  ...(isPublic ? [] : [token('state', NOT_PUBLIC)]),
];

/** Of all that is kept of a story, so that what is saved as it was costs no more than to look. */
export const digestOfStory = ({ row, text, facts, moment, isPublic }: KeptStory): string =>
  createHash('sha256')
    .update(JSON.stringify([row, text, facts, moment, isPublic]))
    .digest('hex');
