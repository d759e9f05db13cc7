import type { MirrorList, PublicKey } from '../../../mirrors/mirrorList';
import type { MirroredOutlet } from '../mirroredOutlet';
import type { ListQuery } from './listQuery';
import { storyAddress } from '../../../mirrors/storyAddress';
import { usableMirrors, type ListableMirror } from './usableMirrors';

const DAY = 24 * 60 * 60;

/** What a list is put together from. */
export interface ListParts {
  outlet: MirroredOutlet;
  /** The latest first. */
  formerAddresses: readonly string[];
  rows: readonly ListableMirror[];
  query: ListQuery;
  /** The story that was asked for; its path is null where it stands elsewhere. */
  story: { slug: string; locale: string; path: string | null } | null;
  keys: PublicKey[];
  revokedKeys: string[];
  /** How long the list may be used. */
  days: number;
  now: Date;
}

/** The list that is signed. A list that was asked for in part says so, and cannot pass for the whole. */
export function composeList(parts: ListParts): MirrorList {
  const { outlet, formerAddresses, rows, query, story, now } = parts;
  const { country, kinds } = query;
  const iat = Math.floor(now.getTime() / 1000);
  return {
    version: 1,
    outlet: {
      slug: outlet.slug,
      name: outlet.name,
      address: outlet.address,
      ...(formerAddresses.length > 0 && { formerAddresses: [...formerAddresses] }),
    },
    iat,
    exp: iat + parts.days * DAY,
    keys: parts.keys,
    revokedKeys: parts.revokedKeys,
    ...((country || kinds) && {
      filter: { ...(country && { country }), ...(kinds && { kind: [...kinds] }) },
    }),
    ...(story && { story: { slug: story.slug, locale: story.locale } }),
    mirrors: usableMirrors(rows, query, now).map((mirror) => ({
      ...mirror,
      ...(story && { storyAddress: story.path && storyAddress(mirror, story.path) }),
    })),
  };
}
