import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { makePicture } from '../support/madePictures';
import type { Newsroom } from '../support/newsroom';
import { uploadBytes } from '../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const text = (value: string) => ({
  __component: 'newsroom.text' as const,
  text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
});

describe('an editor who looks at a story as readers see it', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let documentId: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    const make = async (path: string, data: object) => {
      const { status, body } = await newsroom.call('POST', path, { data });
      if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      return String(body.data.documentId);
    };
    await make('/api/outlets', {
      name: 'The Courier',
      slug: 'courier',
      address: 'https://courier.example',
      articlePath: '/{locale}/{slug}',
    });
    documentId = await make('/api/articles', {
      headline: 'Harbour wall to rise by 1.4 metres',
      kicker: 'Lindhaven',
      standfirst: 'The council has voted for the tallest wall on the coast.',
      by: 'By Ida Holm',
      body: [text('The council voted on Tuesday night.'), text('Work begins in spring.')],
    });
    await make('/api/image-captions', {
      caption: 'Boats at the quay of Lindhaven.',
      altText: 'Two boats',
      creditLine: 'Ida Holm/The Courier',
      role: 'lead',
      key: 'quay',
      image: await uploadBytes(newsroom, await makePicture(), 'quay.jpg'),
      article: documentId,
    });
    await newsroom.call('PUT', `/api/articles/${documentId}?locale=ar&status=draft`, {
      data: {
        headline: 'سور الميناء يرتفع',
        slug: 'sur',
        standfirst: 'صوّت المجلس لأعلى سور على الساحل.',
        body: [text('صوّت المجلس مساء الثلاثاء.')],
      },
    });
  });
  afterAll(() => panel?.close());

  const open = async (locale = 'en') => {
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`
    );
    await page.locator('[name="headline"]').waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const frame = (title: string) => dialog().frameLocator(`iframe[title="${title}"]`);
  const show = async (label = 'Show preview') => {
    await page.getByRole('button', { name: label }).click();
    await dialog().waitFor();
  };
  const tab = (name: string) => dialog().getByRole('tab', { name });

  it('sees the page as the form has it, saved or not, without anything of it running', async () => {
    await open();
    await page.fill('[name="headline"]', 'Harbour wall to rise, <script>alert(1)</script>');
    await show();
    await frame('Page')
      .getByRole('heading', { name: /Harbour wall to rise, <script>/ })
      .waitFor();
    await frame('Page').getByText('The council voted on Tuesday night.').waitFor();
    const picture = frame('Page').getByRole('img', { name: 'Two boats' });
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0
    );
    expect(await dialog().locator('iframe').getAttribute('sandbox')).toBe('');
    await shoot(page, 'preview-page');
    await dialog().getByRole('button', { name: 'Phone' }).click();
    expect(
      await dialog()
        .locator('iframe')
        .evaluate((each) => each.clientWidth)
    ).toBeLessThan(400);
    await shoot(page, 'preview-phone');
    await dialog().getByRole('button', { name: 'Published' }).click();
    await frame('Page')
      .getByRole('heading', { name: 'Harbour wall to rise by 1.4 metres' })
      .waitFor();
  });

  it('sees it among the results of a search, as a card and in a feed, by keyboard', async () => {
    await tab('Page').focus();
    await page.keyboard.press('ArrowRight');
    const search = dialog().locator('[data-newsroom="search-preview"]');
    await search
      .getByText('https://courier.example/en/harbour-wall-to-rise-by-1-4-metres')
      .waitFor();
    await shoot(page, 'preview-search');
    await page.keyboard.press('ArrowRight');
    const card = dialog().locator('[data-newsroom="card-preview"]');
    await card.getByText('The Courier', { exact: true }).waitFor();
    await card.getByRole('img', { name: 'Two boats' }).waitFor();
    await shoot(page, 'preview-card');
    await page.keyboard.press('ArrowRight');
    await frame('Feed entry').getByText('Boats at the quay of Lindhaven.').waitFor();
    await shoot(page, 'preview-feed');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await page.inputValue('[name="headline"]')).toContain('<script>');
  });

  it('sees an Arabic story from right to left, and is told what readers do not see yet', async () => {
    await open('ar');
    await show();
    await frame('Page').getByText('صوّت المجلس مساء الثلاثاء.').waitFor();
    expect(
      await frame('Page')
        .locator('html')
        .evaluate((html) => getComputedStyle(html).direction)
    ).toBe('rtl');
    await shoot(page, 'preview-arabic');
    await tab('Search result').click();
    await shoot(page, 'preview-arabic-search');
    await tab('Social card').click();
    await dialog().getByText('Without a picture networks make a small card.').waitFor();
    await shoot(page, 'preview-arabic-card');
    await dialog().getByRole('button', { name: 'Published' }).click();
    await dialog()
      .getByText('The story is not published in this language. Readers see nothing of it.')
      .waitFor();
  });

  it('is spoken to in the language of the panel', async () => {
    await panel.speak('de');
    await open();
    await show('Vorschau zeigen');
    for (const name of ['Seite', 'Suchergebnis', 'Karte in sozialen Netzen', 'Feed-Eintrag']) {
      await tab(name).waitFor();
    }
    await frame('Seite').getByText('The council voted on Tuesday night.').waitFor();
    await shoot(page, 'preview-german');
    await panel.speak('en');
  });
});
