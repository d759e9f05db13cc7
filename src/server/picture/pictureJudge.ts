import type { Core } from '@strapi/strapi';
import {
  asSaidBefore,
  type FactRow,
  type KnownPicture,
  type LibraryFile,
  type NewFacts,
  type PictureKnowledge,
} from './pictureFact';
import { digestOf, readPicture, type PictureFacts } from './readPicture';
import { NoBytes, stampOf, withOriginal } from './storedFile';

/** How long a file whose bytes were out of reach is not asked for again. */
const PAUSE = 60_000;

/** How many files a storage is asked about at a time. */
const AT_ONCE = 8;

/** A file whose bytes could not be had. */
interface OutOfReach {
  until: number;
  reason: string;
  /** Whether the storage has said that they are others than what is written down. */
  isOther: boolean;
}

const BEING_REPLACED: PictureKnowledge = {
  known: false,
  reason: 'The picture is just being replaced.',
};

function known({
  size,
  updatedAt,
  sha256,
  perceptualHash,
  embedded,
  embeddedBefore,
}: FactRow): KnownPicture {
  const since = new Date(updatedAt);
  return {
    known: true,
    sha256,
    size: Number(size),
    perceptualHash,
    embedded,
    since,
    embeddedBefore,
  };
}

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

const unreadable = ({ id }: LibraryFile, reason: string) => ({
  known: false as const,
  reason: `The file ${id} of the Media Library cannot be read: ${reason}.`,
});

/** Where it is written down what a file turned out to be. */
export interface FactNotes {
  /** The bytes of this digest are still there, and the storage now says this of them. */
  confirm(file: string, sha256: string, stamp: string | null): Promise<void>;
  remember(file: string, facts: NewFacts): Promise<void>;
}

/**
 * Whether what is written down of files still holds: for as long as the storage says the same of the
 * bytes as then, or they have the same digest; otherwise they are read anew.
 */
export class PictureJudge {
  /** By the identifier of the document. */
  private readonly outOfReach = new Map<string, OutOfReach>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly notes: FactNotes
  ) {}

  /** The storage is asked for this file again, however lately it was out of reach. */
  askAgain(file: string): void {
    this.outOfReach.delete(file);
  }

  /** What files are, by their numbers, where rows say what they were when somebody last looked. */
  async of(
    files: readonly LibraryFile[],
    rows: readonly FactRow[]
  ): Promise<Map<number, PictureKnowledge>> {
    const noted = new Map(rows.map((row) => [row.file, row]));
    const facts = new Map<number, PictureKnowledge>();
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const some = files.slice(start, start + AT_ONCE);
      const stamps = await Promise.all(some.map((file) => this.ask(file)));
      // One behind the other: two writers that meet the same files never lock each other out.
      for (const [index, file] of some.entries()) {
        facts.set(file.id, await this.judgeOne(file, noted.get(file.documentId), stamps[index]));
      }
    }
    return facts;
  }

  /** What the storage says of a file, or why nothing can be had of it. */
  private async ask(file: LibraryFile): Promise<string | null | OutOfReach> {
    const out = this.outOfReach.get(file.documentId);
    if (out && out.until > Date.now()) return out;
    try {
      return await stampOf(this.strapi, file);
    } catch (error) {
      return this.leave(file, error, false);
    }
  }

  /** A storage that is out of reach is left alone for a while; one that has no such bytes answers at once. */
  private leave({ documentId }: LibraryFile, error: unknown, isOther: boolean): OutOfReach {
    const isGone = error instanceof NoBytes;
    const until = isGone ? 0 : Date.now() + PAUSE;
    const out = { until, reason: why(error), isOther: isOther || isGone };
    this.outOfReach.set(documentId, out);
    return out;
  }

  private async judgeOne(
    file: LibraryFile,
    row: FactRow | undefined,
    stamp: string | null | OutOfReach | undefined
  ): Promise<PictureKnowledge> {
    if (row?.isPending) return BEING_REPLACED;
    if (stamp && typeof stamp === 'object') {
      // A storage that is out of reach says nothing against what is known.
      return row && !stamp.isOther ? known(row) : unreadable(file, stamp.reason);
    }
    if (row && stamp && row.stamp === stamp) return known(row);
    let read: PictureFacts | null;
    try {
      read = await this.read(file, row);
    } catch (error) {
      return unreadable(file, this.leave(file, error, true).reason);
    }
    return this.note(file, row, stamp ?? null, read);
  }

  /**
   * Reads a file of which nothing is known, or something else may be true by now.
   *
   * @returns null where its bytes are those that are written down
   */
  private read(file: LibraryFile, row: FactRow | undefined): Promise<PictureFacts | null> {
    return withOriginal(this.strapi, file, async (path) =>
      row && (await digestOf(path)).sha256 === row.sha256 ? null : readPicture(path)
    );
  }

  /**
   * Writes down what was read. A database that refuses it says nothing of the picture: what was about
   * to be done with it fails, and may be done again.
   */
  private async note(
    { documentId }: LibraryFile,
    row: FactRow | undefined,
    stamp: string | null,
    read: PictureFacts | null
  ): Promise<PictureKnowledge> {
    if (read === null && row) {
      await this.notes.confirm(documentId, row.sha256, stamp);
      return known(row);
    }
    if (read === null) throw new Error('nothing was read');
    const facts = asSaidBefore(read, row);
    // What was never confirmed of these bytes is not what they replaced.
    const before = row?.stamp ? row : null;
    await this.notes.remember(documentId, { facts, before, stamp });
    return { known: true, ...facts, since: new Date(), embeddedBefore: before?.embedded ?? null };
  }
}
