import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The temporary folders of one import, which it takes away at its end. */
export class Unpacked {
  private readonly folders: string[] = [];

  folder(): string {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-import-'));
    this.folders.push(made);
    return made;
  }

  /** At once, since it also runs where the process ends. */
  remove(): void {
    for (const folder of this.folders.splice(0))
      fs.rmSync(folder, { recursive: true, force: true });
  }
}
