import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../prepare.mjs';
import { step, run } from '../stranger.mjs';
import { first } from './first.mjs';

const { peerDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const RANGE = peerDependencies['@strapi/strapi'];

/** What an application of a version is made of; a registry may not have all of a new one yet. */
const PARTS = [
  '@strapi/strapi',
  '@strapi/admin',
  '@strapi/plugin-users-permissions',
  'create-strapi-app',
];

async function versions() {
  const all = await Promise.all(
    PARTS.map(async (name) =>
      [JSON.parse(await run(['npm', 'view', `${name}@${RANGE}`, 'version', '--json'], ROOT))].flat()
    )
  );
  const [strapi, ...others] = all;
  return strapi.filter((version) => others.every((each) => each.includes(version)));
}

/** The oldest and the newest version of Strapi that the newsroom says it is for. */
const ENDS = {
  oldest: (all) => all[0],
  newest: (all) => all.at(-1),
};

/** The first story on the version of Strapi at an end of the range of the peer dependency. */
export const range = (end) => async (given) => {
  const strapi = await step(`The ${end} version of Strapi in ${RANGE}`, async () =>
    ENDS[end](await versions())
  );
  process.stderr.write(`            ${strapi}\n`);
  await first({ strapi })(given);
};
