import { contentDigest } from '../../text/canonicalValue';
import { isUrl } from '../../input/isUrl';
import type { RelatedDigest } from '../sourceDigest';
import { sourceIdsOf } from '../sourceIds';
import type { Story } from '../story';
import { formerPathOf } from './formerPaths';

/** A story that another one names beside it, as it may be known here. */
export interface NamedStory {
  /** As an import writes them down; see `sourceIdsOf`. */
  sourceIds: string[];
  /** The way to it on the site of the story that names it; see `formerPathOf`. */
  formerPath: string | null;
}

/** More than any page shows beside a story. */
const MOST = 50;

const hostOf = (url: string | null): string | null =>
  url !== null && isUrl(url) ? new URL(url).host : null;

/** The stories that one names, each once and without itself. */
export function namedStories(
  { id, url, outlet, related }: Pick<Story, 'id' | 'url' | 'outlet' | 'related'>,
  locale: string
): NamedStory[] {
  const host = hostOf(url);
  return [...new Set(related)]
    .filter((name) => name !== '' && name !== id && name !== url)
    .slice(0, MOST)
    .map((name) => ({
      sourceIds: sourceIdsOf({ id: name, url: name, outlet, headline: '' }, locale).slice(0, 2),
      // What another site has at the same path is another story.
      formerPath: host !== null && hostOf(name) === host ? formerPathOf(name) : null,
    }));
}

/** 48 bits, in letters. */
export const digestOfRelated = (names: readonly unknown[]): string =>
  Buffer.from(contentDigest({ value: names }), 'hex')
    .subarray(0, 6)
    .toString('base64url');

/** @param here the stories that were put beside it */
export const relatedDigest = (
  named: readonly NamedStory[],
  here: readonly string[]
): RelatedDigest | null =>
  named.length === 0
    ? null
    : {
        said: digestOfRelated(named.map(({ sourceIds }) => sourceIds)),
        here: digestOfRelated(here),
        isWhole: here.length >= named.length,
      };
