import fs from 'node:fs';
import path from 'node:path';
import { compileStrapi, createStrapi, type Core } from '@strapi/strapi';

/**
 * Loads the Strapi project in the working directory, without serving it, and hands it to `work`.
 * Its log goes to the error stream, so that the output holds what the command prints and no more.
 */
export async function withStrapi<Result>(
  work: (strapi: Core.Strapi) => Promise<Result>
): Promise<Result> {
  // Drivers of databases speak to the console past Strapi's log.
  console.log = console.error;
  console.info = console.error;
  const strapi = createStrapi(await project(process.cwd()));
  strapi.log.level = process.env.LOG_LEVEL ?? 'error';
  for (const transport of strapi.log.transports) {
    Object.assign(transport, {
      stderrLevels: { error: true, warn: true, info: true, debug: true },
    });
  }
  try {
    await strapi.load();
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

/** Where a project's compiled files are; a TypeScript project that was never built is compiled first. */
async function project(appDir: string): Promise<{ appDir: string; distDir: string }> {
  if (!hasStrapi(appDir)) {
    throw new Error(
      'There is no Strapi project in this directory. Change to its root and run the command again.'
    );
  }
  const tsconfig = path.join(appDir, 'tsconfig.json');
  if (!fs.existsSync(tsconfig)) return { appDir, distDir: appDir };
  const [, outDir = 'dist'] =
    /"outDir"\s*:\s*"([^"]+)"/.exec(fs.readFileSync(tsconfig, 'utf8')) ?? [];
  const distDir = path.resolve(appDir, outDir);
  if (fs.existsSync(path.join(distDir, 'config'))) return { appDir, distDir };
  const compiled = await compileStrapi({ appDir, ignoreDiagnostics: true });
  return { appDir, distDir: compiled.distDir ?? appDir };
}

function hasStrapi(appDir: string): boolean {
  try {
    require.resolve('@strapi/strapi/package.json', { paths: [appDir] });
    return true;
  } catch {
    return false;
  }
}
