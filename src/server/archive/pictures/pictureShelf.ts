import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { pictureFacts } from '../../picture';
import { rowsOf, type Row } from '../../strapi/rows';
import { FILE } from '../../strapi/uids';
import type { StoryPicture } from '../story';
import { LARGEST_PICTURE } from './filePictures';
import type { PictureSource } from './pictureSource';
import { pictureTypeOf } from './pictureType';

const REMEMBERED = 20_000;

/** The number of a file of the Media Library, or why the picture is not in it. */
export type PlacedPicture = { file: number } | { fault: string };

/** Brings pictures into the Media Library, each once for its bytes. */
export class PictureShelf {
  private readonly byPlace = new LRUCache<string, PlacedPicture>({ max: REMEMBERED });
  private readonly byBytes = new LRUCache<string, number>({ max: REMEMBERED });

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly source: PictureSource
  ) {}

  async place(picture: StoryPicture): Promise<PlacedPicture> {
    const place = JSON.stringify([picture.url, picture.file]);
    const known = this.byPlace.get(place);
    if (known) return known;
    const placed = await this.open(picture);
    this.byPlace.set(place, placed);
    return placed;
  }

  private async open(picture: StoryPicture): Promise<PlacedPicture> {
    const opened = await this.source.open(picture);
    if ('fault' in opened) return opened;
    const { bytes, name } = opened;
    if (bytes.length > LARGEST_PICTURE) {
      return { fault: `It is larger than ${LARGEST_PICTURE / 1024 / 1024} MB.` };
    }
    const type = pictureTypeOf(bytes);
    if (!type) return { fault: 'It is no picture of a kind that is known.' };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file =
      this.byBytes.get(sha256) ??
      (await this.inLibrary(sha256)) ??
      (await this.importedBefore(sha256, type.extension)) ??
      (await this.upload(bytes, libraryName(name, sha256, type.extension), type.mime));
    this.byBytes.set(sha256, file);
    return { file };
  }

  /** One that came by an earlier import, or by an editor's hand. */
  private async inLibrary(sha256: string): Promise<number | null> {
    const like = { sha256: [sha256], perceptualHash: [] };
    const { files: found } = await pictureFacts(this.strapi).filesLike(like, new Set());
    const [documentId] = [...found.keys()].sort();
    if (documentId === undefined) return null;
    const file: Row | null = await rowsOf(this.strapi, FILE).findOne({
      select: ['id'],
      where: { documentId },
    });
    return file?.id ?? null;
  }

  /** One whose bytes Strapi made smaller when it took them: its name says what they were. */
  private async importedBefore(sha256: string, extension: string): Promise<number | null> {
    const file: Row | null = await rowsOf(this.strapi, FILE).findOne({
      select: ['id'],
      where: { name: { $endsWith: `${markOf(sha256)}${extension}` } },
      orderBy: { id: 'asc' },
    });
    return file?.id ?? null;
  }

  /** By Strapi's upload, which makes its smaller copies and lets the newsroom read what it says. */
  private async upload(bytes: Buffer, name: string, mime: string): Promise<number> {
    const filepath = path.join(os.tmpdir(), `newsroom-picture-${randomUUID()}`);
    await fs.writeFile(filepath, bytes);
    try {
      const [file]: Row[] = await this.strapi
        .plugin('upload')
        .service('upload')
        .upload({
          data: { fileInfo: { name } },
          files: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
        });
      if (!file) throw new Error(`The Media Library took no file for ${name}.`);
      return file.id;
    } finally {
      await fs.rm(filepath, { force: true });
    }
  }
}

const markOf = (sha256: string): string => `-${sha256.slice(0, 12)}`;

/** Its own name, with what tells its bytes from others. */
const libraryName = (name: string, sha256: string, extension: string): string => {
  const [base = ''] = path.posix.basename(name.replaceAll('\\', '/')).split(/[?#]/);
  const stem = base.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 100) || 'picture';
  return `${stem}${markOf(sha256)}${extension}`;
};
