import { Thing, type Told } from './thing';

/** A story by the marks of its versions; each write leaves a mark of its own in all its fields. */
export type StoryState = {
  draft: string;
  published: string | null;
  /** What readers are told of it, and the version that was public. */
  withdrawn: { status: 410 | 451; version: string } | null;
} | null;

/** The SHA-256 of a picture's bytes; null for not there, `any` where a write was cut off. */
export type PictureState = string | null;

export type OutletState = { address: string };
export type MirrorState = { address: string; state: string } | null;
export type CaptionState = { caption: string } | null;
/** The thumbprint of the newest key; null before the first, `any` where nobody was told it. */
export type KeyState = string | null;

/** What the newsroom must hold, by what it has acknowledged. */
export interface Expectation {
  stories: Told<StoryState>[];
  pictures: Told<PictureState>[];
  outlets: Told<OutletState>[];
  mirrors: Told<MirrorState>[];
  captions: Told<CaptionState>[];
  /** By outlet. */
  keys: Told<KeyState>[];
  /** Slugs under which readers were told they find a story. */
  slugs: string[];
  /** Identifiers of sections, for new stories. */
  sections: string[];
}

/** All that operations write to. */
export class Desk {
  readonly stories: Thing<StoryState>[];
  readonly pictures: Thing<PictureState>[];
  readonly outlets: Thing<OutletState>[];
  readonly mirrors: Thing<MirrorState>[];
  readonly captions: Thing<CaptionState>[];
  readonly keys: Thing<KeyState>[];
  readonly slugs: Set<string>;
  readonly sections: readonly string[];
  private count = 0;

  /** @param run told apart from those before on the same database */
  constructor(
    start: Expectation,
    private readonly run: string
  ) {
    this.stories = start.stories.map((each) => Thing.of(each));
    this.pictures = start.pictures.map((each) => Thing.of(each));
    this.outlets = start.outlets.map((each) => Thing.of(each));
    this.mirrors = start.mirrors.map((each) => Thing.of(each));
    this.captions = start.captions.map((each) => Thing.of(each));
    this.keys = start.keys.map((each) => Thing.of(each));
    this.slugs = new Set(start.slugs);
    this.sections = start.sections;
  }

  /** A word that nothing else holds. */
  mark(): string {
    this.count += 1;
    return `${this.run}m${String(this.count).padStart(4, '0')}`;
  }

  expectation(): Expectation {
    const told = <State>(things: readonly Thing<State>[]): Told<State>[] =>
      things.map(({ name, documentId, possible }) => ({ name, documentId, possible }));
    return {
      stories: told(this.stories),
      pictures: told(this.pictures),
      outlets: told(this.outlets),
      mirrors: told(this.mirrors),
      captions: told(this.captions),
      keys: told(this.keys),
      slugs: [...this.slugs],
      sections: [...this.sections],
    };
  }
}
