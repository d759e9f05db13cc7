/** What server and panel say to each other about the versions of a story that were kept. */

/** A save by an editor, a publication, or the end of one: readers have the story no more. */
export type StoryVersionKind = 'save' | 'publication' | 'end';

/** One kept version of a story in one language. */
export interface StoryVersion {
  id: number;
  kind: StoryVersionKind;
  /** When it was saved or published, in ISO 8601. */
  at: string;
  /** Who did it, by the name they had then; null for a program. */
  by: string | null;
  /** The fields in which it differs from the version before it; null for the first one, and for an end. */
  changed: string[] | null;
}

/** `GET /newsroom/articles/:documentId/history?locale=en&page=1`: the latest first. */
export interface HistoryAnswer {
  versions: StoryVersion[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
  /** Whether the editor may put an earlier version back. */
  mayRestore: boolean;
}

/** A picture of a version, as it was then. */
export interface VersionPicture {
  name: string;
  /** Null where the file is gone. */
  url: string | null;
}

/** A field of a story or of a caption in two versions, as text. */
export interface FieldDifference {
  /** As the content type names it, e.g. `headline`. */
  name: string;
  before: string;
  after: string;
  isRestorable: boolean;
}

/** A caption of the story in two versions; one that is in both has a picture on both sides. */
export interface CaptionDifference {
  documentId: string;
  /** Its words in the later version in which it is. */
  caption: string;
  isInBefore: boolean;
  isInAfter: boolean;
  pictureBefore: VersionPicture | null;
  pictureAfter: VersionPicture | null;
  fields: FieldDifference[];
}

/**
 * `GET /newsroom/articles/:documentId/history/compare?locale=en&from=12&to=draft`; `from=before` is the version
 * before that of `to`.
 */
export interface VersionComparison {
  /** `nothing` where no version is kept before the other one. */
  from: StoryVersion | 'draft' | 'published' | 'nothing';
  to: StoryVersion | 'draft' | 'published';
  /** Only those that differ. */
  fields: FieldDifference[];
  captions: CaptionDifference[];
}

/** `POST /newsroom/articles/:documentId/history/:id/restore?locale=en` */
export interface RestoreVersionRequest {
  /** Those that are put back; all, and the captions, where it is left out. */
  fields?: string[];
  /** The captions that are put back; with `fields` left out all of them. */
  captions?: string[];
  /** The version of the draft that the editor has seen, in ISO 8601. */
  updatedAt?: string;
}

export interface RestoreVersionAnswer {
  /** What could not be put back, because it is gone or may not be written. */
  left: Array<{ name: string; reason: 'gone' | 'forbidden' }>;
}

/** What readers found at an address at a time. */
export interface SeenStory {
  articleDocumentId: string;
  locale: string;
  version: StoryVersion;
  /** The address it was published at; null for a story without one. */
  url: string | null;
  /** When it was replaced or taken away, in ISO 8601; null where readers still have it. */
  until: string | null;
  fields: Array<{ name: string; text: string }>;
  captions: Array<{
    documentId: string;
    picture: VersionPicture | null;
    fields: Array<{ name: string; text: string }>;
  }>;
}

/** `GET /newsroom/history/seen?url=https://…&at=2026-11-03T10:00:00Z` */
export interface SeenAnswer {
  url: string;
  at: string;
  /** What readers found; null where it was not public then, or nothing was kept of that time. */
  seen: SeenStory | null;
  /** Since when versions of the story are kept, in ISO 8601; null where none is. */
  keptSince: string | null;
}
