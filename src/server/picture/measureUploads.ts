import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { isOriginal, isPicture, layOver, type Upload } from './upload';

type Measures = Pick<Upload, 'width' | 'height' | 'mime'>;

/**
 * Width and height in points as shown, null where the file does not say, and the media type by its
 * bytes: telephones' pictures go round under the name of a JPEG.
 */
async function measured({ filepath }: Upload): Promise<Measures> {
  try {
    const { autoOrient, format, compression } = await sharp(filepath).metadata();
    return {
      width: autoOrient.width,
      height: autoOrient.height,
      ...(format === 'heif' && { mime: compression === 'av1' ? 'image/avif' : 'image/heic' }),
    };
  } catch {
    return { width: null, height: null };
  }
}

/** Measures what Strapi takes for no picture, and leaves without width and height: AVIF and HEIC. */
export function measureUploads(strapi: Core.Strapi): void {
  const measure = async (file: Upload) => {
    if (!isOriginal(file) || !isPicture(file) || typeof file.width === 'number') return;
    Object.assign(file, await measured(file));
  };
  layOver(strapi, 'provider', (provider) => ({
    async upload(file) {
      await measure(file);
      return provider.upload(file);
    },
    async replace(file, old) {
      await measure(file);
      return provider.replace(file, old);
    },
  }));
}
