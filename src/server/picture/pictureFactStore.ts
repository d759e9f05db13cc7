import type { Core } from '@strapi/strapi';
import { rowsOf } from '../strapi/rows';
import { FILE, PICTURE_FACT } from '../strapi/uids';
import { upsert } from '../strapi/upsert';
import type { EmbeddedMetadata } from './embedded';
import { readPicture, type PictureFacts } from './readPicture';
import { withOriginal, type StoredFile } from './storedFile';

/** How long a file that could not be read is not asked for again. */
const PAUSE = 60_000;

/** Copies of one picture that are worth comparing; more tell nothing new. */
const MOST_ALIKE = 50;

interface KnownPicture extends PictureFacts {
  known: true;
  /** When the file got these bytes, or was first read. */
  since: Date;
  /** What the picture that it replaced had said; null where there was none. */
  embeddedBefore: EmbeddedMetadata | null;
}
export type PictureKnowledge = KnownPicture | { known: false; reason: string };

interface FactRow {
  fileId: number;
  sha256: string;
  size: number | string;
  perceptualHash: string | null;
  embedded: EmbeddedMetadata;
  embeddedBefore: EmbeddedMetadata | null;
  sha256Before: string | null;
  isPending: boolean | null;
  updatedAt: string | Date;
}

/** Which bytes a file has, or is about to have. */
export type HeldPicture = Pick<
  FactRow,
  'sha256' | 'embedded' | 'sha256Before' | 'embeddedBefore' | 'isPending'
>;

const BEING_REPLACED: PictureKnowledge = {
  known: false,
  reason: 'The picture is just being replaced.',
};

function known(row: FactRow): PictureKnowledge {
  if (row.isPending) return BEING_REPLACED;
  const { size, updatedAt, sha256, perceptualHash, embedded, embeddedBefore } = row;
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

/** What is known of the files of the Media Library. Each method joins the transaction it is called in. */
export class PictureFactStore {
  private readonly unread = new Map<number, { until: number; reason: string }>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** What is known of a file. One that was there before the newsroom is read now. */
  async of(fileId: number): Promise<PictureKnowledge> {
    const facts = await this.ofAll([fileId]);
    return facts.get(fileId) ?? this.read(fileId);
  }

  /** What is known of several files, by their numbers; those not known yet are read now. */
  async ofAll(fileIds: readonly number[]): Promise<Map<number, PictureKnowledge>> {
    const rows: FactRow[] =
      fileIds.length === 0
        ? []
        : await rowsOf(this.strapi, PICTURE_FACT).findMany({
            where: { fileId: { $in: [...new Set(fileIds)] } },
          });
    const facts = new Map<number, PictureKnowledge>(rows.map((row) => [row.fileId, known(row)]));
    for (const fileId of fileIds) {
      if (!facts.has(fileId)) facts.set(fileId, await this.read(fileId));
    }
    return facts;
  }

  /** The files that have one of these digests or look exactly alike. */
  async filesLike({
    sha256,
    perceptualHash,
  }: {
    sha256: readonly string[];
    perceptualHash: readonly string[];
  }) {
    const rows: FactRow[] = await rowsOf(this.strapi, PICTURE_FACT).findMany({
      where: { $or: [{ sha256: { $in: sha256 } }, { perceptualHash: { $in: perceptualHash } }] },
      limit: MOST_ALIKE,
    });
    return new Map<number, PictureKnowledge>(
      rows.filter(({ isPending }) => !isPending).map((row) => [row.fileId, known(row)])
    );
  }

  /**
   * What a file is, held fast until the end of the transaction: who replaces the file waits for it,
   * and then finds what was published meanwhile. Bytes that are only on their way are told as such.
   */
  async lock(fileId: number): Promise<HeldPicture | null> {
    const [row] = await this.lockAll([fileId]);
    return row ?? null;
  }

  /** The same for several, always in one order, so that no two writers wait for each other. */
  async lockAll(fileIds: readonly number[]): Promise<HeldPicture[]> {
    if (fileIds.length === 0) return [];
    return (await this.strapi.db
      .queryBuilder(PICTURE_FACT)
      .select(['id', 'sha256', 'embedded', 'sha256Before', 'embeddedBefore', 'isPending'])
      .where({ fileId: { $in: [...fileIds] } })
      .orderBy({ fileId: 'asc' })
      .forUpdate()
      .execute()) as FactRow[];
  }

  /**
   * Writes down what a file is from now on.
   *
   * @param before what it was until now, where it is replaced
   * @param isPending whether the bytes are still to be stored; `markStored` says that they are
   */
  async remember(
    fileId: number,
    { sha256, size, perceptualHash, embedded }: PictureFacts,
    before: Pick<PictureFacts, 'sha256' | 'embedded'> | null = null,
    isPending = false
  ): Promise<void> {
    this.unread.delete(fileId);
    await upsert(
      this.strapi,
      PICTURE_FACT,
      [
        {
          fileId,
          sha256,
          size,
          perceptualHash,
          embedded,
          embeddedBefore: before?.embedded ?? null,
          sha256Before: before?.sha256 ?? null,
          isPending,
        },
      ],
      {
        key: ['fileId'],
        change: [
          'sha256',
          'size',
          'perceptualHash',
          'embedded',
          'embeddedBefore',
          'sha256Before',
          'isPending',
        ],
      }
    );
  }

  /** The bytes that were on their way are in the storage. */
  async markStored(fileId: number): Promise<void> {
    await rowsOf(this.strapi, PICTURE_FACT).updateMany({
      where: { fileId },
      data: { isPending: false },
    });
  }

  /** The files whose bytes were on their way when somebody last wrote of them. */
  async pending(): Promise<number[]> {
    const rows: FactRow[] = await rowsOf(this.strapi, PICTURE_FACT).findMany({
      select: ['fileId'],
      where: { isPending: true },
      orderBy: { fileId: 'asc' },
    });
    return rows.map(({ fileId }) => fileId);
  }

  /** For a file whose bytes may be others now, or that is gone. */
  async forget(fileId: number): Promise<void> {
    this.unread.delete(fileId);
    await rowsOf(this.strapi, PICTURE_FACT).deleteMany({ where: { fileId } });
  }

  /** Reads a file as it is stored now; nothing is written down. */
  async readStored(
    fileId: number
  ): Promise<{ facts: PictureFacts } | { facts: null; reason: string }> {
    const file: StoredFile | null = await rowsOf(this.strapi, FILE).findOne({
      where: { id: fileId },
    });
    if (!file) {
      return { facts: null, reason: `There is no file ${fileId} in the Media Library.` };
    }
    try {
      return { facts: await withOriginal(this.strapi, file, (path) => readPicture(path)) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return {
        facts: null,
        reason: `The file ${fileId} of the Media Library cannot be read: ${why}.`,
      };
    }
  }

  private async read(fileId: number): Promise<PictureKnowledge> {
    const failed = this.unread.get(fileId);
    if (failed && failed.until > Date.now()) return { known: false, reason: failed.reason };
    const read = await this.readStored(fileId);
    if (read.facts) {
      await this.remember(fileId, read.facts);
      return { known: true, ...read.facts, since: new Date(), embeddedBefore: null };
    }
    this.unread.set(fileId, { until: Date.now() + PAUSE, reason: read.reason });
    return { known: false, reason: read.reason };
  }
}

export const pictureFacts = (strapi: Core.Strapi): PictureFactStore =>
  strapi.plugin('newsroom').service('picture-facts');
