import type { Block } from './blocks';
import type { PieceForm, PieceRole } from './pasted-story';

/** What the Import page and the server say to each other. */

/** More is for the command; per request, in bytes of a file, and in stories shown of one. */
export const MOST_FILES = 20;
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_STORIES = 200;

export interface ImportProblem {
  rule: string;
  message: string;
  /** Where in what was read, e.g. "line 5". */
  place: string;
}

/** A part of a text in its place; a figure names its caption by its index. */
export type ImportPart =
  | { type: 'text'; blocks: Block[] }
  | { type: 'quote'; text: string; attribution: string | null; source: string | null }
  | { type: 'figure'; caption: number }
  | { type: 'embed'; url: string; title: string | null };

export interface ImportCaption {
  caption: string;
  creditLine: string | null;
}

/**
 * A story as it was read, or as an editor has corrected it. It has more beside these, such as where its readers
 * found it, which goes back to the server as it came.
 */
export interface ImportStory {
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  by: string | null;
  dateline: string | null;
  /** The place of the dateline. */
  located: string | null;
  /** BCP 47. */
  locale: string | null;
  sectionTrail: string[];
  /** ISO date, or date-time with its offset. */
  publishedAt: string | null;
  parts: ImportPart[];
  captions: ImportCaption[];
}

/** A line of the source, or a field of what was read, with what it was taken for. */
export interface ImportPiece {
  role: PieceRole;
  form: PieceForm;
  text: string;
  /** As a byline it names these; null where it is too long for one. */
  by: string | null;
  /** Which caption of the story it is; null where it is none. */
  caption: number | null;
  /** Which part of the story it is, and which block of that; null where it is none, and all of the part. */
  part: number | null;
  block: number | null;
}

/** A story with the place where it stands in its source. */
export interface ReadStory {
  place: string;
  story: ImportStory;
  /** In the order of the source, with the lines that were left out where the source is text. */
  pieces: ImportPiece[];
  problems: ImportProblem[];
}

export interface ReadFile {
  name: string;
  /** E.g. "wxr"; null where nobody knows it. */
  format: string | null;
  /** As a sentence names the format, e.g. "a WordPress export". */
  title: string | null;
  stories: ReadStory[];
  /** What is no story, and why. */
  refused: ImportProblem[];
  /** Whether it has more stories than are shown. */
  hasMore: boolean;
}

/** `POST /newsroom/import/read`, with the files as `files` or as one text. Nothing is stored. */
export interface ReadTextRequest {
  text: string;
}

export interface ReadAnswer {
  files: ReadFile[];
}

/** `GET /newsroom/import/choices`: where the editor may put stories. */
export interface ImportChoices {
  outlets: Array<{ documentId: string; name: string }>;
  /** Each with its own above it, e.g. "News / Coast". */
  sections: Array<{ documentId: string; name: string; outlet: string | null }>;
  /** Languages in which the editor may write stories, the newsroom's default first. */
  locales: string[];
}

/** `POST /newsroom/import/create`: one story becomes a draft. */
export interface CreateDraftRequest {
  locale: string;
  outlet: string | null;
  section: string | null;
  story: ImportStory;
}

export interface CreateDraftAnswer {
  /** `kept`: it has changed at its source and here, and what stands here stays. */
  outcome: 'created' | 'updated' | 'unchanged' | 'kept';
  documentId: string;
  locale: string;
  headline: string;
  problems: ImportProblem[];
}
