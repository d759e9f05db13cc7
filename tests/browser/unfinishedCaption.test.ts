import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { draftCaption, ferryArticle, ferryBody, FITTING } from '../support/ferryStory';

const FORMS = '/admin/content-manager/collection-types/plugin::newsroom';
const CHOOSE = 'The caption has no picture yet';
const WRITE = 'The picture has no words yet';

describe('a caption that is not finished', () => {
  let panel: Panel;
  let page: Page;
  let story: string;
  let withoutPicture: string;
  let withoutWords: string;

  beforeAll(async () => {
    panel = await openPanel();
    ({ page } = panel);
    const { newsroom } = panel;
    story = await ferryArticle(newsroom, { body: ferryBody(['bare', 'mute']) });
    withoutWords = await draftCaption(newsroom, '  ', story, { key: 'mute' });
    const { body } = await newsroom.call('POST', '/api/image-captions?status=draft', {
      data: { caption: FITTING, article: story, key: 'bare' },
    });
    withoutPicture = body.data.documentId;
  });
  afterAll(() => panel?.close());

  const go = (path: string) => page.goto(`${panel.newsroom.url}${FORMS}${path}`);
  const own = () => page.locator('[data-newsroom-says][aria-busy]');
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('is no fitting one on the sheet, and the story says what to do', async () => {
    await go(`.article/${story}?plugins[i18n][locale]=en`);
    const sheet = page.getByRole('textbox', { name: 'Story' });
    const figure = (key: string) => sheet.locator(`[data-newsroom-figure="${key}"]`);
    await figure('bare').getByText(CHOOSE).waitFor();
    await figure('mute').getByText(WRITE).waitFor();
    expect(await sheet.getByText('Fits', { exact: true }).count()).toBe(0);
    const readiness = page.locator('[data-newsroom="readiness"]');
    await readiness.getByText(/has no picture and stays behind\. Choose one/).waitFor();
    await readiness.getByText(/has no words below it and stays behind\. Write/).waitFor();
    expect(await readiness.getByText('needs another look').count()).toBe(0);
    await shoot(page, 'unfinished-story');
    expect(await faintTexts(page, '[data-newsroom="readiness"]')).toEqual([]);
  });

  it('is none in the list, with the reason on hovering', async () => {
    await go('.image-caption?plugins[i18n][locale]=en');
    const row = page.getByRole('row').filter({ hasText: 'Ferry minister' });
    await row.getByText('Look again').waitFor();
    expect(await row.locator(`[title^="${CHOOSE}"]`).count()).toBe(1);
    expect(await page.getByText('Fits', { exact: true }).count()).toBe(0);
    await shoot(page, 'unfinished-list');
  });

  it.each([
    [
      'picture',
      () => withoutPicture,
      CHOOSE,
      'This caption has no picture. Choose the picture it was written for, then publish it.',
    ],
    ['words', () => withoutWords, WRITE, /^The caption was not published/],
  ])('is told so in its own form where it has no %s', async (lack, caption, what, refusal) => {
    await go(`.image-caption/${caption()}?plugins[i18n][locale]=en`);
    await own().getByText(what).waitFor();
    await own().getByText('It is not finished, and cannot be published yet.').waitFor();
    expect(await own().getByText('It can be published').count()).toBe(0);
    await shoot(page, `unfinished-form-${lack}`);
    await button('Publish').click();
    // Its story is a draft, about which Strapi asks first.
    await button('Publish without relations').click();
    await page.getByText(refusal).first().waitFor();
    const { status } = await panel.newsroom.read(`/api/image-captions/${caption()}`);
    expect(status).toBe(404);
  });

  it('is offered no approval in its story', async () => {
    await go(`.article/${story}?plugins[i18n][locale]=en`);
    const card = page.locator('[data-caption-key="bare"]');
    await card.getByText(CHOOSE).waitFor();
    expect(await card.getByRole('button', { name: /approve/i }).count()).toBe(0);
    await shoot(card, 'unfinished-card');
  });

  it.each(['de', 'es', 'fr', 'ar'])('says the same in the language %s', async (language) => {
    await panel.speak(language);
    await go(`.image-caption/${withoutPicture}?plugins[i18n][locale]=en`);
    await own().locator('[role="status"]').first().waitFor();
    await own().locator('li').first().waitFor();
    expect(await own().innerText()).not.toMatch(/finished|picture yet|no-picture/i);
    expect(await faintTexts(page, '[data-newsroom-says]')).toEqual([]);
    await shoot(page, `unfinished-form-${language}`);
    await panel.speak('en');
  });
});
