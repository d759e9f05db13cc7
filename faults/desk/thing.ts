/** Each state once. */
const distinct = <State>(states: readonly State[]): State[] => [
  ...new Map(states.map((state) => [JSON.stringify(state), state])).values(),
];

/** What a thing of the newsroom is, as far as whoever wrote to it can know. */
export interface Told<State> {
  /** How it is found, also where nobody was told its identifier. */
  name: string;
  documentId: string | null;
  /** One where all writes were answered; several where one was not; null for not there. */
  possible: State[];
}

/** Something in the newsroom that operations write to, one at a time. */
export class Thing<State> implements Told<State> {
  documentId: string | null = null;
  /** Somebody works on it. */
  isBusy = false;
  /** A write was not answered: it may still come, so that nobody else writes here in this round. */
  inDoubt = false;

  constructor(
    readonly name: string,
    public possible: State[]
  ) {}

  static of<State>({ name, documentId, possible }: Told<State>): Thing<State> {
    const thing = new Thing(name, [...possible]);
    thing.documentId = documentId;
    return thing;
  }

  /** What it is for sure; only of things that are free. */
  get state(): State {
    const [state] = this.possible;
    if (state === undefined) throw new Error(`${this.name} is in no state.`);
    return state;
  }

  get isFree(): boolean {
    return !this.isBusy && !this.inDoubt;
  }

  acknowledged(next: (was: State) => State): void {
    this.possible = distinct(this.possible.map(next));
  }

  doubted(next: (was: State) => State): void {
    this.possible = distinct([...this.possible, ...this.possible.map(next)]);
    this.inDoubt = true;
  }
}
