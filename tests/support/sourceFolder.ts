import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ReadItem } from '../../src/server/archive/reader';
import { openSources, readOpened, Unpacked } from '../../src/server/archive/source';

/** A folder of sources as `newsroom import` is given them, and what is unpacked of them. */
export function sourceFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-sources-'));
  const unpacked = new Unpacked();
  return {
    folder,
    unpacked,
    /** @returns the path of the file */
    write(name: string, content: string | Buffer): string {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
      return file;
    },
    /** All that is read in files and folders, in their order. */
    async read(...inputs: readonly string[]): Promise<ReadItem[]> {
      const items: ReadItem[] = [];
      for (const source of await openSources([...inputs], unpacked)) {
        for await (const item of readOpened(source, {})) items.push(item);
      }
      return items;
    },
    remove(): void {
      unpacked.remove();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
