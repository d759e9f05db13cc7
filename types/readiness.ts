/**
 * What stands between a story and its publication: what the server answers to the admin panel, which adds
 * what the review of captions has already told it (`types/caption-review.ts`).
 */

/**
 * `blocks`: publishing is refused. `should`: a reader would notice. `could`: worth knowing, and fine as
 * it is.
 */
export type ReadinessSeverity = 'blocks' | 'should' | 'could';

/** Something that is missing or wrong, and where the editor puts it right. */
export interface ReadinessItem {
  rule: string;
  severity: ReadinessSeverity;
  /** One sentence for the editor, in English; the panel has it in the editor's language by `rule`. */
  message: string;
  /** The field, and where in it: `['body', 2, 'captionKey']`. */
  path: Array<string | number>;
  /** The identifier of the caption that it is about. */
  caption?: string;
  /** What the sentence names. */
  values?: Readonly<Record<string, string | number>>;
}

/** `POST /newsroom/articles/readiness`: as typed, saved or not. */
export interface ReadinessRequest {
  locale: string | null;
  /** Null for a story that is not saved yet. */
  documentId: string | null;
  /** The fields of the form; those that are left out are as saved. */
  values: Record<string, unknown>;
}

export interface ReadinessAnswer {
  /** In the order in which an editor meets the fields. */
  items: ReadinessItem[];
}
