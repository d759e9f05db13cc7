/** What server and panel say to each other about an entry that several editors have open. */
import type { ARTICLE, IMAGE_CAPTION } from './uids';

/** Of which a save that was made on an older version is refused. */
type EditedType = typeof ARTICLE | typeof IMAGE_CAPTION;

/** `error.details` of a refusal with the status 409 or 412. */
export interface StaleSaveDetails {
  code: 'stale';
  /** When the version that stands was saved, in ISO 8601; null where the entry is not there. */
  updatedAt: string | null;
  /** Who saved it, for those signed in to the panel; null for a program. */
  savedBy: string | null;
  /** None, for Strapi's forms, which look for them. */
  errors: never[];
}

/** `POST /newsroom/presence`: an editor has an entry open, or leaves it. */
export interface PresenceRequest {
  type: EditedType;
  documentId: string;
  /** Null for the default language. */
  locale: string | null;
  /** Made up by each form that is open, 8 to 64 characters of letters, digits, `-` and `_`. */
  session: string;
  /** Whether the form is closed now. */
  isLeaving?: boolean;
}

/** Somebody else who has the same language of the entry open. */
interface OtherEditor {
  name: string;
  /** ISO 8601 */
  since: string;
  /** Whether it is the editor who asks, in another window. */
  isSameEditor: boolean;
}

export interface PresenceAnswer {
  /** When the draft that stands was saved, in ISO 8601; null where there is none. */
  updatedAt: string | null;
  /** Who saved it; null for a program. */
  savedBy: string | null;
  /** Those who have had it open the longest first. */
  others: OtherEditor[];
}
