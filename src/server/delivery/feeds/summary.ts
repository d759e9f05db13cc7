import { correctionsText } from '../html';
import type { PublishedStory } from '../stories';

/** What a list shows of a story: what was corrected, then the standfirst. Plain text. */
export const storySummary = (story: PublishedStory): string =>
  [correctionsText(story), story.standfirst ?? ''].filter((each) => each !== '').join('\n');

/**
 * What marks a story as corrected for programs: the domain (RSS) or scheme (Atom) of a category whose
 * term is the kind of correction.
 */
export const CORRECTION_SCHEME = 'urn:newsroom:correction';

/**
 * The relation of a link to the same on a mirror (an extension relation type, RFC 8288 section 2.1.2). The
 * registered `duplicate` (RFC 6249) promises the same bytes of something static, which no page of a
 * newspaper is; a second `alternate` of the same type and language is not valid Atom.
 */
export const MIRROR_RELATION = 'urn:newsroom:mirror';

/** The kinds of corrections that a story has, each once. */
export const correctionKinds = ({ corrections }: PublishedStory): string[] => [
  ...new Set(corrections.map(({ type }) => type)),
];
