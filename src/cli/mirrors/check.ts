import { Command, InvalidArgumentError } from 'commander';
import type { LookResult } from '../../server/outlet-mirror';
import { withStrapi } from '../strapi';
import { findOutlet } from './findOutlet';
import { NoSuch, orNoSuch } from './noSuch';

interface Options {
  country?: string;
  json?: boolean;
}

/** By its name: the plugin's bundle holds a class of its own. */
const isNoProxy = (error: unknown) => error instanceof Error && error.name === 'NoProxyError';

const line = ({ verdict, address, message, latencyMs }: LookResult) =>
  `${verdict.padEnd(21)}${address}${latencyMs === null ? '' : `  ${latencyMs} ms`}\n${' '.repeat(21)}${message}\n`;

function countryCode(text: string): string {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
  throw new InvalidArgumentError('Write two letters (ISO 3166-1), e.g. IR.');
}

async function check(slug: string, { country, json }: Options): Promise<void> {
  const looks: LookResult[] = await orNoSuch(
    withStrapi(async (strapi) => {
      const outlet = await findOutlet(strapi, slug);
      return strapi
        .plugin('newsroom')
        .service('mirrorProbe')
        .lookAt(outlet, country === undefined ? {} : { country: country.toUpperCase() })
        .catch((error: Error) => {
          throw isNoProxy(error) ? new NoSuch(error.message) : error;
        });
    })
  );
  process.stdout.write(
    json
      ? `${JSON.stringify(looks, null, 2)}\n`
      : looks.map(line).join('') || 'No public mirror can be looked at.\n'
  );
  process.exit(0);
}

/** `newsroom mirrors check <outlet>`: looks at every public mirror now. */
export const checkMirrorsCommand = (): Command =>
  new Command('check')
    .description('Looks at the public mirrors of an outlet now, and whether they serve it.')
    .argument('<outlet>', 'the name of the outlet in addresses')
    .option('--country <code>', 'look from there, by the proxy that the options name', countryCode)
    .option('--json', 'print one JSON list')
    .action(check);
