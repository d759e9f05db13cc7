import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING } from '../support/ferryStory';
import { makePicture } from '../support/madePictures';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const FORM = `/collection-types/${ARTICLE}`;

describe('what an editor has not saved', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ page } = panel);
  });
  afterAll(() => panel?.close());
  afterEach(() => page.unrouteAll({ behavior: 'wait' }));

  const sheet = () => page.getByRole('textbox', { name: 'Story' });
  const head = (name: string) => page.locator(`[data-newsroom-head] textarea[name="${name}"]`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const offer = () => page.getByText('and it was not saved');
  const paragraph = (words: string) => ({
    __component: 'newsroom.text',
    text: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  });

  async function open(path: string, locale = 'en'): Promise<void> {
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager${FORM}/${path}?plugins[i18n][locale]=${locale}`
    );
    await sheet().waitFor();
    await page.waitForLoadState('networkidle');
  }
  async function endOf(words: string): Promise<void> {
    await sheet().getByText(words).click();
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const selection = document.getSelection();
      return selection?.focusOffset === selection?.focusNode?.textContent?.length;
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  }
  /** Holds back each save until it is let go. */
  async function holdSaves(
    method: 'POST' | 'PUT'
  ): Promise<{ begun(): Promise<void>; go(): void }> {
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    await page.route(
      (url) => url.pathname.includes(FORM),
      async (route) => {
        if (route.request().method() === method) {
          begin();
          await gate;
        }
        await route.continue();
      }
    );
    return { begun: () => begun, go };
  }
  const stored = async (id: string, query = '') =>
    (await panel.newsroom.call('GET', `/api/articles/${id}?status=draft&populate=body${query}`))
      .body.data;
  const wordsOf = async (id: string): Promise<string> => JSON.stringify((await stored(id)).body);
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, value]) =>
        key.startsWith('newsroom-unsaved:') ? [String(value)] : []
      )
    );
  const idOfPage = () => /article\/([a-z0-9]{24})/.exec(page.url())?.[1] ?? '';

  it('stays in the form when the server fails or cannot be reached, and is saved by the next try', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'The line breaks',
      body: [paragraph('It rains.')],
    });
    await open(story);
    await endOf('It rains.');
    await page.keyboard.type(' All day.');
    await until(async () => (await kept()).some((text) => text.includes('All day.')));
    const isForm = (url: URL) => url.pathname.includes(FORM);
    await page.route(isForm, (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({
            status: 500,
            json: { error: { status: 500, name: 'InternalServerError', message: 'Out of order' } },
          })
        : route.continue()
    );
    await button('Save').click();
    await page.getByText('Out of order').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await sheet().innerText()).toContain('It rains. All day.');
    expect(await button('Save').isEnabled()).toBe(true);
    await page.unroute(isForm);

    // Now nothing answers, not when the story is read anew either.
    await page.route(isForm, (route) => route.abort('internetdisconnected'));
    await head('standfirst').fill('And all night.');
    await button('Save').click();
    await page.getByText('Not saved: the newsroom could not be reached.').waitFor();
    await shoot(page, 'unsaved-unreached');
    await button('Publish').click();
    await page.getByText('Not saved: the newsroom could not be reached.').nth(1).waitFor();
    expect(await sheet().innerText()).toContain('It rains. All day.');
    await until(async () => (await kept()).some((text) => text.includes('And all night.')));
    await page.unroute(isForm);

    await button('Save').click();
    await until(async () => (await stored(story)).standfirst === 'And all night.');
    expect(await wordsOf(story)).toContain('It rains. All day.');
    await until(async () => (await kept()).length === 0);
  });

  it('goes on being typed while a save is on its way', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'On its way',
      body: [paragraph('One.')],
    });
    await open(story);
    const saves = await holdSaves('PUT');
    await endOf('One.');
    await page.keyboard.type(' Two.');
    await page.keyboard.press('Control+Enter');
    await saves.begun();
    await endOf('One. Two.');
    await page.keyboard.type(' Three.');
    await head('standfirst').fill('Four.');
    await endOf('One. Two. Three.');
    saves.go();
    await page.getByText('Saved document').waitFor();
    await until(() => button('Save').isEnabled());
    // The caret is where it was.
    await page.keyboard.type(' Five.');
    expect(await sheet().innerText()).toContain('One. Two. Three. Five.');
    expect(await head('standfirst').inputValue()).toBe('Four.');
    expect(await wordsOf(story)).toContain('"One. Two."');
    await page.keyboard.press('Control+Enter');
    await until(async () => (await wordsOf(story)).includes('One. Two. Three. Five.'));
    expect(await stored(story)).toMatchObject({ standfirst: 'Four.' });
  });

  it('comes along into the form in which a new story opens, with a picture that was on its way', async () => {
    await open('create');
    const saves = await holdSaves('POST');
    await head('headline').fill('Begun in haste');
    await sheet().click();
    await page.keyboard.type('One.');
    await page.keyboard.press('Control+Enter');
    await saves.begun();
    await endOf('One.');
    await page.keyboard.type(' Two.');
    saves.go();
    await page.waitForURL(/article\/[a-z0-9]{24}/);
    await sheet().getByText('One. Two.').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    const story = idOfPage();
    expect(await wordsOf(story)).toContain('"One."');
    await page.keyboard.press('Control+Enter');
    await until(async () => (await wordsOf(story)).includes('One. Two.'));

    await open('create');
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/upload', async (route) => {
      await gate;
      await route.continue();
    });
    await head('headline').fill('A picture comes late');
    await sheet().click();
    await page.keyboard.type('One.');
    await page.keyboard.press('Enter');
    await button('Picture').click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'late.jpg',
      mimeType: 'image/jpeg',
      buffer: await makePicture('jpeg'),
    });
    await page.getByText('A picture is on its way').waitFor();
    await page.keyboard.press('Control+Enter');
    letGo();
    await page.waitForURL(/article\/[a-z0-9]{24}/);
    await page.getByRole('img', { name: 'late.jpg' }).or(sheet().locator('img')).first().waitFor();
    await button('Save').click();
    const late = idOfPage();
    await until(async () => (await wordsOf(late)).includes('newsroom.figure'));
    const { body } = await panel.newsroom.call(
      'GET',
      `/api/articles/${late}?status=draft&populate=captions`
    );
    expect(body.data.captions).toHaveLength(1);
  });

  it('outlives the session of an editor whose hands never rested, and is offered when they are back', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'The session ends',
      body: [paragraph('It snows.')],
    });
    await open(story);
    await endOf('It snows.');
    await page.keyboard.type(' All day.');
    await until(async () => (await kept()).some((text) => text.includes('All day.')));
    await panel.newsroom.strapi.db.query('admin::session').deleteMany({ where: {} });
    await page.keyboard.type(' All night.');
    const login = page.locator('input[name=email]');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Session ended').waitFor();
    await page.getByText('what you wrote is kept in this browser').waitFor();
    await shoot(page, 'unsaved-session-ended');
    await button('Confirm').click();
    await login.waitFor();
    await page.fill('input[name=email]', 'editor@example.com');
    await page.fill('input[name=password]', 'Newsroom-2026');
    await button('Login').click();
    await login.waitFor({ state: 'detached' });
    await open(story);
    await offer().waitFor();
    await shoot(page, 'unsaved-session-back');
    await button('Take it over').click();
    expect(await sheet().innerText()).toContain('It snows. All day. All night.');
    await button('Save').click();
    await until(async () => (await wordsOf(story)).includes('All night.'));
    await until(async () => (await kept()).length === 0);
  });

  it('is offered until it is decided on, whatever is written instead; what was saved is not offered', async () => {
    await open('create');
    await head('headline').fill('A story that was cut off');
    await page.locator('[name="by"]').fill('By Ida Holm');
    await until(async () =>
      (await kept()).some((text) => text.includes('cut off') && text.includes('By Ida'))
    );
    const presence: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('/newsroom/presence') && answer.status() > 299)
        presence.push(answer.request().postData() ?? '');
    });
    await open('create');
    await offer().waitFor();
    await head('headline').fill('Another story');
    await until(async () => (await kept()).some((text) => text.includes('Another story')));
    await button('Save').click();
    await page.waitForURL(/article\/[a-z0-9]{24}/);
    await sheet().waitFor();
    // Nobody says to be at a story that is not there.
    expect(presence).toEqual([]);
    await open('create');
    await page.locator('[data-newsroom="unsaved"]').getByText('A story that was cut off').waitFor();
    await head('headline').fill('A third story');
    await button('Take it over').click();
    expect(await head('headline').inputValue()).toBe('A story that was cut off');
    expect(await page.locator('[name="by"]').inputValue()).toBe('By Ida Holm');
    await button('Save').click();
    await page.waitForURL(/article\/[a-z0-9]{24}/);
    await sheet().waitFor();
    await open('create');
    await page.locator('[data-newsroom="unsaved"]').getByText('A third story').waitFor();
    await button('Throw it away').click();
    await offer().waitFor({ state: 'detached' });
    expect(await kept()).toEqual([]);
  });

  it('says that it replaces what somebody else has saved since', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Two at it' });
    await open(story);
    await head('standfirst').fill('Mine.');
    await until(async () => (await kept()).some((text) => text.includes('Mine.')));
    await open(story);
    await offer().waitFor();
    const outdated = page.locator('[data-newsroom="unsaved"]').getByText(/somebody/i);
    expect(await outdated.count()).toBe(0);
    const { status } = await panel.newsroom.call('PUT', `/api/articles/${story}?status=draft`, {
      data: { standfirst: 'Theirs.' },
    });
    expect(status).toBe(200);
    await open(story);
    await outdated.waitFor();
    await shoot(page, 'unsaved-outdated');
    await button('Throw it away').click();
    await offer().waitFor({ state: 'detached' });
    expect(await head('standfirst').inputValue()).toBe('Theirs.');
  });

  it('is nothing when the first words in another language were saved', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Two languages' });
    await draftCaption(panel.newsroom, FITTING, story);
    await open(story, 'ar');
    await head('headline').fill('لغتان');
    await until(async () => (await kept()).some((text) => text.includes('لغتان')));
    await button('Save').click();
    await until(async () => (await stored(story, '&locale=ar'))?.headline === 'لغتان');
    await until(async () => (await kept()).length === 0);
    await page.waitForLoadState('networkidle');
    expect(await offer().count()).toBe(0);
  });
});
