import type { Core } from '@strapi/strapi';
import { contentDigest } from '../text/canonicalValue';
import { retryTransaction } from '../strapi/retryTransaction';
import { rowsOf } from '../strapi/rows';
import type { EmbeddedMetadata } from './embedded';
import { asSaidBefore, type LibraryFile } from './pictureFact';
import { pictureFacts } from './pictureFactStore';
import { readEmbedded } from './readEmbedded';
import { readPicture, type PictureFacts } from './readPicture';
import { withCopy } from './storedFile';
import { isOriginal, isPicture, layOver, type Upload } from './upload';
import { FILE } from '../strapi/uids';

/** Carried by a file on its way through Strapi's upload, which copies it from step to step. */
const EMBEDDED = Symbol('newsroom.embedded');
const FACTS = Symbol('newsroom.facts');

/** An upload with what was read of it. */
interface ReadUpload extends Upload {
  [EMBEDDED]?: EmbeddedMetadata;
  /** Null for a file that could not be read. */
  [FACTS]?: PictureFacts | null;
}

/** How a row of the Media Library is named: within this database, and in any. */
type FileName = Pick<LibraryFile, 'id' | 'documentId'>;

interface FileEvent {
  params: { where?: Record<string, unknown>; data?: Partial<ReadUpload> & Record<string, unknown> };
  result?: object | null;
}

/** What a file is about to be. */
export interface FileChange {
  fileId: number;
  /** Null where it cannot be read, or is to be deleted. */
  sha256: string | null;
  isDeleted: boolean;
}

/** Called before a file has other bytes, or is deleted. */
export type BeforeChange = (strapi: Core.Strapi, change: FileChange) => Promise<void>;

/** Columns that say where the bytes are. */
const WHERE_BYTES_ARE = ['hash', 'ext', 'url', 'provider'] as const;

/**
 * Reads every picture on its way into the Media Library, by whatever door it comes, and says so
 * before one gets other bytes or is deleted. All doors pass some of four places: `optimize`, where Strapi
 * drops metadata; the provider service, which hands the bytes to the storage; `remove`, which takes
 * them away; and the row's lifecycles. A picture that cannot be read is stored all the same; one whose captions cannot be
 * taken back is not replaced.
 *
 * @returns what finds out, at the start, which bytes the files have whose replace or deletion was cut off
 */
