/**
 * The review of captions: what the server answers to the admin panel (`/newsroom/captions/…`), and
 * what both call a finding and a verdict.
 */

export type Severity = 'error' | 'warning' | 'info';
export type Verdict = 'fits' | 'look-again' | 'wrong';
/** What publishing a caption would do: by the option `captions.gate`, the verdict and the override. */
export type GateResult = 'passes' | 'warns' | 'blocks';

/** What a check has found about a caption, with what it compared with what. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** One sentence for the editor, in English; the panel has it in the editor's language by `rule`. */
  message: string;
  evidence: Readonly<Record<string, unknown>>;
}

/** A stretch of the caption's text that a finding speaks of, in UTF-16 units, the end excluded. */
export interface EvidenceMark {
  start: number;
  end: number;
  /** `shared`: the story says it too. `unshared`: it does not. `contradicted`: something else says otherwise. */
  kind: 'shared' | 'unshared' | 'contradicted';
}

/** What is embedded in the file of a picture, in the terms of IPTC Photo Metadata. */
export interface PictureSays {
  description: string | null;
  headline: string | null;
  creator: string | null;
  creditLine: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  instructions: string | null;
  source: string | null;
  webStatementOfRights: string | null;
  licensorUrl: string | null;
  /** ISO 8601 */
  rightsExpire: string | null;
  /** ISO 8601, a day. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: readonly string[];
  altText: string | null;
  /** A term of the IPTC NewsCodes. */
  digitalSourceType: string | null;
}

export interface CaptionReviewPicture {
  /** Of the file in the Media Library. */
  id: number;
  name: string;
  url: string;
  /** A small copy; the picture itself where there is none. */
  previewUrl: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
  /** Null where the file cannot be read; `unread` says why. */
  says: PictureSays | null;
  unread: string | null;
}

/** Why a caption that a check calls wrong may be published all the same. */
export interface CaptionOverride {
  by: string;
  /** ISO 8601 */
  at: string;
  reason: string;
  /** When it ended because words or picture changed, ISO 8601; null while it counts. */
  endedAt: string | null;
  endedBecause: 'words' | 'picture' | 'editor' | null;
}

/** A caption under review: the draft, or what is typed, as it was checked. */
export interface CaptionReview {
  /** Null for one that is not saved yet. */
  documentId: string | null;
  locale: string | null;
  key: string;
  /** When its draft was saved, ISO 8601; null for one that is not. */
  updatedAt: string | null;
  /** `lead`, `inline` or `gallery`. */
  role: string;
  /** Its place among the pictures of the story; null for one that was given none. */
  position: number | null;
  text: string;
  isFilePhoto: boolean;
  /** Whether its words came from another language of the story and are not translated yet. */
  awaitsTranslation: boolean;
  /** `modified`: readers see an earlier version than this one. */
  status: 'draft' | 'published' | 'modified';
  /** Taken back by an editor: publishing the article does not bring it back, approving it does. */
  heldBack: boolean;
  article: { documentId: string; headline: string } | null;
  picture: CaptionReviewPicture | null;
  verdict: Verdict;
  /** 1 where everything speaks for the caption, 0 where everything speaks against it. */
  score: number;
  /** The most severe first. */
  findings: Finding[];
  marks: EvidenceMark[];
  gateResult: GateResult;
  /**
   * Whether publishing the article publishes it, too: one that is held back, that has no picture or
   * words, or whose picture was replaced since it was approved stays behind, and stops nothing.
   */
  willBePublished: boolean;
  /** The latest first; at most one counts. */
  overrides: CaptionOverride[];
}

/** `POST /newsroom/captions/check`: as typed, saved or not. Exactly one of the two. */
export interface CaptionCheckRequest {
  locale: string | null;
  /** All captions of the article, against the story as typed. */
  article?: { documentId: string | null; values: Record<string, unknown> };
  /** One caption as typed, against its saved story. `image` is a file's number, `article` a document's identifier. */
  caption?: { documentId: string | null; values: Record<string, unknown> };
}

