import type { PictureIdentity } from './caption';

/** Why two pictures are one: by their bytes or by their looks; null where they differ or too little is known. */
export function samePicture(
  one: PictureIdentity | null,
  other: PictureIdentity | null,
  likenessBits: number
): 'bytes' | 'likeness' | null {
  if (one === null || other === null) return null;
  if (one.sha256 !== null && one.sha256 === other.sha256) return 'bytes';
  const distance = differingBits(one.perceptualHash, other.perceptualHash);
  return distance !== null && distance <= likenessBits ? 'likeness' : null;
}

/** Whether both are known well enough to say that they are two pictures. */
export function differentPictures(
  one: PictureIdentity | null,
  other: PictureIdentity | null,
  likenessBits: number
): boolean {
  if (!one?.sha256 || !other?.sha256) return false;
  return samePicture(one, other, likenessBits) === null;
}

/** The share of bits in which two hashes of one length differ. */
function differingBits(one: string | null, other: string | null): number | null {
  if (one === null || other === null || one.length !== other.length || one === '') return null;
  let differing = 0;
  for (let index = 0; index < one.length; index += 1) {
    let bits = Number.parseInt(one[index] ?? '', 16) ^ Number.parseInt(other[index] ?? '', 16);
    for (; bits > 0; bits >>= 1) differing += bits & 1;
  }
  return differing / (one.length * 4);
}
