/**
 * What the server answers where some of the stories that are chosen in a list were not published
 * (`POST …/plugin::newsroom.article/actions/bulkPublish`).
 */

/** Why a story was not published. */
export interface RefusalReason {
  /** The field, in the story or in one of its captions; of no field where it is empty. */
  path: string[];
  /** In English; the panel says it in the editor's language by what is beside it. */
  message: string;
  /** What is wrong with the story itself. */
  reason?: 'figure-without-caption' | 'picture-in-text' | 'empty' | 'gone' | 'failed';
  /** The key that a figure of the story names. */
  key?: string;
  /** The rule that finds a caption wrong. */
  rule?: string;
  /** What the finding rests on, where the editor may read it. */
  evidence?: Record<string, unknown>;
  /** The beginning of the caption, where the editor may read it. */
  text?: string;
}

/** A story of several that stays as it is. */
export interface RefusedStory {
  documentId: string;
  headline: string;
  reasons: RefusalReason[];
}

/** `error.details` of the answer. */
export interface PartlyPublished {
  /** Identifiers of documents. */
  published: string[];
  refused: RefusedStory[];
}
