import fs from 'node:fs/promises';
import path from 'node:path';

/** A file that grows piece by piece. */
export interface GrowingFile {
  write(text: string): Promise<void>;
  /** Puts the whole of another file of the folder behind what is written, and takes that file away. */
  take(name: string): Promise<void>;
  close(): Promise<void>;
}

/** How much of a file is read at once to be put behind another, in bytes. */
const PIECE = 1024 * 1024;

/** The folder that an export is written into. Names are relative, `/` between their pieces. */
export class ExportFolder {
  private readonly made = new Set<string>();

  constructor(readonly root: string) {}

  place(name: string): string {
    return path.join(this.root, ...name.split('/'));
  }

  async writeFile(name: string, text: string): Promise<void> {
    await this.makeFolderOf(name);
    await fs.writeFile(this.place(name), text);
  }

  /** Puts a text behind what a file has; it is closed again, for there may be many such files. */
  async append(name: string, text: string): Promise<void> {
    await this.makeFolderOf(name);
    await fs.appendFile(this.place(name), text);
  }

  async open(name: string): Promise<GrowingFile> {
    await this.makeFolderOf(name);
    const file = await fs.open(this.place(name), 'a');
    return {
      write: (text) => file.appendFile(text),
      take: async (other) => {
        const source = await fs.open(this.place(other));
        try {
          for await (const piece of source.createReadStream({
            highWaterMark: PIECE,
            autoClose: false,
          })) {
            await file.appendFile(piece as Buffer);
          }
        } finally {
          await source.close();
        }
        await fs.rm(this.place(other));
      },
      close: () => file.close(),
    };
  }

  async makeFolderOf(name: string): Promise<void> {
    const folder = path.dirname(this.place(name));
    if (this.made.has(folder)) return;
    await fs.mkdir(folder, { recursive: true });
    this.made.add(folder);
  }
}
