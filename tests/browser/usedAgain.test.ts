import type { Page } from 'playwright-core';
import { openPanel, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;
const FREE = 'Ferry minister Karl Exempel at the harbour of Oslo, in nobody’s story';
const MADE = 'The ferry Sea Otter in the harbour, made over the form';

describe('an editor who wants a picture of another story', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let first: string;
  let second: string;
  let taken: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    first = await ferryArticle(newsroom);
    taken = await draftCaption(newsroom, FITTING, first, { key: 'quay' });
    await newsroom.call('PUT', `/api/articles/${first}`, { data: {} });
    second = await ferryArticle(newsroom, { headline: 'Ferries are painted in Oslo' });
    await draftCaption(newsroom, FREE, null, { key: 'free' });
  });
  afterAll(() => panel?.close());

  const open = (path: string) =>
    page.goto(`${newsroom.url}${FORMS}/${path}?plugins[i18n][locale]=en`);
  const field = () => page.getByRole('combobox', { name: /Pictures and captions/ });
  const options = () => page.getByRole('option');
  const card = (key: string) => page.locator(`[data-caption-key="${key}"]`);
  const button = (name: string, within: Page | ReturnType<Page['locator']> = page) =>
    within.getByRole('button', { name, exact: true });
  const captionsOf = async (documentId: string) => {
    const found = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId, populate: { captions: { sort: 'createdAt:asc' } } });
    return (found?.captions ?? []).map(({ caption }) => caption);
  };

  /** Types into a search and waits for what the server finds. */
  async function search(box: ReturnType<typeof field>, words: string, path: RegExp) {
    await box.click();
    await Promise.all([
      page.waitForResponse((answer) => path.test(decodeURIComponent(answer.url()))),
      box.pressSequentially(words),
    ]);
  }

  /** Presses a button of the form and waits until the server has answered. */
  async function press(name: string, path: RegExp, within: Page | ReturnType<typeof card> = page) {
    const [response] = await Promise.all([
      page.waitForResponse(
        (answer) => answer.request().method() !== 'GET' && path.test(answer.url())
      ),
      button(name, within).click(),
    ]);
    expect(response.status()).toBeLessThan(300);
    return response;
  }

  it('is not offered its caption in the field of the story, but those that no story has', async () => {
    await open(second);
    await page.getByText('This story has no captions.').waitFor();
    await search(field(), 'Ferry minister', /relations\/.*\/captions\?.*_q=Ferry minister/);
    await options().filter({ hasText: FREE }).waitFor();
    expect(await options().filter({ hasText: FITTING }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('finds it beside the form and gets a copy with one click, and the other story keeps its own', async () => {
    await open(second);
    await button('Use a picture again').click();
    const dialog = page.getByRole('dialog');
    const found = dialog.getByRole('listitem');
    await found.filter({ hasText: FITTING }).waitFor();
    await search(dialog.getByRole('searchbox'), 'nobody', /image-caption\?.*_q=nobody/);
    await dialog.getByText('No story has such a caption.').waitFor();
    await dialog.getByRole('searchbox').fill('Karl Exempel');
    const row = found.filter({ hasText: 'Norland urges ferry talks' }).getByRole('button');
    await row.waitFor();
    await row.dblclick();
    await page.getByText(/is copied into this story, as a draft/).waitFor();
    await page.getByText('1 caption · 1 fits').waitFor();
    await field().scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: FITTING }).first().waitFor();
    expect(await captionsOf(second)).toEqual([FITTING]);
    expect(await captionsOf(first)).toEqual([FITTING]);
    const { caption } =
      (await newsroom.strapi
        .documents('plugin::newsroom.image-caption')
        .findOne({ documentId: taken, status: 'published' })) ?? {};
    expect(caption).toBe(FITTING);
  });

  it('publishes a story with captions in draft, saved and not, and is not asked about them', async () => {
    await open(second);
    await search(field(), 'nobody', /relations\/.*\/captions\?.*_q=nobody/);
    await options().filter({ hasText: FREE }).click();
    await card('free').waitFor();
    await press('Publish', /\/actions\/publish/);
    const { captions } =
      (await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId: second, status: 'published', populate: ['captions'] })) ?? {};
    expect(captions?.map(({ caption }) => caption).sort()).toEqual([FITTING, FREE].sort());
  });

  it('makes a caption over the form of a story that is not saved, and saves it with the story', async () => {
    await open('create');
    await page.locator('[name="headline"]').fill('Sea Otter is painted');
    await field().click();
    await page.getByRole('option', { name: 'Create a relation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="caption"]').fill(MADE);
    await press('Save', /image-caption/, dialog);
    await button('Close modal', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^1 caption/).waitFor();
    const response = await press('Save', /newsroom\.article/);
    const { data } = await response.json();
    expect(await captionsOf(data.documentId)).toEqual([MADE]);
  });
});
