import { Command } from 'commander';
import type { LookResult } from '../../server/outlet-mirror';
import { withStrapi } from '../strapi';
import { findOutlet } from './findOutlet';
import { NoSuch, orNoSuch } from './noSuch';

interface Options {
  country?: string;
  json?: boolean;
}

const line = ({ verdict, address, message, latencyMs }: LookResult) =>
  `${verdict.padEnd(21)}${address}${latencyMs === null ? '' : `  ${latencyMs} ms`}\n${' '.repeat(21)}${message}\n`;

async function check(slug: string, { country, json }: Options): Promise<void> {
  const looks: LookResult[] = await orNoSuch(
    withStrapi(async (strapi) => {
      const outlet = await findOutlet(strapi, slug);
      return strapi
        .plugin('newsroom')
        .service('mirrorProbe')
        .lookAt(outlet, country === undefined ? {} : { country: country.toUpperCase() })
        .catch((error: Error) => {
          throw country ? new NoSuch(error.message) : error;
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
    .option('--country <code>', 'look from there, by the proxy that the options name')
    .option('--json', 'print one JSON list')
    .action(check);
