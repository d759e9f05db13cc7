import type { Story } from './story';

/** What is known of all stories of a source before it is read. */
export interface ReaderOptions {
  /** BCP 47; wins over what the source says. */
  locale?: string | undefined;
  /** The outlet's name; wins over what the source says. */
  outlet?: string | undefined;
  /** When the story was published, an ISO date or date-time; wins over what the source says. */
  date?: string | undefined;
  /** Where the page was read, http or https. */
  url?: string | undefined;
}

/** One file, an entry of an archive, or what came by standard input. */
export interface StoryFile {
  /** As a report names it: a path, an entry of an archive, "standard input". */
  readonly name: string;
  /** The first bytes, at most {@link HEAD_BYTES}. */
  readonly head: Buffer;
  /** Of the whole, in bytes. */
  readonly size: number;
  /** The whole, from its first byte, in pieces; for exports of gigabytes. */
  stream(): AsyncIterable<Buffer>;
  /**
   * The whole at once.
   * @throws UnreadableStoryError `file-too-large` for more than a single item may have
   */
  bytes(): Promise<Buffer>;
  /**
   * A file of the same folder or archive, by its path from this one; null where there is none. Left out for a file
   * that came alone.
   */
  beside?(path: string): Promise<StoryFile | null>;
}

/** How much of a file is looked at to tell its format. */
export const HEAD_BYTES = 64 * 1024;

/**
 * Whether something went wrong, or was only no story: what an export holds beside them, a page, a picture or an event, is
 * told by the rule `no-story`.
 */
export const outcomeOfRefusal = (rule: string): 'refused' | 'skipped' =>
  rule === 'no-story' ? 'skipped' : 'refused';

/** A story with its place in the source ("item 12", "line 4711"), or why the piece at that place is none. */
export type ReadItem =
  | { place: string; story: Story }
  | { place: string; refused: { rule: string; message: string } };

/** What a format looks like and how its stories are read; each is one file or folder of `readers/`. */
export interface StoryReader {
  /** As options and reports name it, e.g. "wxr". */
  readonly format: string;
  /** As a sentence names it, e.g. "a WordPress export". */
  readonly title: string;
  /**
   * Told by content. Readers are asked in the order of `readers/index.ts`, the strictest first.
   * @param head the file's first bytes as text, without a byte order mark
   */
  recognises(head: string): boolean;
  /**
   * The stories of a source one after another, in bounded memory. What is no story ends nothing: it is told as
   * refused, and the next one is read. No markup leaves a reader as text.
   * @throws UnreadableStoryError where nothing of the source can be read
   */
  read(file: StoryFile, options: ReaderOptions): AsyncGenerator<ReadItem>;
}
