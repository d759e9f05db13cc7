/** The content types of the newsroom by the names that Strapi knows them by. */
import { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from '../../../types/uids';

export { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION };
export const FORMER_SLUG = 'plugin::newsroom.former-slug';
export const FORMER_ADDRESS = 'plugin::newsroom.former-address';
export const ARTICLE_SLUG = 'plugin::newsroom.article-slug';
export const WITHDRAWAL = 'plugin::newsroom.withdrawal';
export const SCHEDULE_OUTCOME = 'plugin::newsroom.schedule-outcome';
export const MIRROR_PLACE = 'plugin::newsroom.mirror-place';
export const OUTLET_KEY = 'plugin::newsroom.outlet-key';
export const MIRROR_HEALTH = 'plugin::newsroom.mirror-health';
export const MIRROR_CHECK_RESULT = 'plugin::newsroom.mirror-check-result';
export const MIRROR_SOURCE_STATE = 'plugin::newsroom.mirror-source-state';
export const MIRROR_SOURCE_ENTRY = 'plugin::newsroom.mirror-source-entry';
export const UNDECLARED_COPY = 'plugin::newsroom.undeclared-copy';
export const IMPORTED_PAGE = 'plugin::newsroom.imported-page';
export const MIRROR_CHANGE = 'plugin::newsroom.mirror-change';
export const OUTLET_MOVE = 'plugin::newsroom.outlet-move';
export const PICTURE_FACT = 'plugin::newsroom.picture-fact';
export const CAPTION_VERDICT = 'plugin::newsroom.caption-verdict';
export const CAPTION_DECISION = 'plugin::newsroom.caption-decision';
export const LISTING = 'plugin::newsroom.listing';
export const REVIEWER_ANSWER = 'plugin::newsroom.reviewer-answer';
export const OPEN_FORM = 'plugin::newsroom.open-form';
export const STORY_VERSION = 'plugin::newsroom.story-version';
export const HANDOVER = 'plugin::newsroom.handover';

/** What the name of each type of the newsroom begins with. */
export const OWN_TYPES = 'plugin::newsroom.';

/** A file of the Media Library. */
export const FILE = 'plugin::upload.file';

/** What machines write, each in a table of its own. No door leads to them. */
export const MACHINE_TYPES = [
  FORMER_SLUG,
  FORMER_ADDRESS,
  ARTICLE_SLUG,
  WITHDRAWAL,
  SCHEDULE_OUTCOME,
  MIRROR_PLACE,
  OUTLET_KEY,
  MIRROR_HEALTH,
  MIRROR_CHECK_RESULT,
  MIRROR_SOURCE_STATE,
  MIRROR_SOURCE_ENTRY,
  UNDECLARED_COPY,
  IMPORTED_PAGE,
  MIRROR_CHANGE,
  OUTLET_MOVE,
  PICTURE_FACT,
  CAPTION_VERDICT,
  CAPTION_DECISION,
  REVIEWER_ANSWER,
  LISTING,
  OPEN_FORM,
  STORY_VERSION,
  HANDOVER,
] as const;

/** The types that sites read. */
export const PUBLIC_TYPES = [ARTICLE, IMAGE_CAPTION, OUTLET_MIRROR, OUTLET, SECTION] as const;
export type PublicType = (typeof PUBLIC_TYPES)[number];

/** Whether a name is that of a type that sites read. */
export const isPublicType = (uid: string): uid is PublicType =>
  PUBLIC_TYPES.some((type) => type === uid);
