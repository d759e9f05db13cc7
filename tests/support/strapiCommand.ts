import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Application } from './application';
import type { Ended } from './command';
import type { TestDatabase } from './database';

const STRAPI = path.resolve(__dirname, '../../node_modules/@strapi/strapi/bin/strapi.js');

/** Where a command of Strapi works: a project, and the database and uploads of one of its hosts. */
export interface Place {
  application: Application;
  database: TestDatabase;
  publicDirectory: string;
}

/** Runs `strapi …` in a project, as whoever keeps a host does. */
export const strapiCommand = (
  { application, database, publicDirectory }: Place,
  ...args: string[]
): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [STRAPI, ...args],
      {
        cwd: application.folder,
        env: {
          ...process.env,
          ...database.environment,
          PUBLIC_DIRECTORY: publicDirectory,
          STRAPI_TELEMETRY_DISABLED: 'true',
        },
      },
      (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    );
  });
