import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { createFirstAccounts, type Account } from './firstAccounts';
import { loadSampleNewsroom } from './sampleNewsroom';

const ROOT = process.cwd();
const SAMPLE = path.join(ROOT, 'examples', 'sample-newsroom');

/** The story that the demo points to, and that a check asks for. */
const STORY = {
  slug: 'council-votes-to-raise-the-harbour-wall-by-1-4-metres',
  headline: 'Council votes to raise the harbour wall by 1.4 metres',
  section: 'Harbour',
};

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * The port itself, or any that is free for 0.
 * @throws Error where somebody listens on it already
 */
async function freePort(wanted: number, host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, host, resolve);
  }).catch(() => {
    throw new Error(
      `Port ${wanted} is taken. Stop what runs there, or choose another: PORT=${wanted + 1} npm run demo`
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

async function start(): Promise<{ strapi: Core.Strapi; url: string }> {
  say('Starting Strapi …');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, '.host') });
  strapi.log.level = process.env.LOG_LEVEL ?? 'error';
  await strapi.start();
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const host = process.env.HOST && process.env.HOST !== '0.0.0.0' ? process.env.HOST : 'localhost';
  return { strapi, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
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

async function runCheck(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-check-'));
  keepIn(folder);
  const host = '127.0.0.1';
  Object.assign(process.env, { HOST: host, PORT: String(await freePort(0, host)) });
  try {
    const { strapi, url } = await start();
    await fill(strapi);
    await check(url);
    await strapi.destroy();
    say('The demo works.');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function runDemo(): Promise<void> {
  keepIn(path.join(ROOT, '.newsroom'));
  await freePort(Number(process.env.PORT ?? 1337), process.env.HOST ?? '127.0.0.1');
  const { strapi, url } = await start();
  await fill(strapi);
  say('');
  say(`Admin           ${url}/admin`);
  say(`API             ${url}/api/articles`);
  say(`Sample article  ${storyUrl(url)}`);
  say('');
  say('Press Ctrl+C to stop.');
}

async function main(): Promise<void> {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}. Known: --check.`);
  if (!process.argv.includes('--check')) return runDemo();
  await runCheck();
  process.exit(0);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The demo failed. ${error instanceof Error ? error.message : String(error)}\n`
  );
  process.exit(1);
});
