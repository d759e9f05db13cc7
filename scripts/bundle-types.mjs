import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { main, ROOT } from './prepare.mjs';

/**
 * Writes the declarations of the package into dist, for each of its entries one file that names
 * nothing inside the package: `strapi-server`, `strapi-admin`, `mirrors` and `types`.
 */
const ENTRIES = [
  { from: 'src/contract/strapiServer.ts', to: ['server/index.d.ts'], asOneObject: true },
  { from: 'src/contract/strapiAdmin.ts', to: ['admin/index.d.mts'] },
  { from: 'src/contract/index.ts', to: ['types/index.d.ts'] },
  {
    from: 'src/mirrors/index.ts',
    to: ['mirrors/index.d.ts', 'mirrors/index.d.mts'],
    tsconfig: 'src/mirrors/tsconfig.json',
  },
];

/** `module.exports = …`, in the words of declarations: rollup knows modules only. */
const oneObject = {
  name: 'one-object',
  renderChunk: (code) => code.replace(/export \{ (\w+) as default \};/, 'export = $1;'),
};

async function bundleTypes({ from, to, tsconfig = 'tsconfig.json', asOneObject = false }) {
  const bundle = await rollup({
    input: path.join(ROOT, from),
    plugins: [
      dts({
        tsconfig: path.join(ROOT, tsconfig),
        compilerOptions: { incremental: false, tsBuildInfoFile: undefined },
      }),
    ],
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  for (const file of to) {
    await bundle.write({
      file: path.join(ROOT, 'dist', file),
      plugins: asOneObject ? [oneObject] : [],
    });
  }
  await bundle.close();
}

await main(async () => {
  for (const entry of ENTRIES) await bundleTypes(entry);
});
