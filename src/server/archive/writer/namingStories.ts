import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import type { PlannedImport } from './plannedImport';

/** A story that names others, which may come behind it. */
export type NamingStory = { documentId: string } & Pick<
  PlannedImport,
  'locale' | 'sourceId' | 'related' | 'state'
>;

/** The stories of an import that name others, in a file: an archive may have a million of them. */
export class NamingStories {
  private readonly file = path.join(os.tmpdir(), `newsroom-related-${randomUUID()}`);
  private descriptor: number | null = null;

  add(story: NamingStory): void {
    this.descriptor ??= fs.openSync(this.file, 'wx', 0o600);
    fs.writeSync(this.descriptor, `${JSON.stringify(story)}\n`);
  }

  async *all(): AsyncGenerator<NamingStory> {
    if (this.descriptor === null) return;
    const lines = readline.createInterface({ input: fs.createReadStream(this.file) });
    for await (const line of lines) yield JSON.parse(line) as NamingStory;
  }

  remove(): void {
    if (this.descriptor === null) return;
    fs.closeSync(this.descriptor);
    this.descriptor = null;
    fs.rmSync(this.file, { force: true });
  }
}
