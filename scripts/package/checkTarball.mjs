import fs from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * The panel is a module on purpose: nothing but the application's bundler reads it, so that nobody can
 * `require` it in a file where types say otherwise.
 */
const isMeant = ({ kind, entrypoint, resolutionKind }) =>
  kind === 'CJSResolvesToESM' && entrypoint === './strapi-admin' && resolutionKind === 'node16-cjs';

const RESOLUTIONS = ['node10', 'node16-cjs', 'node16-esm', 'bundler'];

/** For each entry, and each way that TypeScript resolves it, the file of its types. */
const resolved = ({ entrypoints }) =>
  Object.entries(entrypoints)
    .filter(([name]) => name !== './package.json')
    .map(([name, { resolutions }]) => ({
      name,
      ...Object.fromEntries(
        RESOLUTIONS.map((kind) => [
          kind,
          resolutions[kind].resolution?.fileName.replace(/^.*\/dist\//, '') ?? 'none',
        ])
      ),
    }));

/**
 * What publint and attw find in a tarball, each in a line.
 *
 * @returns the entries with their types, and what is wrong with them
 */
export async function checkTarball(tarball) {
  const data = new Uint8Array(fs.readFileSync(tarball));
  const types = await checkPackage(createPackageFromTarballData(data));
  const { messages, pkg } = await publint({
    pack: { tarball: data.buffer },
    strict: true,
  });
  return {
    entries: resolved(types),
    problems: [
      ...messages.map((message) => `publint: ${formatMessage(message, pkg)}`),
      ...types.problems
        .filter((problem) => !isMeant(problem))
        .map((problem) => `attw: ${JSON.stringify(problem)}`),
    ],
  };
}
