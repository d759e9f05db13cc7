/** What is known of a row by its identifier. */
export interface Identity {
  documentId: string;
  /** False for a draft, which no stored answer is made of. */
  isPublic: boolean;
}

/** What happened to a row. */
export interface RowTouch {
  /** The row itself, or a relation that it owns. */
  entry: boolean;
  /** Attributes by which it shows what points to it. */
  inverses: Set<string>;
  /** It may have been public before, even if it is no more. */
  maybeWithdrawn: boolean;
}

/** Finds what is known of a row; undefined where nothing is. */
export type Identify = (uid: string, id: number) => Identity | undefined;

/** The rows that a transaction touched, by content type. */
export class TouchedRows {
  private readonly rows = new Map<string, Map<number, RowTouch>>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** What happened to a row so far, to be added to. */
  row(uid: string, id: number): RowTouch {
    const rows = this.rows.get(uid) ?? new Map<number, RowTouch>();
    this.rows.set(uid, rows);
    const touch = rows.get(id) ?? { entry: false, inverses: new Set(), maybeWithdrawn: false };
    rows.set(id, touch);
    return touch;
  }

  ids(): Map<string, number[]> {
    return new Map([...this.rows].map(([uid, rows]) => [uid, [...rows.keys()]]));
  }

  /**
   * Tells of each row that is or was public which entry it is, and of those of which nothing is known
   * of which type.
   */
  settle(
    before: Identify,
    after: Identify,
    tell: {
      known(uid: string, documentId: string, touch: RowTouch): void;
      unknown(uid: string): void;
    }
  ): void {
    for (const [uid, rows] of this.rows) {
      for (const [id, touch] of rows) {
        const was = before(uid, id);
        const identity = after(uid, id) ?? was;
        if (!identity) tell.unknown(uid);
        else if (identity.isPublic || was?.isPublic || (touch.maybeWithdrawn && !was)) {
          tell.known(uid, identity.documentId, touch);
        }
      }
    }
  }
}
