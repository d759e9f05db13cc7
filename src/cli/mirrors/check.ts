import { Command, InvalidArgumentError } from 'commander';
import type { MirrorCheckResult } from '../../server/outlet-mirror';
import { withStrapi } from '../strapi';
import { outletIdOf } from './outletIdOf';
import { NoSuch, orNoSuch } from './noSuch';

interface Options {
  country?: string;
  json?: boolean;
}

/** By its name: the plugin's bundle holds a class of its own. */
const isNoProxy = (error: unknown) => error instanceof Error && error.name === 'NoProxyError';

const line = ({ health, address, message, latencyMs }: MirrorCheckResult) =>
  `${health.padEnd(21)}${address}${latencyMs === null ? '' : `  ${latencyMs} ms`}\n${' '.repeat(21)}${message}\n`;

function countryCode(text: string): string {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError('Write two letters (ISO 3166-1), e.g. IR.');
}

async function check(slug: string, { country, json }: Options): Promise<void> {
  const results: MirrorCheckResult[] = await orNoSuch(
    withStrapi(async (strapi) => {
      const outlet = await outletIdOf(strapi, slug);
      return strapi
        .plugin('newsroom')
        .service('mirror-check')
        .checkNow(outlet, country === undefined ? {} : { country })
        .catch((error: Error) => {
          throw isNoProxy(error) ? new NoSuch(error.message) : error;
        });
    })
  );
  process.stdout.write(
    json
      ? `${JSON.stringify(results, null, 2)}\n`
      : results.map(line).join('') || 'No public mirror can be checked.\n'
  );
  process.exit(0);
}

/** `newsroom mirrors check <outlet>`: checks every public mirror now. */
export const checkMirrorsCommand = (): Command =>
  new Command('check')
    .description('Checks now whether the public mirrors of an outlet are there and serve it.')
    .argument('<outlet>', 'the name of the outlet in addresses')
    .option('--country <code>', 'check from there, by the proxy that the options name', countryCode)
    .option('--json', 'print one JSON list')
    .action(check);
