/** Why a list or an answer is not taken. */
export type Reason =
  | 'malformed'
  | 'unknown-key'
  | 'wrong-signature'
  | 'not-supported'
  | 'expired'
  | 'from-the-future'
  | 'older'
  | 'other-outlet'
  | 'partial'
  | 'unreachable';

/** A list that is not taken, with the reason; the last good one stays. */
export class MirrorRefusal extends Error {
  override readonly name = 'MirrorRefusal';

  constructor(
    readonly reason: Reason,
    message: string
  ) {
    super(message);
  }
}
