/**
 * For a newsroom's sites, apps and service workers: the outlet's mirrors from a signed list, and a
 * story from the first of them that answers with it. No dependency; needs WebCrypto and fetch.
 */
export type { ListedMirror, MirrorList, PublicKey, SignedList } from './mirrorList';
export { storyAddress } from './storyAddress';
export type { Page } from './fetchPage';
export type { KeptList, ListStorage } from './keeper';
export {
  namesCanonical,
  NoMirrorAnswers,
  OutletMirrors,
  type FoundStory,
  type MirrorsOptions,
  type Refreshed,
  type Refused,
  type StoryOptions,
} from './outletMirrors';
export { MirrorRefusal, type Reason } from './refusal';
export { thumbprintOf, verifyList, type Verified, type VerifySignature } from './verify';
