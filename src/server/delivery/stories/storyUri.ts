import { isUrl } from '../../isUrl';
import type { Story, StoryOutlet } from './story';

/** The authority of a newsroom without an address: reserved for names that lead nowhere (RFC 6761). */
const NO_HOST = 'newsroom.invalid';

const hostOf = (address: string | null) =>
  address !== null && isUrl(address) ? new URL(address).hostname : NO_HOST;

/**
 * What identifies a story for ever, by the tag URI scheme (RFC 4151): it stays when the headline, the
 * slug, the section or the text changes. Each language has its own.
 *
 * @example storyUri(story) // tag:www.example.com,2026-10-14:article/gv2k…/en
 */
export const storyUri = ({
  outlet,
  firstPublishedAt,
  documentId,
  locale,
}: Pick<Story, 'firstPublishedAt' | 'documentId' | 'locale'> & {
  outlet: Pick<StoryOutlet, 'address'> | null;
}): string =>
  `tag:${hostOf(outlet?.address ?? null)},${firstPublishedAt.toISOString().slice(0, 10)}:article/${documentId}/${locale}`;
