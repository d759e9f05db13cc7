import type { PictureSource } from './pictureSource';

/** Asks one source after another; where none has the picture, all say why. */
export const firstOf = (sources: readonly PictureSource[]): PictureSource => ({
  async open(picture) {
    const faults: string[] = [];
    for (const source of sources) {
      const opened = await source.open(picture);
      if (!('fault' in opened)) return opened;
      faults.push(opened.fault);
    }
    return { fault: faults.join(' ') };
  },
});
