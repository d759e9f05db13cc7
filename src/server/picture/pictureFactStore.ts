import type { Core } from '@strapi/strapi';
import { readEachOnce } from '../strapi/readOnce';
import { rowsOf } from '../strapi/rows';
import { rowsNumbered } from '../strapi/storedParts';
import { FILE, PICTURE_FACT } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import type { FactRow, KnownPicture, LibraryFile, NewFacts, PictureKnowledge } from './pictureFact';
import { PictureJudge } from './pictureJudge';
import { readPicture, type PictureFacts } from './readPicture';
import { stampOf, withOriginal } from './storedFile';

/** Copies of one picture that are worth comparing; more tell nothing new. */
const MOST_ALIKE = 50;

/** Files by the identifier of the document, and whether there are no more. */
interface FilesAlike {
  files: Map<string, KnownPicture>;
  areAll: boolean;
}

/** Each once, and always in one order: two writers that meet the same files never lock each other out. */
const inOrder = (files: readonly LibraryFile[]): LibraryFile[] =>
  [...new Map(files.map((file) => [file.documentId, file])).values()].sort((one, other) =>
    one.documentId < other.documentId ? -1 : 1
  );

/**
 * What is known of the files of the Media Library. What was written down counts for as long as it
 * holds of the bytes (`PictureJudge`). Each method joins the transaction it is called in.
 */
export class PictureFactStore {
  private readonly judge: PictureJudge;

  constructor(private readonly strapi: Core.Strapi) {
    this.judge = new PictureJudge(strapi, this);
  }

  /** What is known of a file. One that was there before the newsroom is read now. */
  async of(fileId: number): Promise<PictureKnowledge> {
    const files = await this.filesWith({ id: fileId });
    return (await this.ofAll(files)).get(fileId) ?? this.missing(fileId);
  }

  /** What is known of several files, by their numbers; those not known yet are read now. */
  async ofAll(files: readonly LibraryFile[]): Promise<Map<number, PictureKnowledge>> {
    const ordered = inOrder(files);
    return this.share(ordered, 'pictures', async (missing) =>
      this.judge.of(missing, await this.rowsOfAll(missing))
    );
  }

  /**
   * The files that have one of these digests or look exactly alike, by the identifier of the document.
   *
   * @param but files that the caller knows of, by that identifier
   */
  async filesLike(
    {
      sha256,
      perceptualHash,
    }: {
      sha256: readonly string[];
      perceptualHash: readonly string[];
    },
    but: ReadonlySet<string>
  ): Promise<FilesAlike> {
    const like = {
      $or: [{ sha256: { $in: sha256 } }, { perceptualHash: { $in: perceptualHash } }],
    };
    const found = await this.rowsOf(like, MOST_ALIKE + but.size);
    const areAll = found.length < MOST_ALIKE + but.size;
    const rows = found.filter(({ file }) => !but.has(file));
    if (rows.length === 0) return { files: new Map(), areAll };
    const files = await this.filesWith({ documentId: { $in: rows.map(({ file }) => file) } });
    const facts = await this.judge.of(files, rows);
    const alike = new Map<string, KnownPicture>();
    for (const { id, documentId } of files) {
      const fact = facts.get(id);
      if (!fact?.known) continue;
      const isAlike =
        sha256.includes(fact.sha256) ||
        (fact.perceptualHash !== null && perceptualHash.includes(fact.perceptualHash));
      if (isAlike) alike.set(documentId, fact);
    }
    return { files: alike, areAll };
  }

  /**
   * What several files are, held fast until the end of the transaction: who replaces one waits for it,
   * and then finds what was published meanwhile. Bytes that are only on their way are unknown.
   */
  async hold(files: readonly LibraryFile[]): Promise<Map<number, PictureKnowledge>> {
    const ordered = inOrder(files);
    const names = ordered.map(({ documentId }) => documentId);
    // Read and written down first: no lock is held while bytes are read, and none on a row that is not
    // there, which on MariaDB and MySQL keeps two who would write it from each other.
    const known = await this.ofAll(ordered);
    // There who writes has the only connection, and nobody can come between.
    if (this.strapi.db.dialect.client === 'sqlite') return known;
    const rows = await this.heldRows(names);
    return this.share(ordered, null, (missing) => this.judge.of(missing, rows));
  }

  /** The files of the Media Library that have these numbers. */
  async filesOf(fileIds: readonly number[]): Promise<LibraryFile[]> {
    const rows = await rowsNumbered(this.strapi, FILE, fileIds);
    return [...rows.values()] as unknown as LibraryFile[];
  }

  /** What is written down of a file, held fast until the end of the transaction. */
  async lock(file: string): Promise<FactRow | null> {
    const [row] = await this.lockAll([file]);
    return row ?? null;
  }

  /** The same for several; those that the hooks of a write hold already are not asked for again. */
  private async heldRows(files: readonly string[]): Promise<FactRow[]> {
    const tables = [this.strapi.db.metadata.get(PICTURE_FACT).tableName];
    const wanted = files.map((file) => ({ file, key: `held picture ${file}`, tables }));
    const held = await readEachOnce(
      wanted,
      async (missing) => {
        const rows = await this.lockAll(missing.map(({ file }) => file));
        return missing.map(({ file }) => rows.find((row) => row.file === file));
      },
      'held pictures'
    );
    return held.flatMap((row) => row ?? []);
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
    this.judge.askAgain(file);
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

  /** The bytes that are written down are there, and the storage says this of them. */
  async confirm(file: string, sha256: string, stamp: string | null): Promise<void> {
    await this.change({ file, sha256 }, { stamp });
  }

  /** The files whose bytes were on their way when somebody last wrote of them. */
  async pending(): Promise<LibraryFile[]> {
    const rows = await this.rowsOf({ isPending: true });
    const files = await this.filesWith({ documentId: { $in: rows.map(({ file }) => file) } });
    return files.sort((one, other) => one.id - other.id);
  }

  /** For a file whose bytes may be others now, or that is gone. */
  async forget(file: string): Promise<void> {
    this.judge.askAgain(file);
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

  /** Lets the hooks of a write share what is known of each file. */
  private async share(
    files: readonly LibraryFile[],
    like: string | null,
    read: (missing: readonly LibraryFile[]) => Promise<ReadonlyMap<number, PictureKnowledge>>
  ): Promise<Map<number, PictureKnowledge>> {
    if (files.length === 0) return new Map();
    const { metadata } = this.strapi.db;
    const tables = [FILE, PICTURE_FACT].map((uid) => metadata.get(uid).tableName);
    const wanted = files.map((file) => ({ file, key: `picture ${file.id}`, tables }));
    const known = await readEachOnce(
      wanted,
      async (missing) => {
        const found = await read(missing.map(({ file }) => file));
        return missing.map(({ file }) => found.get(file.id));
      },
      like ?? undefined
    );
    return new Map(
      files.flatMap(({ id }, at) => {
        const knowledge = known[at];
        return knowledge ? [[id, knowledge] as const] : [];
      })
    );
  }

  private rowsOfAll(files: readonly LibraryFile[]): Promise<FactRow[]> {
    return this.rowsOf({ file: { $in: files.map(({ documentId }) => documentId) } });
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
}

export const pictureFacts = (strapi: Core.Strapi): PictureFactStore =>
  strapi.plugin('newsroom').service('picture-facts');
