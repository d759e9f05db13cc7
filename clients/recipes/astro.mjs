/** A page, and the paths of a static build: `astro.mjs PAGE PATHS`. */
import fs from 'node:fs';
import { transform } from '@astrojs/compiler';

const [page, paths] = process.argv.slice(2);
const { code, diagnostics } = await transform(fs.readFileSync(page, 'utf8'), { filename: page });
const { getStaticPaths } = await import(paths);
process.stdout.write(
  JSON.stringify({
    diagnostics,
    isServerRendered: /export const prerender = false/.test(code),
    paths: await getStaticPaths(),
  })
);
