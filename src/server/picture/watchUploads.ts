import type { Core } from '@strapi/strapi';
import { contentDigest } from '../text/canonicalValue';
import { rowsOf, type Row } from '../strapi/rows';
import type { EmbeddedMetadata } from './embedded';
import { pictureFacts, type HeldPicture } from './pictureFactStore';
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

interface FileEvent {
  params: { where?: Record<string, unknown>; data?: Partial<ReadUpload> & Record<string, unknown> };
  result?: Partial<Row> | null;
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
 * before one gets other bytes or is deleted. All doors pass three places: `optimize`, where Strapi
 * drops metadata; the provider service, which hands the bytes to the storage; and the row's
 * lifecycles. A picture that cannot be read is stored all the same; one whose captions cannot be
 * taken back is not replaced.
 *
 * @returns what finds out, at the start, which bytes the files have whose replace was cut off
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
      if (!isOriginal(file) || old.id === undefined) return provider.replace(file, old);
      const facts = await read(file);
      await change(old.id, facts, { isPending: true });
      try {
        await provider.replace(file, old);
      } catch (error) {
        // Neither the old bytes nor the new ones can be counted on now.
        await store.forget(old.id);
        throw error;
      }
      await settle(old.id, facts);
    },
  }));

  /** What the row says from here on, and whatever hangs on it, in one transaction. */
  const change = (
    fileId: number,
    facts: PictureFacts | null,
    { isDeleted = false, isPending = false } = {}
  ) =>
    strapi.db.transaction(async () => {
      const before = await store.lock(fileId);
      if (!facts) await store.forget(fileId);
      else if (!isSame(before, facts)) {
        await store.remember(fileId, facts, before, isPending);
      }
      await beforeChange(strapi, { fileId, sha256: facts?.sha256 ?? null, isDeleted });
    });

  /** The bytes are stored. Where somebody else wrote of the file meanwhile, they are looked at. */
  async function settle(fileId: number, facts: PictureFacts | null): Promise<void> {
    if (!facts) return;
    const isOurs = await strapi.db.transaction(async () => {
      const noted = await store.lock(fileId);
      if (!isSame(noted, facts)) return false;
      if (!noted?.isPending) return true;
      await store.markStored(fileId);
      // Whoever published a caption meanwhile approved it for no bytes at all.
      await beforeChange(strapi, { fileId, sha256: facts.sha256, isDeleted: false });
      return true;
    });
    if (!isOurs) await resolve(fileId);
  }

  /** Goes by the bytes that a file has now; one that cannot be read is not known, nor its captions approved. */
  async function resolve(fileId: number): Promise<void> {
    const { facts } = await store.readStored(fileId);
    await strapi.db.transaction(async () => {
      const noted = await store.lock(fileId);
      if (!facts) await store.forget(fileId);
      else if (noted?.sha256 === facts.sha256) await store.markStored(fileId);
      else await store.remember(fileId, ...stayed(facts, noted));
      await beforeChange(strapi, { fileId, sha256: facts?.sha256 ?? null, isDeleted: false });
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

  const idsOf = async ({ params }: FileEvent): Promise<number[]> => {
    const files: Row[] = await rowsOf(strapi, FILE).findMany({
      select: ['id'],
      where: params.where,
    });
    return files.map(({ id }) => id);
  };

  const removed = async (event: FileEvent) => {
    for (const id of await idsOf(event)) await change(id, null, { isDeleted: true });
  };

  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async afterCreate(event) {
      const { params, result } = event as FileEvent;
      const facts = params.data?.[FACTS];
      if (!facts || result?.id === undefined) return;
      try {
        await store.remember(result.id, facts);
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
      for (const id of await idsOf(event as FileEvent)) {
        await change(id, facts, { isPending: true });
      }
    },
    /**
     * A program of the host's that moved the bytes itself: they may be others. Where they cannot be
     * read the captions stand, or a storage out of reach would empty the newspaper.
     */
    async afterUpdate(event) {
      const { params, result } = event as FileEvent;
      const { data } = params;
      if (!data || result?.id === undefined) return;
      if (data[FACTS] !== undefined) return settle(result.id, data[FACTS]);
      if (!WHERE_BYTES_ARE.some((column) => data[column] !== undefined)) return;
      await store.forget(result.id);
      const found = await store.of(result.id);
      if (found.known) await change(result.id, found);
    },
    beforeDelete: (event) => removed(event as FileEvent),
    beforeDeleteMany: (event) => removed(event as FileEvent),
  });

  return {
    async resolvePending() {
      for (const fileId of await store.pending()) await resolve(fileId);
    },
  };
}

/**
 * What a file is whose new bytes never came: what it always was. Strapi takes out of the stored bytes
 * what a picture says about itself, so that is known from before.
 */
function stayed(
  facts: PictureFacts,
  noted: HeldPicture | null
): [facts: PictureFacts, before: PictureFacts] {
  const embedded =
    (noted?.sha256Before === facts.sha256 ? noted.embeddedBefore : null) ?? facts.embedded;
  const known = { ...facts, embedded };
  return [known, known];
}

type Known = Pick<PictureFacts, 'sha256' | 'embedded'>;

/** A replace is met twice, at the storage and at the row; the second time nothing is new. */
const isSame = (before: Known | null, { sha256, embedded }: Known) =>
  before?.sha256 === sha256 &&
  contentDigest({ ...before.embedded }) === contentDigest({ ...embedded });
