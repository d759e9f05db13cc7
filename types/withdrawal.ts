/** What the admin panel asks and gets about stories that are withdrawn (`/newsroom/articles/…`). */

/** 410: retired (RFC 9110). 451: withheld for legal reasons (RFC 7725). */
export type WithdrawalStatus = 410 | 451;

/** How long the reason may be, in characters. */
export const MAX_REASON_LENGTH = 1000;

/** `POST /newsroom/articles/:documentId/withdraw` */
export interface WithdrawRequest {
  status: WithdrawalStatus;
  /** What readers are told, 1 to {@link MAX_REASON_LENGTH} characters of plain text. */
  reason: string;
  /** With 451: the page of the authority that demanded it. */
  authority?: string | null;
  /** The languages to withdraw, at least one. */
  locales: string[];
}

/** `POST /newsroom/articles/:documentId/restore` */
export interface RestoreRequest {
  locales: string[];
}

/** `POST /newsroom/articles/withdrawn`: asks which stories of a list are withdrawn. */
export interface WithdrawnRequest {
  locale: string;
  /** Identifiers of stories, 200 at most. */
  ids: string[];
}

/** Those that are, by their identifiers; as many as the editor may read. */
export interface WithdrawnAnswer {
  withdrawn: Record<string, { status: WithdrawalStatus }>;
}

/** One language of a story that was public and is no more. */
export interface Withdrawal {
  locale: string;
  /** What an editor chose; null for a story that was only unpublished, which is answered 410. */
  status: WithdrawalStatus | null;
  reason: string | null;
  authority: string | null;
  startedBy: string | null;
  /** ISO 8601 */
  startedAt: string;
  endedBy: string | null;
  /** ISO 8601; null while the story is away. */
  endedAt: string | null;
  endedHow: 'restored' | 'published' | null;
  /** Whether the version that was public is kept and can come back. */
  canRestore: boolean;
}

/** `GET /newsroom/articles/:documentId/withdrawals`, and the answer to both posts. */
export interface WithdrawalAnswer {
  /** The languages in which readers ever saw the story; others cannot be withdrawn. */
  languages: Array<{ locale: string; isPublic: boolean }>;
  /** The latest first. */
  withdrawals: Withdrawal[];
  /** After a restore: the captions that stay drafts because their picture or story is another now. */
  waitingCaptions: Array<{ documentId: string; caption: string }>;
}
