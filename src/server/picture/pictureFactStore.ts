import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { FILE, PICTURE_FACT } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import type { EmbeddedMetadata } from './embedded';
import { digestOf, readPicture, type PictureFacts } from './readPicture';
import { NoBytes, stampOf, withOriginal, type StoredFile } from './storedFile';

/** How long a file whose bytes were out of reach is not asked for again. */
const PAUSE = 60_000;

/** Copies of one picture that are worth comparing; more tell nothing new. */
const MOST_ALIKE = 50;

/** How many files a storage is asked about at a time. */
const AT_ONCE = 8;

export interface KnownPicture extends PictureFacts {
  known: true;
  /** When the file got these bytes, or was first read. */
  since: Date;
  /** What the picture that it replaced had said; null where there was none. */
  embeddedBefore: EmbeddedMetadata | null;
}
export type PictureKnowledge = KnownPicture | { known: false; reason: string };

/** A row of the Media Library. */
export interface LibraryFile extends StoredFile {
  documentId: string;
}

/** What is known of a file, by the identifier of its document. */
export interface FactRow {
  file: string;
  sha256: string;
  size: number | string;
  perceptualHash: string | null;
  embedded: EmbeddedMetadata;
  embeddedBefore: EmbeddedMetadata | null;
  sha256Before: string | null;
  stamp: string | null;
  isPending: boolean | null;
  updatedAt: string | Date;
}

/** A picture as it is to be written down. */
export interface NewFacts {
  facts: PictureFacts;
  /** What it was until now, where it is replaced. */
  before?: Pick<PictureFacts, 'sha256' | 'embedded'> | null;
  /** What the storage says of its bytes; null where they are to be compared by digest. */
  stamp?: string | null;
  /** Whether the bytes are still to be stored; `markStored` says that they are. */
  isPending?: boolean;
}

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

/**
 * What a file is by its bytes. Strapi takes out of what it stores what a picture says about itself: of
 * bytes that the file had before, that is known from then.
 */
export function asSaidBefore(
  facts: PictureFacts,
  noted: Pick<FactRow, 'sha256Before' | 'embeddedBefore'> | null | undefined
): PictureFacts {
  const embedded = noted?.sha256Before === facts.sha256 ? noted.embeddedBefore : null;
  return embedded ? { ...facts, embedded } : facts;
}

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

const unreadable = ({ id }: LibraryFile, reason: string) => ({
  known: false as const,
  reason: `The file ${id} of the Media Library cannot be read: ${reason}.`,
});

/**
 * What is known of the files of the Media Library. What was written down counts for as long as the
 * storage says the same of the bytes as then, or they have the same digest; otherwise they are read
 * anew. Each method joins the transaction it is called in.
 */
export class PictureFactStore {
  /** By the identifier of the document. */
  private readonly outOfReach = new Map<string, OutOfReach>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** What is known of a file. One that was there before the newsroom is read now. */
  async of(fileId: number): Promise<PictureKnowledge> {
    return (await this.ofAll([fileId])).get(fileId) ?? this.missing(fileId);
  }

  /** What is known of several files, by their numbers; those not known yet are read now. */
  async ofAll(fileIds: readonly number[]): Promise<Map<number, PictureKnowledge>> {
    const files = await this.filesWith({ id: { $in: [...new Set(fileIds)] } });
    const rows = await this.rowsOf({ file: { $in: files.map(({ documentId }) => documentId) } });
    const facts = await this.judged(files, rows);
    for (const fileId of fileIds) {
      if (!facts.has(fileId)) facts.set(fileId, this.missing(fileId));
    }
    return facts;
  }

  /** The files that have one of these digests or look exactly alike, by the identifier of the document. */
  async filesLike({
    sha256,
    perceptualHash,
  }: {
    sha256: readonly string[];
    perceptualHash: readonly string[];
  }): Promise<Map<string, KnownPicture>> {
    const rows = await this.rowsOf(
      { $or: [{ sha256: { $in: sha256 } }, { perceptualHash: { $in: perceptualHash } }] },
      MOST_ALIKE
    );
    const files = await this.filesWith({ documentId: { $in: rows.map(({ file }) => file) } });
    const facts = await this.judged(files, rows);
    const alike = new Map<string, KnownPicture>();
    for (const { id, documentId } of files) {
      const found = facts.get(id);
      if (!found?.known) continue;
      const isAlike =
        sha256.includes(found.sha256) ||
        (found.perceptualHash !== null && perceptualHash.includes(found.perceptualHash));
      if (isAlike) alike.set(documentId, found);
    }
    return alike;
  }

  /**
   * What several files are, held fast until the end of the transaction: who replaces one waits for it,
   * and then finds what was published meanwhile. Bytes that are only on their way are unknown.
   */
  async hold(fileIds: readonly number[]): Promise<Map<number, PictureKnowledge>> {
    const facts = await this.ofAll(fileIds);
    const files = await this.filesWith({ id: { $in: [...new Set(fileIds)] } });
    const rows = await this.lockAll(files.map(({ documentId }) => documentId));
    const isStill = ({ id, documentId }: LibraryFile) => {
      const found = facts.get(id);
      const held = rows.find(({ file }) => file === documentId);
      return found?.known && held && !held.isPending && held.sha256 === found.sha256;
    };
    const changed = files.filter((file) => !isStill(file));
    return new Map([...facts, ...(await this.judged(changed, rows))]);
  }

