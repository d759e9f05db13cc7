import type { StoryReader } from './reader';
import { readers } from './readers';

const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** The formats that are read: those that a project adds, then those that the newsroom knows. */
export class StoryReaders {
  private readonly added: StoryReader[] = [];

  /**
   * Adds a reader, to be called in `register()`. It is asked before those of the newsroom whether it knows
   * a file, so that it says so of no other.
   *
   * @throws Error for a format that is no name, or that another reader has
   */
  add(reader: StoryReader): void {
    const { format } = reader;
    if (!NAME.test(format)) {
      throw new Error(`A reader of stories needs a format such as "desk-csv", not "${format}".`);
    }
    if (this.all().some((each) => each.format === format)) {
      throw new Error(`There is a reader of stories for the format "${format}" already.`);
    }
    this.added.push(reader);
  }

  all(): StoryReader[] {
    return [...this.added, ...readers];
  }
}
