import type { Locator, Page } from 'playwright-core';
import { openPanel, writeIn, type Panel } from '../support/browser';
import { addFeatureType, FEATURE } from '../support/featureType';
import type { Newsroom } from '../support/newsroom';
import { plainDocuments } from '../support/plainTypes';
import { plantTextPicture } from '../support/textPictures';

const ARTICLE = 'plugin::newsroom.article';
const LIST = `/admin/content-manager/collection-types/${ARTICLE}`;

describe('an editor in the browser', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'], configure: addFeatureType });
    ({ newsroom, page } = panel);
  });
  afterAll(() => panel?.close());

  const input = (name: string) => page.locator(`[name="${name}"]`);

  /** Presses Publish and waits until the server has answered it. */
  async function publish(): Promise<number> {
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('/actions/publish')),
      page.getByRole('button', { name: 'Publish', exact: true }).click(),
    ]);
    return response.status();
  }

  it('writes a story and publishes it, and a reader gets it by an address made from its headline', async () => {
    await page.goto(`${newsroom.url}${LIST}`);
    await page.getByRole('link', { name: 'Create new entry' }).first().click();
    await input('headline').fill('Lighthouse keeper retires after forty years');
    await input('standfirst').fill('The light goes on without her.');
    expect(await publish()).toBe(200);

    const slug = 'lighthouse-keeper-retires-after-forty-years';
    await page.waitForFunction(
      (expected) => document.querySelector<HTMLInputElement>('[name="slug"]')?.value === expected,
      slug
    );
    const answer = await newsroom.read(`/api/articles/by-slug/${slug}`);
    expect(answer.status).toBe(200);
    expect(answer.body.data.standfirst).toBe('The light goes on without her.');
  });

  it('changes the address, and the old one leads readers to the new one', async () => {
    await input('slug').fill('keeper-retires');
    expect(await publish()).toBe(200);
    const old = await newsroom.read(
      '/api/articles/by-slug/lighthouse-keeper-retires-after-forty-years'
    );
    expect(old.status).toBe(301);
    expect(old.headers.get('location')).toBe('/api/articles/by-slug/keeper-retires?locale=en');
  });

  it('is told at the field what is wrong with an address that has spaces', async () => {
    await input('slug').fill('keeper retires today');
    expect(await publish()).toBe(400);
    await page.getByText('without spaces or slashes').first().waitFor();
    const unchanged = await newsroom.read('/api/articles/by-slug/keeper-retires');
    expect(unchanged.status).toBe(200);
  });

  it('sees an Arabic headline run from right to left', async () => {
    await input('headline').fill('حارسة المنارة تتقاعد');
    const bidi = await input('headline').evaluate(
      (element) => getComputedStyle(element).unicodeBidi
    );
    expect(bidi).toBe('plaintext');
  });

  it('finds headline, slugline, date and status in the list on a laptop, without scrolling', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await newsroom.call('POST', '/api/articles', {
      data: {
        headline: 'A long headline that would take more room in the list than there is on a laptop',
        slugline: 'LONG-HEADLINE',
      },
    });
    await page.goto(`${newsroom.url}${LIST}`);
    const header = (text: string) => page.locator('thead th').filter({ hasText: text }).first();
    const status = header('Status');
    await status.waitFor();
    const box = await status.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(1280);
    for (const column of ['Headline', 'Last saved']) await header(column).waitFor();
    await page.getByText('LONG-HEADLINE').waitFor();
  });

  describe('in a text of a story, in the form of parts', () => {
    beforeAll(() => writeIn(page, 'parts'));
    afterAll(() => writeIn(page, 'sheet'));

    const blocks = (within: Page | Locator = page) =>
      within.getByRole('combobox').filter({ hasText: /^(Text|Image)$/ });
    const offered = async (within: Page | Locator = page) => {
      await blocks(within).click();
      await page.getByRole('option', { name: 'Quote' }).waitFor();
      const names = await page.getByRole('option').allTextContents();
      await page.keyboard.press('Escape');
      return names;
    };
    const open = async (documentId: string) => {
      await page.goto(`${newsroom.url}${LIST}/${documentId}`);
      // The form is laid out anew when all of it has come.
      await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
      await page.getByRole('button', { name: /^Text/ }).first().click();
      await blocks().waitFor();
    };
    const story = async () => {
      const words = [{ type: 'paragraph', children: [{ type: 'text', text: 'It rains.' }] }];
      const { body } = await newsroom.call('POST', '/api/articles?status=draft', {
        data: { headline: 'Rain', body: [{ __component: 'newsroom.text', text: words }] },
      });
      return body.data.documentId as string;
    };

    it('is offered no picture without a caption', async () => {
      await open(await story());
      const names = await offered();
      expect(names).toContain('Quote');
      expect(names).not.toContain('Image');
    });

    it('is offered none in a window over a form of another type either, whose own text has one', async () => {
      const data = { title: 'On rain', story: await story() };
      const { documentId } = await plainDocuments(newsroom.strapi, FEATURE).create({ data });
      await page.goto(`${newsroom.url}${LIST.replace(ARTICLE, FEATURE)}/${documentId}`);
      await page.locator('[name="title"]').waitFor();
      expect(await offered()).toContain('Image');
      await page.getByRole('button', { name: 'Rain', exact: true }).click();
      const window = page.getByRole('dialog');
      await window.getByRole('button', { name: /^Text/ }).first().click();
      await blocks(window).waitFor();
      const names = await offered(window);
      expect(names).toContain('Quote');
      expect(names).not.toContain('Image');
      await window.getByRole('button', { name: 'Close modal' }).click();
      await window.waitFor({ state: 'detached' });
      expect(await offered()).toContain('Image');
    });

    it('takes out one that has been there', async () => {
      const documentId = await story();
      await plantTextPicture(newsroom, documentId, { url: '/none.png', name: 'none.png' });
      await open(documentId);
      const picture = page.locator('[data-slate-void="true"]');
      await picture.locator('img').click({ force: true });
      await page.keyboard.press('Backspace');
      await picture.waitFor({ state: 'detached' });
      expect(await offered()).not.toContain('Image');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved document').waitFor();
    });
  });
});
