import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type DatabaseKind } from '../support/databases';
import { newsroomOrder } from '../support/newsroom';
import type { ImportOrder, ImportRun } from './importProcess';

export interface ImportSpeed {
  /** How many times as many stories a second come in as rows than by the Document Service, in one run. */
  bulkToDocumentService: number;
  /** As rows. */
  storiesPerSecond: number;
  peakMemoryMb: number;
  runs: ImportRun[];
}

const FULL = { documents: 300, rows: 20_000 };
const QUICK = { documents: 40, rows: 1_000 };
/** Written first by both ways, so that neither pays for what is loaded once. */
const WARM = { documents: 10, rows: 200 };

/** Imports invented stories, each published with two captions, by both ways into one database. */
export async function measureImportSpeed(
  how: { database?: DatabaseKind; quick?: boolean } = {}
): Promise<ImportSpeed> {
  const counts = how.quick ? QUICK : FULL;
  const database = await createDatabase(how.database ?? 'sqlite');
  const uploads = mkdtempSync(path.join(tmpdir(), 'newsroom-bench-public-'));
  mkdirSync(path.join(uploads, 'uploads'));
  try {
    const runs = await importIn(
      [
        { through: 'documents', stories: WARM.documents },
        { through: 'rows', stories: WARM.rows },
        { through: 'documents', stories: counts.documents },
        { through: 'rows', stories: counts.rows },
      ],
      { ...database.environment, PUBLIC_DIRECTORY: uploads }
    );
    const rate = ({ stories, seconds }: ImportRun) => stories / seconds;
    const [, , documents, rows] = runs;
    if (!documents || !rows) throw new Error('Not all runs were measured.');
    return {
      bulkToDocumentService: rate(rows) / rate(documents),
      storiesPerSecond: rate(rows),
      peakMemoryMb: rows.peakMemoryMb,
      runs,
    };
  } finally {
    await database.drop();
    rmSync(uploads, { recursive: true, force: true });
  }
}

function importIn(
  runs: ImportOrder['runs'],
  environment: Record<string, string>
): Promise<ImportRun[]> {
  const { appDir, distDir } = newsroomOrder({ cache: true, search: true });
  const order: ImportOrder = { appDir, distDir, runs };
  const child = fork(path.join(__dirname, 'importProcess.js'), [JSON.stringify(order)], {
    env: { ...process.env, ...environment, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0' },
    // Nothing that it prints is a result.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const measured: ImportRun[] = [];
    child.on('message', (message) => measured.push(message as ImportRun));
    child.once('exit', (code) => {
      if (code === 0) resolve(measured);
      else reject(new Error(`The process that imports ended with ${code}.`));
    });
  });
}
