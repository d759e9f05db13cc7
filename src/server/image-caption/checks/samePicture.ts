import type { PictureIdentity } from './caption';

/** Why two pictures are one: by their bytes or by their looks; null where they differ or too little is known. */
export function samePicture(
  one: PictureIdentity | null,
  other: PictureIdentity | null,
  perceptualHashDistance: number
): 'bytes' | 'looks' | null {
  if (one === null || other === null) return null;
  if (one.sha256 !== null && one.sha256 === other.sha256) return 'bytes';
  const distance = differingBits(one.perceptualHash, other.perceptualHash);
  return distance !== null && distance <= perceptualHashDistance ? 'looks' : null;
}

/** Whether both are known well enough to say that they are two pictures. */
export function differentPictures(
  one: PictureIdentity | null,
  other: PictureIdentity | null,
  perceptualHashDistance: number
): boolean {
  if (!one?.sha256 || !other?.sha256) return false;
  return samePicture(one, other, perceptualHashDistance) === null;
}

/** Hexadecimal digits that are read as one number of 32 bits. */
const DIGITS = 8;

/** The share of bits in which two hashes of one length differ. */
function differingBits(one: string | null, other: string | null): number | null {
  if (one === null || other === null || one.length !== other.length || one === '') return null;
  let differing = 0;
  for (let start = 0; start < one.length; start += DIGITS) {
    const end = start + DIGITS;
    differing += bitsIn(
      Number.parseInt(one.slice(start, end), 16) ^ Number.parseInt(other.slice(start, end), 16)
    );
  }
  return differing / (one.length * 4);
}

/** How many bits of a number of 32 are set: pairs, then fours, then bytes are added up side by side. */
function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bits, 0x01010101) >>> 24;
}
