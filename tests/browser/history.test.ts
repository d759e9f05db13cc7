import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;

describe('an editor who looks for what a story was', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
  });
  afterAll(() => panel?.close());

  const open = async (id: string, locale = 'en') => {
    await page.goto(`${newsroom.url}${FORMS}/${id}?plugins[i18n][locale]=${locale}`);
    await standfirst().waitFor();
  };
  const standfirst = () => page.locator('[name="standfirst"]').first();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const latest = () => page.locator('[data-newsroom="latest-versions"]');
  const dialog = () => page.locator('[data-newsroom="history"]');
  const draft = async (id: string) =>
    (await newsroom.call('GET', `/api/articles/${id}?status=draft&populate=captions`)).body.data;
  const saved = async (id: string, text: string) => {
    await standfirst().fill(text);
    await button('Save').click();
    await until(async () => (await draft(id)).standfirst === text);
  };

  it('sees who changed what, word by word, and puts a field back by three clicks', async () => {
    const id = await ferryArticle(newsroom);
    await open(id);
    await page.getByText('No version is kept yet.', { exact: false }).waitFor();
    await saved(id, 'Two boats lie at the quay.');
    await saved(id, 'Three boats lie at the quay.');
    await latest().getByText('Standfirst', { exact: false }).waitFor();
    await shoot(page, 'history-panel');
    await button('All versions').click();
    const field = dialog().locator('[data-newsroom-field="standfirst"]');
    await field.waitFor();
    expect(await field.locator('mark').allTextContents()).toEqual(['Two', 'Three']);
    await shoot(page, 'history-compared');
    await dialog().getByRole('button', { name: /Saved/ }).last().click();
    await button('With the draft, to put it back').click();
    await button('Put back: Standfirst').click();
    await page.getByText('Put back into the draft.').waitFor();
    await shoot(page, 'history-put-back');
    expect(await draft(id)).toMatchObject({ standfirst: 'Two boats lie at the quay.' });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await until(async () => (await standfirst().inputValue()) === 'Two boats lie at the quay.');
  });

  it('gets a story back as a whole, with a caption that was deleted', async () => {
    const id = await ferryArticle(newsroom);
    const caption = await draftCaption(newsroom, FITTING, id);
    await open(id);
    await saved(id, 'With its picture.');
    await newsroom.call('DELETE', `/api/image-captions/${caption}`);
    await open(id);
    await saved(id, 'Without it.');
    await button('All versions').click();
    await dialog().getByRole('button', { name: /Saved/ }).last().click();
    await button('With the draft, to put it back').click();
    await dialog().locator('[data-newsroom="caption-comparison"]').waitFor();
    await shoot(page, 'history-caption');
    await button('Put this version back').click();
    await page.getByText('Put back into the draft.').waitFor();
    expect(await draft(id)).toMatchObject({
      standfirst: 'With its picture.',
      captions: [{ caption: FITTING }],
    });
  });

  it('puts nothing back over what is typed and not saved', async () => {
    const id = await ferryArticle(newsroom);
    await open(id);
    await saved(id, 'One.');
    await saved(id, 'Two.');
    await standfirst().fill('Three, not saved.');
    await button('All versions').click();
    await dialog().getByRole('button', { name: /Saved/ }).last().click();
    await button('With the draft, to put it back').click();
    await page.getByText('You have typed something that is not saved.', { exact: false }).waitFor();
    expect(await button('Put this version back').isDisabled()).toBe(true);
  });

  it('reads it in the language of the panel, from right to left', async () => {
    const id = await ferryArticle(newsroom);
    await open(id);
    await saved(id, 'One.');
    await saved(id, 'Two.');
    await panel.speak('ar');
    await open(id);
    await button('كل النسخ').click();
    await dialog().locator('[data-newsroom-field="standfirst"]').waitFor();
    await shoot(page, 'history-arabic');
  });
});
