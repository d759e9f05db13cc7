import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchDatabase } from '../support/databases';
import { ROOT } from '../support/newsroom';

const COMMAND = path.join(ROOT, 'dist', 'cli', 'newsroom.js');

const page = (number: number) => `Harbour office counts ship ${number} of the autumn

By Ida Holm

The harbour office of Lindhaven counted ship number ${number} of the autumn on the morning after the storm.

“Nobody had expected so many,” said harbour master Tomas Weller. He added that the quay was full.

The office will count on until the ice comes, and will say then how many of them came from the islands.
`;

/** An import of an archive, page by page with `newsroom import`, until it is stopped. */
export class Importing {
  private number = 0;
  private isStopped = false;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'newsroom-bench-import-'));
  private readonly done: Promise<void>;

  constructor(private readonly database: BenchDatabase) {
    this.done = this.importAll();
    // It is told when it is stopped.
    this.done.catch(() => undefined);
  }

  /**
   * @returns how many pages came in
   * @throws Error where one did not
   */
  async stop(): Promise<number> {
    this.isStopped = true;
    await this.done.finally(() => rmSync(this.folder, { recursive: true, force: true }));
    return this.number;
  }

  private async importAll(): Promise<void> {
    while (!this.isStopped) {
      const file = path.join(this.folder, `${this.number + 1}.txt`);
      writeFileSync(file, page(this.number + 1));
      await this.importOne(file);
      this.number += 1;
    }
  }

  private importOne(file: string): Promise<void> {
    const args = [COMMAND, 'import', file, '--publish', '--outlet', 'Coast Wire'];
    const env = { ...process.env, ...this.database.environment, NODE_ENV: 'production' };
    return new Promise((resolve, reject) => {
      execFile(process.execPath, args, { cwd: ROOT, env }, (error, _stdout, stderr) => {
        if (error) reject(new Error(`An import failed: ${stderr}`));
        else resolve();
      });
    });
  }
}
