import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { ask, EDITOR, firstEditor, writeStory } from './editor.mjs';
import { step } from './stranger.mjs';

const BY_REST = 'Storm over the harbour';
const BY_HAND = 'Wall holds through the night';

/**
 * A story by REST, one by hand in the panel, and both as readers get them.
 *
 * @returns the headlines, and an API token that may do everything
 */
export async function firstStory(address) {
  const token = await step('First story by REST', async () => {
    const editor = await firstEditor(address);
    await writeStory(address, editor.token, { headline: BY_REST });
    const { data } = await ask(address, '/api/articles/by-slug/storm-over-the-harbour');
    assert.equal(data.headline, BY_REST);
    return editor.token;
  });
  await step('First story by hand, in a browser', async () => {
    await writeByHand(address, BY_HAND);
    const { data: stories } = await ask(address, '/api/articles?sort=headline');
    assert.deepEqual(
      stories.map(({ headline }) => headline),
      [BY_REST, BY_HAND]
    );
  });
  return { headlines: [BY_REST, BY_HAND], token };
}

async function writeByHand(address, headline) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}/admin/auth/login`);
    await page.getByLabel('Email').fill(EDITOR.email);
    await page.getByLabel('Password', { exact: false }).first().fill(EDITOR.password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    await page.goto(
      `${address}/admin/content-manager/collection-types/plugin::newsroom.article/create`
    );
    await page.locator('[name="headline"]').fill(headline);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    await page.getByText('Published', { exact: true }).first().waitFor();
  } finally {
    await browser.close();
  }
}
