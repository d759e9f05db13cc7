/** Why a file cannot become a story. */
export type UnreadableStoryRule =
  | 'empty-file'
  | 'binary-file'
  | 'file-too-large'
  | 'wrong-encoding'
  | 'mojibake'
  | 'no-headline'
  | 'no-body'
  | 'no-story'
  | 'story-too-long'
  | 'front-matter'
  | 'unknown-format'
  | 'too-deep'
  | 'several-stories'
  | 'markup'
  | 'unknown-locale'
  | 'unknown-outlet'
  | 'no-file'
  | 'archive-too-large'
  | 'broken-archive'
  | 'disk-full';

/** Thrown where nothing usable can be read; the message says what to do about it. */
export class UnreadableStoryError extends Error {
  readonly rule: UnreadableStoryRule;

  /** E.g. "file", "byte 1042", "line 3". */
  readonly place: string;

  constructor(rule: UnreadableStoryRule, message: string, place: string) {
    super(message);
    this.name = 'UnreadableStoryError';
    this.rule = rule;
    this.place = place;
  }
}
