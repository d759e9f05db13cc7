import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `newsroom …` as it is built, beside the newsroom of the test, which goes on answering. */
export const newsroomCommand = (
  args: readonly string[],
  environment: Record<string, string> = {}
): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(ROOT, 'dist', 'cli', 'newsroom.js'), ...args],
      { cwd: ROOT, env: { ...process.env, ...environment } },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    );
  });