  /** What is written down of a file, held fast until the end of the transaction. */
  async lock(file: string): Promise<FactRow | null> {
    const [row] = await this.lockAll([file]);
    return row ?? null;
  }

  /** The same for several, always in one order, so that no two writers wait for each other. */
  private async lockAll(files: readonly string[]): Promise<FactRow[]> {
    if (files.length === 0) return [];
    return (await this.strapi.db
      .queryBuilder(PICTURE_FACT)
      .select('*')
      .where({ file: { $in: [...files] } })
      .orderBy({ file: 'asc' })
      .forUpdate()
      .execute()) as FactRow[];
  }

  /** Writes down what a file is from now on. */
  async remember(
    file: string,
    { facts, before = null, stamp = null, isPending = false }: NewFacts
  ): Promise<void> {
    this.outOfReach.delete(file);
    const { sha256, size, perceptualHash, embedded } = facts;
    const row = {
      file,
      sha256,
      size,
      perceptualHash,
      embedded,
      embeddedBefore: before?.embedded ?? null,
      sha256Before: before?.sha256 ?? null,
      stamp,
      isPending,
    };
    const { file: _key, ...changing } = row;
    await upsert(this.strapi, PICTURE_FACT, [row], {
      key: ['file'],
      change: Object.keys(changing) as Array<keyof typeof changing>,
    });
  }

  /** The bytes that are written down are about to be written or taken away: nobody is to count on them. */
  async markPending(file: string): Promise<void> {
    await this.change({ file }, { isPending: true });
  }

  /** The bytes that were on their way are in the storage, which says this of them. */
  async markStored(file: string, stamp: string | null): Promise<void> {
    await this.change({ file }, { isPending: false, stamp });
  }

  /** The files whose bytes were on their way when somebody last wrote of them. */
  async pending(): Promise<LibraryFile[]> {
    const rows = await this.rowsOf({ isPending: true });
    const files = await this.filesWith({ documentId: { $in: rows.map(({ file }) => file) } });
    return files.sort((one, other) => one.id - other.id);
  }

  /** For a file whose bytes may be others now, or that is gone. */
  async forget(file: string): Promise<void> {
    this.outOfReach.delete(file);
    await rowsOf(this.strapi, PICTURE_FACT).deleteMany({ where: { file } });
  }

  /** Reads a file as it is stored now; nothing is written down. */
  async readStored(
    fileId: number
  ): Promise<{ facts: PictureFacts; stamp: string | null } | { facts: null }> {
    const [file] = await this.filesWith({ id: fileId });
    if (!file) return { facts: null };
    try {
      // Asked for first: bytes that come while these are read are found by it the next time.
      const stamp = await stampOf(this.strapi, file);
      return { facts: await withOriginal(this.strapi, file, (path) => readPicture(path)), stamp };
    } catch {
      return { facts: null };
    }
  }

  /** What the storage says of the bytes of a file; null where it cannot be asked. */
  async stampOf(fileId: number): Promise<string | null> {
    const [file] = await this.filesWith({ id: fileId });
    return file ? stampOf(this.strapi, file).catch(() => null) : null;
  }

  private missing(fileId: number): PictureKnowledge {
    return { known: false, reason: `There is no file ${fileId} in the Media Library.` };
  }

  private filesWith(where: Record<string, unknown>): Promise<LibraryFile[]> {
    return rowsOf(this.strapi, FILE).findMany({ where, orderBy: { documentId: 'asc' } });
  }

  private async rowsOf(where: Record<string, unknown>, limit?: number): Promise<FactRow[]> {
    return rowsOf(this.strapi, PICTURE_FACT).findMany({ where, limit });
  }

  /** Past `updatedAt`, which says since when a file has its bytes. */
  private async change(
    where: Partial<Pick<FactRow, 'file' | 'sha256'>>,
    fields: Partial<Pick<FactRow, 'isPending' | 'stamp'>>
  ): Promise<void> {
    await this.strapi.db.queryBuilder(PICTURE_FACT).where(where).update(fields).execute();
  }

  /** What files are, by their numbers, where rows say what they were when somebody last looked. */
  private async judged(
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
        facts.set(file.id, await this.judge(file, noted.get(file.documentId), stamps[index]));
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

  private async judge(
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
    try {
      return await this.read(file, row, stamp ?? null);
    } catch (error) {
      return unreadable(file, this.leave(file, error, true).reason);
    }
  }

  /** Reads a file of which nothing is known, or something else may be true by now. */
  private async read(
    file: LibraryFile,
    row: FactRow | undefined,
    stamp: string | null
  ): Promise<PictureKnowledge> {
    const { documentId } = file;
    const read = await withOriginal(this.strapi, file, async (path) =>
      row && (await digestOf(path)).sha256 === row.sha256 ? null : readPicture(path)
    );
    if (read === null && row) {
      await this.change({ file: documentId, sha256: row.sha256 }, { stamp });
      return known(row);
    }
    if (read === null) throw new Error('nothing was read');
    const facts = asSaidBefore(read, row);
    // What was never confirmed of these bytes is not what they replaced.
    const before = row?.stamp ? row : null;
    await this.remember(documentId, { facts, before, stamp });
    return { known: true, ...facts, since: new Date(), embeddedBefore: before?.embedded ?? null };
  }
}

export const pictureFacts = (strapi: Core.Strapi): PictureFactStore =>
  strapi.plugin('newsroom').service('picture-facts');
