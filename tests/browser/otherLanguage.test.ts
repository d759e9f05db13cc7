import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, ferryBody, FITTING } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('an editor who translates a story', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['de'] });
    ({ newsroom, page } = panel);
  });
  afterAll(() => panel?.close());

  const item = (rule: string) => page.locator(`[data-readiness="${rule}"]`);
  const card = (key: string) => page.locator(`[data-caption-key="${key}"]`);

  async function save(): Promise<void> {
    const [saved] = await Promise.all([
      page.waitForResponse(
        (answer) => answer.request().method() === 'PUT' && answer.url().includes(ARTICLE)
      ),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    expect(saved.status()).toBe(200);
  }

  it('fills it in from the other language with its captions, and is told what is to be translated', async () => {
    const article = await ferryArticle(newsroom, { body: ferryBody(['quay']) });
    const caption = await draftCaption(newsroom, FITTING, article, { key: 'quay' });
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${article}?plugins[i18n][locale]=de`
    );
    await page.getByRole('button', { name: /Fill in from another locale/i }).click();
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog')).first();
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: /English/ }).click();
    await dialog.getByRole('button', { name: 'Yes, fill in' }).click();
    await page.getByRole('button', { name: FITTING }).first().waitFor();
    await shoot(page, 'filled-in');
    await save();

    await item('caption-not-translated').waitFor();
    expect(await item('figure-without-caption').count()).toBe(0);
    await shoot(page, 'to-be-translated');
    await item('caption-not-translated').click();
    await card('quay').getByRole('button', { name: 'The words are right' }).click();
    await item('caption-not-translated').waitFor({ state: 'detached' });
    await save();
    const german = await newsroom.strapi
      .documents(CAPTION)
      .findOne({ documentId: caption, locale: 'de' });
    expect(german).toMatchObject({ caption: FITTING, key: 'quay', awaitsTranslation: false });
  });
});
