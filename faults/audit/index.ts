import { acknowledgedCaptions } from './acknowledgedCaptions';
import { acknowledgedKeys } from './acknowledgedKeys';
import { acknowledgedMirrors } from './acknowledgedMirrors';
import { acknowledgedOutlets } from './acknowledgedOutlets';
import { acknowledgedPictures } from './acknowledgedPictures';
import { acknowledgedStories } from './acknowledgedStories';
import { addressesResolve } from './addressesResolve';
import { approvalsMatchBytes } from './approvalsMatchBytes';
import { articleIndex } from './articleIndex';
import { canonicalAddresses } from './canonicalAddresses';
import { captionsFollowStories } from './captionsFollowStories';
import { feeds } from './feeds';
import { listings } from './listings';
import { lists } from './lists';
import { mirrorPlaces } from './mirrorPlaces';
import { noOrphans } from './noOrphans';
import type { Invariant, Scene } from './scene';
import { wholeVersions } from './wholeVersions';

/** What must hold behind every round. */
export const invariants: readonly Invariant[] = [
  acknowledgedStories,
  acknowledgedCaptions,
  acknowledgedPictures,
  acknowledgedOutlets,
  acknowledgedMirrors,
  acknowledgedKeys,
  addressesResolve,
  noOrphans,
  approvalsMatchBytes,
  canonicalAddresses,
  listings,
  articleIndex,
  lists,
  feeds,
  wholeVersions,
  captionsFollowStories,
  mirrorPlaces,
];

/** Something that does not hold. */
export interface Finding {
  invariant: string;
  problem: string;
}

/** Looks at all invariants; one that cannot be looked at is a finding, too. */
export async function audit(scene: Scene): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, check } of invariants) {
    const problems = await check(scene).catch((error: unknown) => [
      `It could not be looked at: ${error instanceof Error ? error.stack : String(error)}`,
    ]);
    findings.push(...problems.map((problem) => ({ invariant: name, problem })));
  }
  return findings;
}
