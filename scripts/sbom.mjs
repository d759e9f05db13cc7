import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './package/stranger.mjs';
import { main, ROOT } from './prepare.mjs';

const { name, version, license, dependencies } = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')
);

/** What is wrong with a bill of materials, each in a line. */
function faultsOf({ bomFormat, metadata, components = [], dependencies: graph = [] }) {
  const named = components.map(({ group, name: bare }) => (group ? `${group}/${bare}` : bare));
  const refs = new Set([metadata?.component, ...components].map((each) => each?.['bom-ref']));
  return [
    ...(bomFormat === 'CycloneDX' ? [] : [`The format is ${bomFormat}.`]),
    ...(metadata?.component?.name === name && metadata.component.version === version
      ? []
      : [`It is no bill of ${name} ${version}.`]),
    ...Object.keys(dependencies)
      .filter((each) => !named.includes(each))
      .map((each) => `It lacks ${each}.`),
    ...components
      .filter(({ hashes, purl }) => !purl || !hashes?.length)
      .map((each) => `${each.name} has no address or no checksum.`),
    ...graph
      .flatMap(({ dependsOn = [] }) => dependsOn)
      .filter((ref) => !refs.has(ref))
      .map((ref) => `It depends on ${ref}, which it does not hold.`),
  ];
}

/**
 * The lock file without what only this repository needs. `npm sbom --omit=dev` leaves out packages that the
 * newsroom and its tools share.
 */
async function withoutTools(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'package-lock.json'), path.join(folder, 'package-lock.json'));
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, version, license, dependencies })
  );
  // By the names and versions that the lock file has; nothing is downloaded.
  await run(['npm', 'install', '--package-lock-only', '--offline', '--ignore-scripts'], folder);
}

/** Writes the bill of materials of the package, checked: `node scripts/sbom.mjs FILE`. */
await main(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the file to write: npm run sbom -- sbom.json');
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-sbom-'));
  try {
    // npm calls what it describes by the name of its folder.
    const folder = path.join(work, name);
    await withoutTools(folder);
    const said = await run(
      ['npm', 'sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=library'],
      folder
    );
    const bill = JSON.parse(said);
    const faults = faultsOf(bill);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    fs.writeFileSync(file, said);
    process.stdout.write(`${bill.components.length} packages in ${file}\n`);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
});
