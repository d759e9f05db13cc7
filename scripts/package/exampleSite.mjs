import assert from 'node:assert/strict';
import path from 'node:path';
import { build, ROOT } from '../prepare.mjs';
import { ask } from './editor.mjs';
import { serving, step } from './stranger.mjs';

const SITE = path.join(ROOT, 'examples', 'site');

/** The example site of this repository, beside the newsroom at an address, shows its stories. */
export async function readBySite(address, { headlines, token }) {
  await step('An outlet', () =>
    ask(address, '/api/outlets', {
      token,
      body: { data: { name: 'The Paper', slug: 'paper', language: 'en' } },
    })
  );
  await step('Install and build the example site', () => build('sitePackages', 'site'));
  await step('The example site shows the stories', () =>
    serving(
      [process.execPath, path.join(SITE, 'dist', 'server', 'entry.mjs')],
      SITE,
      async (site) => {
        const page = await (await fetch(site)).text();
        for (const headline of headlines) assert.ok(page.includes(headline), page.slice(0, 2000));
      },
      { sign: '/favicon.svg', env: { NEWSROOM_URL: address } }
    )
  );
}