export interface CaptionCheckAnswer {
  captions: CaptionReview[];
  /** Characters from which on a caption is too long: the option `captions.thresholds.longestCaption`. */
  longestCaption: number;
}

/**
 * `POST /newsroom/captions/:documentId/:action` with {@link CaptionActionRequest} — what an editor does
 * with one click. Answers the caption as it stands then.
 *
 * - `approve` publishes it for the picture it has.
 * - `hold-back` takes it back to draft.
 * - `use-picture-caption` writes what the picture says about itself in place of the words.
 * - `set-words` writes given words (the undo of `use-picture-caption`).
 * - `detach` takes it off its article, and off the public page; `attach` undoes that (as a draft).
 * - `use-again` makes a copy of it for another article, as a draft, and answers that.
 * - `mark-file`, `unmark-file`: taken for another occasion, or not.
 * - `mark-translated`: its words are right in this language, though they came from another.
 * - `override` lets it be published although a check calls it wrong; `end-override` ends that.
 */
export type CaptionAction =
  | 'approve'
  | 'hold-back'
  | 'use-picture-caption'
  | 'set-words'
  | 'detach'
  | 'attach'
  | 'use-again'
  | 'mark-file'
  | 'unmark-file'
  | 'mark-translated'
  | 'override'
  | 'end-override';

export interface CaptionActionRequest {
  locale: string | null;
  /** For `override`: why, 1 to 500 characters. */
  reason?: string;
  /** For `attach` and `use-again`: the article's identifier. */
  article?: string;
  /** For `set-words`. */
  words?: string;
}

export interface CaptionActionAnswer {
  caption: CaptionReview;
}

/** `GET /newsroom/captions/overview` — what there is to look at, over all stories. */
export interface CaptionOverview {
  counts: { wrong: number; 'look-again': number };
  /** The worst first, those that readers see before drafts; at most 20. */
  captions: Array<{
    documentId: string;
    locale: string | null;
    text: string;
    verdict: Verdict;
    isPublic: boolean;
    finding: Finding | null;
    article: { documentId: string; headline: string } | null;
    previewUrl: string | null;
    /** ISO 8601 */
    checkedAt: string;
  }>;
}

/**
 * `POST /newsroom/captions/verdicts` — what is kept of the last check, for the rows of a list. The
 * content manager's lists of captions and articles are filtered by it with
 * `filters[$and][0][__verdict][$eq]=wrong`, `look-again` or `fits`.
 */
export interface CaptionVerdictsRequest {
  locale: string | null;
  /** Whose identifiers they are; of captions where it is left out. */
  of?: 'captions' | 'articles';
  /** Documents' identifiers, at most 200. */
  ids: string[];
}

/** By identifier; without those that the editor may not read or that were never checked. */
export interface CaptionVerdictsAnswer {
  verdicts: Record<
    string,
    {
      verdict: Verdict;
      score: number;
      /** Whether readers see what was checked; the draft, where it says something else, goes first. */
      isPublic: boolean;
      /** The most severe. */
      finding: Finding | null;
      /** ISO 8601 */
      checkedAt: string;
    }
  >;
}

/** Asked `of: 'articles'`: by the article's identifier, the worst of its captions. */
export interface ArticleVerdictsAnswer {
  verdicts: Record<string, { verdict: Verdict; finding: null }>;
}

/** `GET /newsroom/pictures/:fileId/captions` — the captions that hang on a file. */
export interface PictureUses {
  /** What a replace does to those that are published: the option `captions.onPictureChange`. */
  onPictureChange: 'unpublish' | 'flag';
  /** How many are published, also of those that the editor may not read; 0 for a file they may not see. */
  count: number;
  /** Here and below: those that the editor may read, and their headlines where they may read them. */
  captions: Array<{
    documentId: string;
    locale: string | null;
    caption: string;
    article: string | null;
    headline: string | null;
  }>;
  /** Those that wait in draft because the picture is not the one they were approved for. */
  waiting: Array<{
    documentId: string;
    locale: string | null;
    caption: string;
    article: string | null;
    headline: string | null;
  }>;
}
