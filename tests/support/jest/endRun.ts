import fs from 'node:fs';
import { dropTemplates } from '../database';

/** Behind the last test of a run, whatever became of it. */
export default async function endRun(): Promise<void> {
  await dropTemplates();
  fs.rmSync(String(process.env.NEWSROOM_TEST_RUN), { recursive: true, force: true });
}
