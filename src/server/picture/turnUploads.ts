import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp, { type Sharp } from 'sharp';
import { asyncContext } from '../strapi/asyncContext';
import { layOver, type Upload } from './upload';

interface Sight {
  width: number;
  height: number;
  /** Whether a tag says that the picture is to be shown otherwise than its points lie. */
  isTurned: boolean;
}

/** Strapi takes the path away once the bytes are with the storage, while copies are still being made. */
const opened = (file: Upload): Sharp =>
  file.filepath === undefined ? file.getStream().pipe(sharp()) : sharp(file.filepath);

/** How a picture is to be shown; null for a file that is none, or cannot be opened. */
async function sightOf(file: Upload): Promise<Sight | null> {
  try {
    const { orientation = 1, autoOrient } = await opened(file).metadata();
    return { ...autoOrient, isTurned: orientation > 1 };
  } catch {
    return null;
  }
}

const bytesOf = async ({ filepath }: Upload) =>
  filepath === undefined ? Infinity : (await stat(filepath)).size;

/**
 * A file of which smaller copies may be made: Strapi drops the tag in each, and would leave a
 * portrait on its side.
 */
async function uprightCopy(file: Upload): Promise<Upload> {
  const sight = await sightOf(file);
  if (!sight?.isTurned || file.tmpWorkingDirectory === undefined) return file;
  const filepath = path.join(file.tmpWorkingDirectory, `upright-${file.hash ?? ''}`);
  await opened(file).autoOrient().toFile(filepath);
  const { width, height } = sight;
  return { ...file, filepath, width, height, getStream: () => createReadStream(filepath) };
}

const turning = asyncContext<true>('a picture is turned');

/**
 * Keeps pictures upright and no larger than they came, whatever Strapi's settings say. With
 * `sizeOptimization` and without `autoOrientation`, which is how Strapi starts, it drops the tag that
 * says how a picture is held, so that a portrait lies on its side for ever: such a picture is turned.
 * One that need not be turned and that "optimisation" would make larger is kept as it came.
 */
export function turnUploads(strapi: Core.Strapi): void {
  let isTold = false;
  const tell = (file: Upload) => {
    if (isTold) return;
    isTold = true;
    strapi.log.warn(
      `The newsroom keeps "${file.name ?? 'a picture'}" and others like it upright, since Strapi's upload setting "autoOrientation" is off and would leave them on their side. Turn it on under Settings > Media Library.`
    );
  };

  layOver(strapi, 'upload', ({ getSettings }) => ({
    getSettings: async () => ({
      ...(await getSettings()),
      ...(turning.get() && { autoOrientation: true }),
    }),
  }));
  layOver(strapi, 'image-manipulation', (images) => ({
    async optimize(file) {
      const { sizeOptimization, autoOrientation } =
        (await strapi.plugin('upload').service('upload').getSettings()) ?? {};
      const isTurned = (await sightOf(file))?.isTurned === true;
      if (isTurned && !autoOrientation) tell(file);
      const made =
        isTurned && sizeOptimization
          ? await turning.run(true, () => images.optimize(file))
          : await images.optimize(file);
      if (made === file || isTurned) return made;
      return (await bytesOf(made)) < (await bytesOf(file)) ? made : file;
    },
    async getDimensions(file) {
      const sight = await sightOf(file);
      return sight ? { width: sight.width, height: sight.height } : images.getDimensions(file);
    },
    generateThumbnail: async (file) => images.generateThumbnail(await uprightCopy(file)),
    generateResponsiveFormats: async (file) =>
      images.generateResponsiveFormats(await uprightCopy(file)),
  }));
}
