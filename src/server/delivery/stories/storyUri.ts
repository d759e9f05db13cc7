import { isUrl } from '../../input/isUrl';
import { urlAt } from '../../outlet';
import type { PublishedStory, StoryOutlet } from './story';

/** The authority of a newsroom without an address: reserved for names that lead nowhere (RFC 6761). */
const NO_HOST = 'newsroom.invalid';

/** The host of an address, for what identifies something for ever. */
export const hostOf = (address: string | null): string =>
  address !== null && isUrl(address) ? new URL(address).hostname : NO_HOST;

/**
 * What identifies a story for ever, by the tag URI scheme (RFC 4151): it stays when the headline, the
 * slug, the section or the text changes, and when the outlet moves: it names the host that the outlet had
 * when the story first came out. Each language has its own.
 *
 * @example storyUri(story) // tag:www.example.com,2026-10-14:article/gv2k…/en
 */
export const storyUri = ({
  outlet,
  firstPublishedAt,
  documentId,
  locale,
}: Pick<PublishedStory, 'firstPublishedAt' | 'documentId' | 'locale'> & {
  outlet: Pick<StoryOutlet, 'address' | 'urlChanges'> | null;
}): string =>
  `tag:${hostOf(outlet && urlAt(outlet, firstPublishedAt))},${firstPublishedAt.toISOString().slice(0, 10)}:article/${documentId}/${locale}`;
