import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { shoot } from '../support/browser';
import { startBrowser } from '../support/chromium';
import { freePort } from '../support/freePort';
import { until } from '../support/until';

const WEBSITE = path.resolve(__dirname, '..', '..', 'website');

describe('a reader of the documentation', () => {
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}`;
    const vitepress = path.join(WEBSITE, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
    server = spawn(process.execPath, [vitepress, 'preview', WEBSITE, '--port', String(port)], {
      stdio: 'ignore',
    });
    await until(() =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false
      )
    );
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    server.kill();
    await browser.close();
  });

  it.each([
    ['Editors', 'For editors: a story from the first word to the correction'],
    ['Site developers', 'For site developers: from nothing to a site'],
    ['Operators', 'For operators: run it, and sleep'],
    ['Contributors', 'For contributors: from a clone to a change'],
  ])('begins where %s begin', async (reader, title) => {
    await page.goto(url);
    await shoot(page, 'documentation');
    await page.getByRole('heading', { level: 2, name: reader }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it.each(['', 'tutorials/editor'])('sees the pictures of /%s', async (name) => {
    await page.goto(`${url}/${name}`);
    const unseen = () =>
      page.evaluate(() =>
        [...document.images]
          .filter((image) => !image.complete || image.naturalWidth === 0)
          .map(({ src }) => src)
      );
    await until(async () => (await unseen()).length === 0);
    expect(await page.locator('img').count()).toBeGreaterThan(0);
  });

  it('searches for words, and follows a result to its place', async () => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('withdraw reason');
    const result = page.getByRole('option', { name: /Withdrawing a story/ }).first();
    await result.waitFor();
    await shoot(page, 'documentation-search');
    await result.click();
    await page.getByRole('heading', { level: 1, name: 'Withdrawing a story' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/withdrawing');
  });

  it('is led from page to page, to places in them, and to the code', async () => {
    await page.goto(`${url}/tutorials/operator`);
    await page.getByRole('main').getByRole('link', { name: 'how' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Running it' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#backup-and-restore');
    const place = page.locator('#backup-and-restore');
    await until(async () => {
      const { y = -1 } = (await place.boundingBox()) ?? {};
      return y >= 0 && y < 450;
    });
    await page.goto(`${url}/tutorials/contributor`);
    const out = page.getByRole('main').getByRole('link', { name: 'CONTRIBUTING' });
    expect(await out.getAttribute('href')).toMatch(/^https:.*\/blob\/main\/CONTRIBUTING\.md$/);
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
  });

  it('reads it in the dark and on a telephone, where nothing is wider than the page', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const phone = await context.newPage();
    for (const name of ['', 'captions', 'options', 'reference/routes', 'recipes/nuxt']) {
      await phone.goto(`${url}/${name}`);
      await phone.getByRole('heading', { level: 1 }).first().waitFor();
      await shoot(phone, `documentation-phone-${name.replace('/', '-') || 'front'}`);
      const widths = await phone.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: window.innerWidth,
        dark: document.documentElement.classList.contains('dark'),
      }));
      expect({ name, ...widths }).toEqual({ name, page: 390, window: 390, dark: true });
    }
    await phone.goto(`${url}/captions`);
    await phone.getByRole('button', { name: 'Menu' }).click();
    await phone.getByRole('link', { name: 'The desk', exact: true }).click();
    await phone.getByRole('heading', { level: 1, name: 'The desk' }).waitFor();
    await context.close();
  });
});
