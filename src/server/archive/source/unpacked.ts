import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Stories are written in batches of fewer: no picture of a page before the last so many is waited for. */
const MOST_PAGES = 500;

const take = (folder: string) => fs.rmSync(folder, { recursive: true, force: true });

/** The temporary folders of one import, which it takes away at its end. */
export class Unpacked {
  private readonly folders: string[] = [];
  private readonly pages: string[] = [];

  /** For one page and its pictures; it goes once many others have followed. */
  pageFolder(): string {
    const folder = this.folder();
    this.pages.push(folder);
    if (this.pages.length > MOST_PAGES) take(this.pages.shift() ?? folder);
    return folder;
  }

  folder(): string {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-import-'));
    this.folders.push(made);
    return made;
  }

  /** At once, since it also runs where the process ends. */
  remove(): void {
    for (const folder of this.folders.splice(0)) take(folder);
  }
}
