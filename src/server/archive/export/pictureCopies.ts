import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { Picture } from '../../delivery';
import { withOriginal, type StoredFile } from '../../picture';
import { rowsOf } from '../../strapi/rows';
import { FILE } from '../../strapi/uids';
import type { ExportFolder } from './exportFolder';

/** Where copies lie in the folder of an export. */
const PICTURES = 'pictures';

/** Of how many files it is remembered where their copies are; others are looked at again. */
const MOST_REMEMBERED = 100_000;

/** Letters of a file's digest that name its copy: half of SHA-256. */
const NAME_LENGTH = 32;

const ENDING = /^\.[a-z0-9]{1,8}$/;

type FileRow = StoredFile & { ext: string | null };

/** Copies the files of pictures out of the Media Library, each bytes once, named by what they are. */
export class PictureCopies {
  private readonly known = new LRUCache<number, string>({ max: MOST_REMEMBERED });
  /** The files that could not be had, with the reason. */
  readonly missing = new Map<number, string>();
  copied = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly folder: ExportFolder
  ) {}

  /**
   * Copies what is not copied yet.
   * @returns the paths of the copies in the folder, by the numbers of the files; those that could not be had
   *   are not in it
   */
  async copy(pictures: ReadonlyArray<Picture | null>): Promise<ReadonlyMap<number, string>> {
    const wanted = new Set(pictures.flatMap((picture) => picture?.fileId ?? []));
    const unknown = [...wanted].filter((id) => !this.known.has(id) && !this.missing.has(id));
    const rows: FileRow[] =
      unknown.length === 0
        ? []
        : await rowsOf(this.strapi, FILE).findMany({ where: { id: { $in: unknown } } });
    for (const row of rows) await this.copyFile(row);
    return new Map(
      [...wanted].flatMap((id): Array<[number, string]> => {
        const file = this.known.get(id);
        return file === undefined ? [] : [[id, file]];
      })
    );
  }

  private async copyFile(row: FileRow): Promise<void> {
    try {
      this.known.set(row.id, await withOriginal(this.strapi, row, (from) => this.take(from, row)));
    } catch (error) {
      // A full disk is no fault of the picture's.
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
      this.missing.set(row.id, error instanceof Error ? error.message : String(error));
    }
  }

  private async take(from: string, { ext, url }: FileRow): Promise<string> {
    const digest = createHash('sha256');
    for await (const piece of createReadStream(from)) digest.update(piece as Buffer);
    const name = digest.digest('hex').slice(0, NAME_LENGTH);
    const ending = (ext ?? path.extname(url.split('?')[0] ?? '')).toLowerCase();
    const file = `${PICTURES}/${name.slice(0, 2)}/${name}${ENDING.test(ending) ? ending : ''}`;
    await this.folder.makeFolderOf(file);
    const place = this.folder.place(file);
    if (
      await fs.stat(place).then(
        () => true,
        () => false
      )
    )
      return file;
    const unfinished = `${place}.${randomUUID()}`;
    await fs.copyFile(from, unfinished);
    await fs.rename(unfinished, place);
    this.copied += 1;
    return file;
  }
}
