import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../prepare.mjs';
import { step, run } from '../stranger.mjs';
import { first } from './first.mjs';

const { peerDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const RANGE = peerDependencies['@strapi/strapi'];

/** The oldest and the newest version of Strapi that the newsroom says it is for. */
const ENDS = {
  oldest: (versions) => versions[0],
  newest: (versions) => versions.at(-1),
};

/** The first story on the version of Strapi at an end of the range of the peer dependency. */
export const range = (end) => async (given) => {
  const strapi = await step(`The ${end} version of Strapi in ${RANGE}`, async () => {
    const said = await run(['npm', 'view', `@strapi/strapi@${RANGE}`, 'version', '--json'], ROOT);
    return ENDS[end]([JSON.parse(said)].flat());
  });
  process.stderr.write(`            ${strapi}\n`);
  await first({ strapi })(given);
};
