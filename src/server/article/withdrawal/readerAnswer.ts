import type { WithdrawalStatus } from '../../../../types/withdrawal';

/** What is known of a story that readers may not read. */
export interface Withheld {
  /** Null where nobody gave a reason: the story was unpublished or deleted. */
  httpStatus: number | null;
  reason: string | null;
  authority: string | null;
}

/** What readers get instead of a story. */
export interface ReaderAnswer {
  status: WithdrawalStatus;
  /** The value of the Link header (RFC 8288) that names the authority (RFC 7725), if there is one. */
  link: string | null;
  body: {
    data: null;
    error: {
      status: WithdrawalStatus;
      name: 'GoneError' | 'UnavailableForLegalReasonsError';
      message: string;
      details: { reason: string | null; blockedBy: string | null };
    };
  };
}

/**
 * What the slugs of a withdrawn story answer: that it is away and why, and nothing of the story.
 *
 * @param withheld null for a story of which nothing is known but that it was public once
 */
export function readerAnswer(withheld: Withheld | null): ReaderAnswer {
  const reason = withheld?.reason ?? null;
  if (withheld?.httpStatus !== 451) {
    return {
      status: 410,
      link: null,
      body: {
        data: null,
        error: {
          status: 410,
          name: 'GoneError',
          message: 'This article is no longer published.',
          details: { reason, blockedBy: null },
        },
      },
    };
  }
  // In ASCII, as a header must be.
  const blockedBy = withheld.authority ? new URL(withheld.authority).href : null;
  return {
    status: 451,
    link: blockedBy && `<${blockedBy}>; rel="blocked-by"`,
    body: {
      data: null,
      error: {
        status: 451,
        name: 'UnavailableForLegalReasonsError',
        message: 'This article is withheld for legal reasons.',
        details: { reason, blockedBy },
      },
    },
  };
}