export function watchUploads(
  strapi: Core.Strapi,
  beforeChange: BeforeChange
): { resolvePending(): Promise<void> } {
  const store = pictureFacts(strapi);

  layOver(strapi, 'image-manipulation', (images) => ({
    async optimize(file) {
      const embedded = file.filepath === undefined ? undefined : await readEmbedded(file.filepath);
      return Object.assign(await images.optimize(file), embedded && { [EMBEDDED]: embedded });
    },
  }));

  layOver(strapi, 'provider', (provider) => ({
    async upload(file) {
      if (isOriginal(file) && isPicture(file)) await read(file);
      return provider.upload(file);
    },
    async replace(file, old) {
      if (!isOriginal(file) || !isRow(old)) return provider.replace(file, old);
      const facts = await read(file);
      await change(old, facts, { isPending: true });
      try {
        await provider.replace(file, old);
      } catch (error) {
        // Neither the old bytes nor the new ones can be counted on now.
        await store.forget(old.documentId);
        throw error;
      }
      await settle(old, facts);
    },
  }));

  // Strapi takes the bytes away before the row, whose lifecycle is too late for a kill in between.
  layOver(strapi, 'upload', (library) => ({
    async remove(file) {
      if (!isRow(file)) return library.remove(file);
      await retryTransaction(strapi, async () => {
        await store.lock(file.documentId);
        await store.markPending(file.documentId);
        await beforeChange(strapi, { fileId: file.id, sha256: null, isDeleted: true });
      });
      try {
        return await library.remove(file);
      } catch (error) {
        await resolve(file);
        throw error;
      }
    },
  }));

  /** What the row says from here on, and whatever hangs on it, in one transaction. */
  const change = (
    { id, documentId }: FileName,
    facts: PictureFacts | null,
    { isDeleted = false, isPending = false } = {}
  ) =>
    retryTransaction(strapi, async () => {
      const before = await store.lock(documentId);
      if (!facts) await store.forget(documentId);
      else if (!isSame(before, facts)) {
        await store.remember(documentId, { facts, before, isPending });
      } else if (isPending) await store.markPending(documentId);
      await beforeChange(strapi, { fileId: id, sha256: facts?.sha256 ?? null, isDeleted });
    });

  /** The bytes are stored. Where somebody else wrote of the file meanwhile, they are looked at. */
  async function settle(file: FileName, facts: PictureFacts | null): Promise<void> {
    if (!facts) return;
    const { id, documentId } = file;
    const stamp = await store.stampOf(id);
    const isOurs = await retryTransaction(strapi, async () => {
      const noted = await store.lock(documentId);
      if (!isSame(noted, facts)) return false;
      await store.markStored(documentId, stamp);
      // Whoever published a caption meanwhile approved it for no bytes at all.
      if (noted?.isPending) {
        await beforeChange(strapi, { fileId: id, sha256: facts.sha256, isDeleted: false });
      }
      return true;
    });
    if (!isOurs) await resolve(file);
  }

  /** Goes by the bytes that a file has now; one that cannot be read is not known, nor its captions approved. */
  async function resolve({ id, documentId }: FileName): Promise<void> {
    const stored = await store.readStored(id);
    await retryTransaction(strapi, async () => {
      const noted = await store.lock(documentId);
      if (!stored.facts) await store.forget(documentId);
      else if (noted?.sha256 === stored.facts.sha256) {
        await store.markStored(documentId, stored.stamp);
      } else {
        // New bytes never came: it is what it always was, and said the same.
        const facts = asSaidBefore(stored.facts, noted);
        await store.remember(documentId, { facts, before: facts, stamp: stored.stamp });
      }
      await beforeChange(strapi, {
        fileId: id,
        sha256: stored.facts?.sha256 ?? null,
        isDeleted: false,
      });
    });
  }

  /** Reads a file once, however often Strapi's services pass it to each other. */
  async function read(file: ReadUpload): Promise<PictureFacts | null> {
    if (file[FACTS] !== undefined) return file[FACTS];
    const readPath = (path: string) => readPicture(path, file[EMBEDDED]);
    try {
      file[FACTS] = await (file.filepath === undefined
        ? withCopy(file.getStream(), readPath)
        : readPath(file.filepath));
    } catch (error) {
      file[FACTS] = null;
      strapi.log.warn(`The newsroom could not read an uploaded file: ${String(error)}`);
    }
    return file[FACTS];
  }

  const filesOf = ({ params }: FileEvent): Promise<FileName[]> =>
    rowsOf(strapi, FILE).findMany({ select: ['id', 'documentId'], where: params.where });

  const removed = async (event: FileEvent) => {
    for (const file of await filesOf(event)) await change(file, null, { isDeleted: true });
  };

  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async afterCreate(event) {
      const { params, result } = event as FileEvent;
      const facts = params.data?.[FACTS];
      if (!facts || !isRow(result)) return;
      try {
        const stamp = await store.stampOf(result.id);
        await store.remember(result.documentId, { facts, stamp });
      } catch (error) {
        strapi.log.warn(
          `The newsroom will read file ${result.id} again when it is needed: ${String(error)}`
        );
      }
    },
    /** A replace that moves the file to another provider passes no `replace` of the provider. */
    async beforeUpdate(event) {
      const { params } = event as FileEvent;
      const facts = params.data?.[FACTS];
      if (facts === undefined) return;
      for (const file of await filesOf(event as FileEvent)) {
        await change(file, facts, { isPending: true });
      }
    },
    /**
     * A program of the host's that moved the bytes itself: they may be others. Where they cannot be
     * read the captions stand, or a storage out of reach would empty the newspaper.
     */
    async afterUpdate(event) {
      const { params, result } = event as FileEvent;
      const { data } = params;
      if (!data || !isRow(result)) return;
      if (data[FACTS] !== undefined) return settle(result, data[FACTS]);
      if (!WHERE_BYTES_ARE.some((column) => data[column] !== undefined)) return;
      await store.forget(result.documentId);
      const found = await store.of(result.id);
      if (found.known) await change(result, found);
    },
    beforeDelete: (event) => removed(event as FileEvent),
    beforeDeleteMany: (event) => removed(event as FileEvent),
  });

  return {
    async resolvePending() {
      for (const file of await store.pending()) await resolve(file);
    },
  };
}

/** A whole row of the Media Library, and not one of its smaller copies. */
const isRow = (file: object | null | undefined): file is FileName =>
  !!file && 'id' in file && typeof file.id === 'number' && 'documentId' in file;

type Known = Pick<PictureFacts, 'sha256' | 'embedded'>;

/** A replace is met twice, at the storage and at the row; the second time nothing is new. */
const isSame = (before: Known | null, { sha256, embedded }: Known) =>
  before?.sha256 === sha256 &&
  contentDigest({ ...before.embedded }) === contentDigest({ ...embedded });
