import type { CDPSession, Page } from 'playwright-core';
import { copyAs, openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle } from '../support/ferryStory';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';

/** The browser's own count of function calls, which no busy machine changes. */
interface Coverage {
  result: Array<{ functions: Array<{ ranges: Array<{ count: number }> }> }>;
}

describe('a long story on the sheet', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel();
    ({ page } = panel);
  });
  afterAll(() => panel?.close());

  const sheet = () => page.getByRole('textbox', { name: 'Story' });

  /** A story of as many paragraphs as pictures, each with a caption. @returns its identifier */
  async function storyOf(pictures: number): Promise<string> {
    const { newsroom } = panel;
    const story = await ferryArticle(newsroom, { headline: `${pictures} pictures`, body: [] });
    const body: object[] = [];
    for (let place = 0; place < pictures; place += 1) {
      const caption = await draftCaption(newsroom, `Karl Exempel at berth ${place}`, story);
      const { body: answer } = await newsroom.call(
        'GET',
        `/api/image-captions/${caption}?status=draft`
      );
      body.push(
        {
          __component: 'newsroom.text',
          text: [
            { type: 'paragraph', children: [{ type: 'text', text: `Berth ${place} is empty.` }] },
          ],
        },
        { __component: 'newsroom.figure', captionKey: answer.data.key }
      );
    }
    const { status } = await newsroom.call('PUT', `/api/articles/${story}?status=draft`, {
      data: { body },
    });
    expect(status).toBe(200);
    return story;
  }

  /** How many functions run for one key, at least: what a pause has to do may fall upon some keys of several. */
  async function callsPerKey(story: string, pictures: number): Promise<number> {
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${story}?plugins[i18n][locale]=en`
    );
    await page
      .locator('[data-caption-key]')
      .nth(pictures - 1)
      .waitFor();
    await page.waitForLoadState('networkidle');
    await sheet().getByText('Berth 1 is empty.').click();
    await page.keyboard.type('a');
    await page.locator('[data-newsroom="readiness"][aria-busy="false"]').waitFor();
    const browser: CDPSession = await page.context().newCDPSession(page);
    await browser.send('Profiler.enable');
    await browser.send('Profiler.startPreciseCoverage', { callCount: true });
    const counts: number[] = [];
    for (let key = 0; key < 8; key += 1) {
      await browser.send('Profiler.takePreciseCoverage');
      await page.keyboard.type('x');
      await page.evaluate(
        () =>
          new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))
      );
      const { result }: Coverage = await browser.send('Profiler.takePreciseCoverage');
      const calls = result.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]));
      counts.push(calls.reduce((sum, range) => sum + (range?.count ?? 0), 0));
    }
    await browser.detach();
    return Math.min(...counts);
  }

  it('is typed in with the work of a short one: neither its pictures nor its captions hear of each key', async () => {
    const [few, many] = [await storyOf(3), await storyOf(36)];
    const short = await callsPerKey(few, 3);
    const long = await callsPerKey(many, 36);
    expect(await sheet().innerText()).toMatch(/axxxxxxxx/);
    // Twelve times the length: what is left is reading the words of the sheet.
    expect(long / short).toBeLessThan(1.5);
  });

  it('takes forty thousand words at once, and of more nothing, which it says', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Pasted', body: [] });
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${story}?plugins[i18n][locale]=en`
    );
    const paste = async (paragraphs: number, asText: boolean) => {
      const words = 'The harbour counts its ships at night. '.repeat(25).trim();
      const html = asText ? '' : `<p style="color: red">${words}</p>`.repeat(paragraphs);
      await copyAs(page, html, asText ? `${words}\n\n`.repeat(paragraphs) : '');
      await page.keyboard.press('Control+v');
    };
    const refused = page.getByText('Nothing was pasted');
    await sheet().click();
    await page.keyboard.type('Before.');
    // Ten megabytes; whoever has read the note goes on where they were.
    for (const asText of [true, false]) {
      await paste(10_000, asText);
      await refused.waitFor();
      expect((await sheet().innerText()).trim()).toBe('Before.');
      await shoot(page, `sheet-too-long-${asText ? 'text' : 'html'}`);
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await refused.waitFor({ state: 'detached' });
    }
    // What is pasted next was pasted, so that nobody is told any more that nothing was.
    await paste(10_000, true);
    await refused.waitFor();
    await copyAs(page, '', ' And a line.');
    await page.keyboard.press('Control+v');
    await refused.waitFor({ state: 'detached' });
    expect((await sheet().innerText()).trim()).toBe('Before. And a line.');
    await page.keyboard.press('Enter');
    await paste(240, false);
    await until(async () => (await sheet().innerText()).length > 200_000);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').waitFor();
    const { body } = await panel.newsroom.call(
      'GET',
      `/api/articles/${story}?status=draft&populate=body`
    );
    expect(JSON.stringify(body.data.body).length).toBeGreaterThan(200_000);
  });
});
