import sharp from 'sharp';

const WIDTH = 9;
const HEIGHT = 8;

/** A medium format camera makes 151 million; beyond that a picture costs more than it tells. */
const MAX_PIXELS = 160_000_000;
const MAX_SECONDS = 10;

/**
 * A difference hash: for each of 8 by 8 points whether the picture gets lighter to the right, as 16
 * hexadecimal digits. Copies that were scaled or compressed anew differ in few bits.
 *
 * @param greys 9 by 8 points, row by row
 */
export function differenceHash(greys: Uint8Array): string {
  let bits = 0n;
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH - 1; column += 1) {
      const at = row * WIDTH + column;
      bits = (bits << 1n) | ((greys[at] ?? 0) < (greys[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}

/**
 * The difference hash of a picture on disk.
 *
 * @returns null for what cannot be decoded in bounded time and memory
 */
export async function perceptualHashOf(path: string): Promise<string | null> {
  try {
    const greys = await sharp(path, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(WIDTH, HEIGHT, { fit: 'fill' })
      .raw()
      .toBuffer();
    return differenceHash(greys);
  } catch {
    return null;
  }
}
