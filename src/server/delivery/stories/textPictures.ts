import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { FILE } from '../../strapi/uids';
import { storyPictureOf, type Picture } from '../../picture';
import { listOf } from './mapStory';

/**
 * The hashes of the pictures that stand in the text of a body. Strapi's editor keeps a copy of the file's
 * row there, which nothing changes when the file is replaced. Pictures are no part of other blocks.
 */
const hashesIn = (body: unknown): string[] =>
  listOf(body)
    .flatMap(({ text }) => listOf(text))
    .flatMap(({ image }) => listOf([image]))
    .flatMap(({ hash }) => (typeof hash === 'string' ? [hash] : []));

/**
 * What the Media Library says now of the pictures in the texts of some bodies.
 *
 * @returns for each body its pictures, by their hashes
 */
export async function readTextPictures(
  strapi: Core.Strapi,
  bodies: readonly unknown[],
  base: string
): Promise<Array<Record<string, Picture>>> {
  const hashes = bodies.map(hashesIn);
  const wanted = [...new Set(hashes.flat())];
  const files: Row[] =
    wanted.length === 0
      ? []
      : await rowsOf(strapi, FILE).findMany({ where: { hash: { $in: wanted } } });
  const pictures = new Map(files.map((file) => [file.hash, storyPictureOf(file, base)]));
  return hashes.map((own) =>
    Object.fromEntries(
      own.flatMap((hash): Array<[string, Picture]> => {
        const picture = pictures.get(hash);
        return picture ? [[hash, picture]] : [];
      })
    )
  );
}
