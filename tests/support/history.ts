/** A value that is written to while others read it, with all that it ever was. */
export class History<S> {
  private readonly states: S[];
  private acknowledged = 0;

  constructor(first: S) {
    this.states = [first];
  }

  /** What the last write that was begun made of it. */
  get last(): S {
    return this.states.at(-1) as S;
  }

  /**
   * Writes, one at a time.
   *
   * @param work resolves when the write is acknowledged; one that fails has changed nothing
   */
  async write(state: S, work: () => Promise<unknown>): Promise<void> {
    const before = this.last;
    this.states.push(state);
    try {
      await work();
    } catch (error) {
      this.states.push(before);
      throw error;
    } finally {
      this.acknowledged = this.states.length - 1;
    }
  }

  /** To be called before a read: what the read may show, asked for when it is over. */
  watch(): () => S[] {
    const from = this.acknowledged;
    return () => this.states.slice(from);
  }
}

/** A source of numbers that are the same in each run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
