import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ENTRY = path.join(process.cwd(), 'examples', 'site', 'dist', 'server', 'entry.mjs');
/** Between two looks at whether it answers, in milliseconds. */
const BETWEEN = 100;

/** What `preview.url` is for the example site at this address. */
export const previewsAt = (site: string): string =>
  `${site}/preview?slug={slug}&locale={locale}&status={status}&token={token}`;

interface SiteOptions {
  /** Address of the newsroom whose stories it shows. */
  newsroom: string;
  /** Address by which it is asked. */
  url: string;
  host: string;
  port: number;
  /** Further variables of its environment, such as WEBHOOK_SECRET. */
  environment?: Record<string, string>;
}

/**
 * Starts the example site, built before, in a process of its own, which ends with this one.
 *
 * @throws Error with what it printed, where it ends before it answers
 */
export async function startSite({
  newsroom,
  url,
  host,
  port,
  environment = {},
}: SiteOptions): Promise<{ stop(): void }> {
  const site = spawn(process.execPath, [ENTRY], {
    env: {
      ...process.env,
      ...environment,
      NEWSROOM_URL: newsroom,
      HOST: host,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [site.stdout, site.stderr]) {
    stream.on('data', (text: Buffer) => {
      printed = `${printed}${text}`.slice(-2_000);
    });
  }
  const stop = () => void site.kill();
  process.once('exit', stop);
  const ended = once(site, 'exit').then(() => true);
  while (!(await answers(url))) {
    if (await Promise.race([ended, pause()])) {
      throw new Error(`The example site ended before it answered. ${printed}`);
    }
  }
  return { stop };
}

const pause = () =>
  new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), BETWEEN);
  });

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/favicon.svg`).then(
    ({ ok }) => ok,
    () => false
  );
