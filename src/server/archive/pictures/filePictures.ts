import fs from 'node:fs/promises';
import path from 'node:path';
import type { PictureSource } from './pictureSource';

/** As large as a file is that the Media Library takes as a rule, in bytes. */
export const LARGEST_PICTURE = 100 * 1024 * 1024;

/** Pictures that lie beside the stories, by the paths that opening the source has found out. */
export const filePictures: PictureSource = {
  async open({ file }) {
    if (file === null) return { fault: 'It does not lie beside the story.' };
    const name = path.basename(file);
    try {
      const { size } = await fs.stat(file);
      if (size > LARGEST_PICTURE) {
        return { fault: `"${name}" is larger than ${LARGEST_PICTURE / 1024 / 1024} MB.` };
      }
      return { bytes: await fs.readFile(file), name };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return {
        fault:
          code === 'ENOENT'
            ? `There is no file "${name}" beside the story.`
            : `"${name}": ${message}`,
      };
    }
  },
};
