import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileStrapi, createStrapi, type Core } from '@strapi/strapi';
import { isProject, noProject } from './projectHere';

/** A Strapi project that is registered: its code has run, and its database is not opened yet. */
export interface Project {
  strapi: Core.Strapi;
  /** Opens the database and starts the project, without serving it. */
  start(): Promise<Core.Strapi>;
  end(): Promise<void>;
}

/**
 * Registers the Strapi project in the working directory. Its log goes to the error stream, so that the
 * output holds what the command prints and no more.
 *
 * @throws Error where there is none
 */
export async function registerProject(): Promise<Project> {
  giveWay();
  // Drivers of databases speak to the console past Strapi's log.
  console.log = console.error;
  console.info = console.error;
  const strapi = createStrapi(await foldersOfProject(process.cwd()));
  strapi.log.level = process.env.LOG_LEVEL ?? 'error';
  for (const transport of strapi.log.transports) {
    Object.assign(transport, {
      stderrLevels: { error: true, warn: true, info: true, debug: true },
    });
  }
  await strapi.register();
  return {
    strapi,
    // What `strapi.load()` does behind the registration.
    async start() {
      await strapi.bootstrap();
      strapi.isLoaded = true;
      return strapi;
    },
    // What is only registered has no tables yet for its plugins to leave in order.
    end: () => (strapi.isLoaded ? strapi.destroy() : strapi.db.destroy()),
  };
}

/** Lets a server on the same machine go first: an archive has time, and readers have none. */
function giveWay(): void {
  const { PRIORITY_BELOW_NORMAL: wanted } = os.constants.priority;
  // Whoever has asked for less already is not given more, which only an administrator may.
  if (os.getPriority() >= wanted) return;
  try {
    os.setPriority(wanted);
  } catch {
    // Some sandboxes let no process say how urgent it is: it works all the same.
  }
}

/** Starts the Strapi project in the working directory, without serving it, and hands it to `work`. */
export async function workInProject<Result>(
  work: (strapi: Core.Strapi) => Promise<Result>
): Promise<Result> {
  const project = await registerProject();
  try {
    return await work(await project.start());
  } finally {
    await project.end();
  }
}

/** Where a project's compiled files are; a TypeScript project that was never built is compiled first. */
async function foldersOfProject(appDir: string): Promise<{ appDir: string; distDir: string }> {
  if (!isProject()) throw noProject();
  const tsconfig = path.join(appDir, 'tsconfig.json');
  if (!fs.existsSync(tsconfig)) return { appDir, distDir: appDir };
  const [, outDir = 'dist'] =
    /"outDir"\s*:\s*"([^"]+)"/.exec(fs.readFileSync(tsconfig, 'utf8')) ?? [];
  const distDir = path.resolve(appDir, outDir);
  if (fs.existsSync(path.join(distDir, 'config'))) return { appDir, distDir };
  const compiled = await compileStrapi({ appDir, ignoreDiagnostics: true });
  return { appDir, distDir: compiled.distDir ?? appDir };
}
