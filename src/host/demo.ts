import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { createFirstAccounts, type Account } from './firstAccounts';
import { loadSampleNewsroom } from './sampleNewsroom';
import { settings } from './settings';
import { previewsAt, startSite } from './site';

const ROOT = process.cwd();
const SAMPLE = path.join(ROOT, 'examples', 'sample-newsroom');

/** The story that the demo points to, and that a check asks for. */
const STORY = {
  slug: 'council-votes-to-raise-the-harbour-wall-by-1-4-metres',
  headline: 'Council votes to raise the harbour wall by 1.4 metres',
  section: 'Harbour',
};

/** What scripts/demo.mjs says where the example site is built. */
const SITE_BUILT = '--site';

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * The port itself, or any that is free for 0.
 * @throws Error where somebody listens on it already
 */
async function freePort(wanted: number, host: string, variable = 'PORT'): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, host, resolve);
  }).catch(() => {
    throw new Error(
      `Port ${wanted} is taken. Stop what runs there, or choose another: ${variable}=${wanted + 1} npm run demo`
    );
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Embedded SQLite and a public folder in one place, whatever the environment says for other hosts. */
function keepIn(folder: string): void {
  Object.assign(process.env, {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'newsroom.db'),
    PUBLIC_DIRECTORY: path.join(folder, 'public'),
    // Over plain HTTP a browser refuses the session cookie of a server in production.
    NODE_ENV: 'development',
  });
}

/** As browsers reach a server that listens there. */
function addressAt(port: number): string {
  const host = process.env.HOST && process.env.HOST !== '0.0.0.0' ? process.env.HOST : 'localhost';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** @param site where the example site will be, to which the panel's button for previews leads then */
async function start(site: string | null): Promise<{ strapi: Core.Strapi; url: string }> {
  say('Starting Strapi …');
  if (site) settings.newsroom = { ...settings.newsroom, preview: { url: previewsAt(site) } };
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, '.host') });
  strapi.log.level = process.env.LOG_LEVEL ?? 'error';
  await strapi.start();
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return { strapi, url: addressAt(port) };
}

async function fill(strapi: Core.Strapi): Promise<void> {
  const accounts = await createFirstAccounts(strapi);
  const loaded = await loadSampleNewsroom(strapi, SAMPLE, (done, total, headline) =>
    say(`Loading the sample newsroom, story ${done} of ${total}: ${headline}`)
  );
  say(loaded > 0 ? `Loaded ${loaded} stories.` : 'The sample newsroom is there already.');
  tell(accounts);
}

function tell(accounts: readonly Account[]): void {
  if (accounts.length === 0) return;
  say('');
  say('Who can sign in to the admin panel (passwords are shown only now):');
  for (const { role, email, password } of accounts) {
    say(`  ${role.padEnd(14)}${email.padEnd(30)}${password}`);
  }
}

const storyUrl = (url: string) => `${url}/api/articles/by-slug/${STORY.slug}`;

/**
 * Asks the newsroom's own API for the sample story and compares what comes back.
 * @throws Error that says what is not as it should be
 */
async function check(url: string): Promise<void> {
  say(`Asking ${storyUrl(url)}`);
  const response = await fetch(storyUrl(url));
  if (response.status !== 200) throw new Error(`The sample story was answered ${response.status}.`);
  const { data } = (await response.json()) as { data: Record<string, unknown> };
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (found === wanted) return say(`  ${what}: ${String(found)}`);
    throw new Error(
      `The sample story has the wrong ${what}: ${String(found)} instead of ${String(wanted)}.`
    );
  };
  const list = (name: string) =>
    Array.isArray(data[name]) ? (data[name] as Record<string, unknown>[]) : [];
  expect('headline', data.headline, STORY.headline);
  expect('section', list('sectionTrail').at(-1)?.name, STORY.section);
  expect('number of captions', list('captions').length, 2);
  const picture = list('captions')[0]?.image as { url?: string } | undefined;
  const image = await fetch(new URL(String(picture?.url), url));
  expect('answer for its first picture', image.status, 200);
  const admin = await fetch(`${url}/admin/`);
  expect('answer of the admin panel', admin.status, 200);
}

/**
 * Asks the example site for its front page and the sample story, as readers do.
 * @throws Error that says what is not as it should be
 */
async function checkSite(site: string, url: string): Promise<void> {
  const { data } = (await (await fetch(storyUrl(url))).json()) as {
    data: { canonicalUrl: string };
  };
  const story = `${site}${new URL(data.canonicalUrl).pathname}`;
  for (const [page, words] of [
    [`${site}/`, 'The Serrane Courier'],
    [story, STORY.headline],
  ] as const) {
    const response = await fetch(page);
    if (response.status !== 200) throw new Error(`${page} was answered ${response.status}.`);
    const isThere = (await response.text()).includes(words);
    if (!isThere) throw new Error(`"${words}" is not on ${page}.`);
    say(`  the site has "${words}"`);
  }
}

async function runCheck(withSite: boolean): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-check-'));
  keepIn(folder);
  const host = '127.0.0.1';
  Object.assign(process.env, { HOST: host, PORT: String(await freePort(0, host)) });
  const port = withSite ? await freePort(0, host) : null;
  const site = port === null ? null : addressAt(port);
  try {
    const { strapi, url } = await start(site);
    await fill(strapi);
    await check(url);
    if (site && port !== null) {
      const running = await startSite({ newsroom: url, url: site, host, port });
      await checkSite(site, url);
      running.stop();
    }
    await strapi.destroy();
    say('The demo works.');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function runDemo(withSite: boolean): Promise<void> {
  keepIn(path.join(ROOT, '.newsroom'));
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.SITE_PORT ?? 4321);
  const site = withSite ? addressAt(port) : null;
  await freePort(Number(process.env.PORT ?? 1337), host);
  if (site) await freePort(port, host, 'SITE_PORT');
  const { strapi, url } = await start(site);
  await fill(strapi);
  if (site) await startSite({ newsroom: url, url: site, host, port });
  say('');
  if (site) say(`Site            ${site}/`);
  say(`Admin           ${url}/admin`);
  say(`API             ${url}/api/articles`);
  say(`Sample article  ${storyUrl(url)}`);
  say('');
  say('Press Ctrl+C to stop.');
}

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const unknown = given.filter((argument) => argument !== '--check' && argument !== SITE_BUILT);
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}. Known: --check.`);
  const withSite = given.includes(SITE_BUILT);
  if (!given.includes('--check')) return runDemo(withSite);
  await runCheck(withSite);
  process.exit(0);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The demo failed. ${error instanceof Error ? error.message : String(error)}\n`
  );
  process.exit(1);
});
