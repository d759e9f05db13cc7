import type { Core } from '@strapi/strapi';
import { Command } from 'commander';
import type { KeyInfo } from '../../server/outlet-mirror';
import { withStrapi } from '../strapi';
import { outletIdOf } from './outletIdOf';
import { NoSuch, orNoSuch } from './noSuch';

interface Options {
  rotate?: boolean;
  revoke?: string;
  json?: boolean;
}

async function work(strapi: Core.Strapi, slug: string, options: Options): Promise<KeyInfo[]> {
  const outlet = await outletIdOf(strapi, slug);
  const keys = strapi.plugin('newsroom').service('outlet-keys');
  if (options.revoke && !(await keys.revoke(outlet, options.revoke))) {
    throw new NoSuch(`The outlet has no key "${options.revoke}" that is in use.`);
  }
  if (options.rotate) {
    const { mirrors } = strapi.config.get<{ mirrors: { keyOverlapDays: number } }>(
      'plugin::newsroom'
    );
    await keys.rotate(outlet, mirrors.keyOverlapDays);
  }
  // Makes the first key where there is none that signs.
  await keys.keys(outlet);
  return keys.list(outlet);
}

const state = ({ revokedAt, signsUntil }: KeyInfo) =>
  revokedAt ? `revoked ${revokedAt}` : signsUntil ? `signs until ${signsUntil}` : 'signs';

async function keysOf(slug: string, options: Options): Promise<void> {
  const keys = await orNoSuch(withStrapi((strapi) => work(strapi, slug, options)));
  process.stdout.write(
    options.json
      ? `${JSON.stringify(keys, null, 2)}\n`
      : keys.map((key) => `${key.kid}  ${state(key)}\n`).join('')
  );
  process.exit(0);
}

/** `newsroom mirrors keys <outlet>`: what signs an outlet's lists, and its rotation. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description("Shows the keys that sign an outlet's lists of mirrors, newest first.")
    .argument('<outlet>', 'the name of the outlet in addresses')
    .option('--rotate', 'make a new key; the one before signs beside it for a while')
    .option('--revoke <thumbprint>', 'take a key that others may have out of use at once')
    .option('--json', 'print one JSON list')
    .action(keysOf);
