import fs from 'node:fs';
import path from 'node:path';
import { ENGLISH, inOrderOf } from './inOrderOf.mjs';

const read = async (file) => JSON.parse(await fs.promises.readFile(file, 'utf8'));

/** For esbuild: a JSON file as one value. By itself it would make each of its keys an export as well. */
export const jsonValues = {
  name: 'json-values',
  setup({ onLoad }) {
    onLoad({ filter: /\/translations\/\w+\.json$/ }, async ({ path: file }) => {
      const folder = path.dirname(file);
      const name = path.basename(file);
      if (name === ENGLISH) return undefined;
      return {
        contents: inOrderOf(await read(path.join(folder, ENGLISH)), await read(file), name),
        loader: 'js',
        resolveDir: folder,
      };
    });
    onLoad({ filter: /\.json$/ }, async ({ path: file }) => ({
      contents: `export default ${await fs.promises.readFile(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};
