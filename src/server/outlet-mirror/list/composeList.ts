import type { MirrorList, PublicKey } from '../../../mirrors/mirrorList';
import type { Question } from './question';
import type { ListedOutlet } from './readMirrors';
import { storyAddress } from '../../../mirrors/storyAddress';
import { usableMirrors, type MirrorRow } from './usableMirrors';

const DAY = 24 * 60 * 60;

/** What a list is put together from. */
export interface Parts {
  outlet: ListedOutlet;
  rows: readonly MirrorRow[];
  question: Question;
  /** The story that was asked for; its path is null where it stands elsewhere. */
  story: { slug: string; locale: string; path: string | null } | null;
  keys: PublicKey[];
  revokedKeys: string[];
  /** How long the list may be used. */
  days: number;
  now: Date;
}

/** The list that is signed. A list that was asked for in part says so, and cannot pass for the whole. */
export function composeList(parts: Parts): MirrorList {
  const { outlet, rows, question, story, now } = parts;
  const { country, kinds } = question;
  const iat = Math.floor(now.getTime() / 1000);
  return {
    version: 1,
    outlet: { slug: outlet.slug, name: outlet.name, address: outlet.address },
    iat,
    exp: iat + parts.days * DAY,
    keys: parts.keys,
    revokedKeys: parts.revokedKeys,
    ...((country || kinds) && {
      filter: { ...(country && { country }), ...(kinds && { kind: [...kinds] }) },
    }),
    ...(story && { story: { slug: story.slug, locale: story.locale } }),
    mirrors: usableMirrors(rows, question, now).map((mirror) => ({
      ...mirror,
      ...(story && { storyAddress: story.path && storyAddress(mirror, story.path) }),
    })),
  };
}
