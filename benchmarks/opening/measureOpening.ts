import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../tests/support/chromium';
import { middleOf, type OnBoth } from '../save/onBoth';
import { Stories } from '../save/stories';
import { Cleaning } from '../support/cleaning';
import { filledDatabase } from '../support/filled';
import { startHost, type Host, type HostOrder } from '../support/hosts';
import { newsroomOrder, ROOT } from '../support/newsroom';
import { makeStockProject, STOCK_TYPES } from '../support/stockProject';

export interface OpeningOrder {
  /** How often the form of a story is opened in each panel, the first time apart. */
  rounds: number;
  progress(line: string): void;
}

export interface OpeningMeasurement {
  /** Milliseconds from asking for the page of a story until its fields and its body are shown. */
  time: OnBoth;
  /** Milliseconds that the page's own thread works until then. */
  work: OnBoth;
}

/** A story as it is when an editor comes back to it. */
const CAPTIONS = 4;
const LONGEST = 120_000;
const EDITOR = {
  firstname: 'Ida',
  lastname: 'Holm',
  email: 'ida@example.com',
  password: 'Newsroom-2026',
};

interface PanelOrder {
  order: HostOrder;
  /** Of the type of captions, by which the rows of an archive are told. */
  owner: string;
  type: string;
  /** What of the page shows the body of a story. */
  body: string;
}

/**
 * How long the form of a story takes to open in the newsroom's panel and in that of stock Strapi with the same
 * content types, in one browser and in turn.
 */
export async function measureOpening(order: OpeningOrder): Promise<OpeningMeasurement> {
  const cleaning = new Cleaning();
  try {
    return await measure(order, cleaning);
  } finally {
    await cleaning.run();
  }
}

async function measure(order: OpeningOrder, cleaning: Cleaning): Promise<OpeningMeasurement> {
  const stockDir = cleaning.add(makeStockProject(ROOT), (dir) =>
    rmSync(dir, { recursive: true, force: true })
  );
  order.progress('the panel of stock Strapi is built');
  buildPanel(stockDir);
  const browser = cleaning.add(await startBrowser(), (each) => each.close());
  const open = async ({ order: host, owner, type, body }: PanelOrder) => {
    order.progress(`a story for ${owner}`);
    const database = await filledDatabase(
      { database: 'sqlite', articles: 20 },
      host,
      owner,
      cleaning
    );
    const server = cleaning.add(await startHost(host, database), ({ stop }) => stop());
    const stories = await Stories.in(server, CAPTIONS);
    const story = await stories.draft(1, CAPTIONS);
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    page.setDefaultTimeout(LONGEST);
    await signIn(page, server);
    const address = `${server.url}/admin/content-manager/collection-types/${type}/${story}`;
    return () => openForm(page, address, body);
  };
  const panels = {
    stock: await open({
      order: { appDir: stockDir, distDir: stockDir, readable: STOCK_TYPES },
      owner: 'api::image-caption',
      type: 'api::article.article',
      body: '[data-strapi-dynamic-zone], h3, [aria-controls]',
    }),
    newsroom: await open({
      order: newsroomOrder({ cache: true, search: true }),
      owner: 'plugin::newsroom',
      type: 'plugin::newsroom.article',
      body: '[data-newsroom-story] [contenteditable="true"]',
    }),
  };
  const times = { stock: [] as number[], newsroom: [] as number[] };
  const works = { stock: [] as number[], newsroom: [] as number[] };
  for (let round = 0; round <= order.rounds; round += 1) {
    for (const name of ['stock', 'newsroom'] as const) {
      const { time, work } = await panels[name]();
      // The first time everything is fetched and compiled.
      if (round === 0) continue;
      times[name].push(time);
      works[name].push(work);
    }
  }
  return {
    time: { stock: middleOf(times.stock), newsroom: middleOf(times.newsroom) },
    work: { stock: middleOf(works.stock), newsroom: middleOf(works.newsroom) },
  };
}

function buildPanel(dir: string): void {
  const { status } = spawnSync(
    path.join(ROOT, 'node_modules', '.bin', 'strapi'),
    ['build', '--silent'],
    {
      cwd: dir,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    }
  );
  if (status !== 0) throw new Error('The panel of stock Strapi could not be built.');
}

async function signIn(page: Page, { url }: Host): Promise<void> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(EDITOR),
  });
  if (!answer.ok) throw new Error(`No editor was made: ${answer.status} ${await answer.text()}`);
  await page.goto(`${url}/admin`);
  await page.fill('input[name=email]', EDITOR.email);
  await page.fill('input[name=password]', EDITOR.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText(`Hello ${EDITOR.firstname}`).waitFor();
}

async function openForm(
  page: Page,
  address: string,
  body: string
): Promise<{ time: number; work: number }> {
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[name="headline"]').waitFor();
  await page.locator(body).first().waitFor();
  const time = performance.now() - begun;
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  return { time, work: seconds * 1000 };
}
