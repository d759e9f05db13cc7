import { isUrl } from '../input/isUrl';
import { urlAt, type FormerAddress } from './formerUrls';

/** The authority of a newsroom without an address: reserved for names that lead nowhere (RFC 6761). */
const NO_HOST = 'newsroom.invalid';

/** The host of an address, for what identifies something for ever. */
export const hostOf = (address: string | null): string =>
  address !== null && isUrl(address) ? new URL(address).hostname : NO_HOST;

/** What the identity of a story is made of, at its first publication. */
export interface Identified {
  firstPublishedAt: Date;
  documentId: string;
  locale: string;
  outlet: { address: string | null; formerAddresses: readonly FormerAddress[] } | null;
}

/**
 * What identifies a story for ever, by the tag URI scheme (RFC 4151). It is made once, at the first
 * publication, and kept: it stays when the headline, the slug, the section, the outlet or its address
 * changes. It names the host that the outlet had when the story first came out, and that day in UTC, as
 * the scheme has it. Each language has its own.
 *
 * @example storyUri(story) // tag:www.example.com,2026-10-14:article/gv2k…/en
 */
export const storyUri = ({ outlet, firstPublishedAt, documentId, locale }: Identified): string =>
  `tag:${hostOf(outlet && urlAt(outlet, firstPublishedAt))},${firstPublishedAt.toISOString().slice(0, 10)}:article/${documentId}/${locale}`;
