import type { Page, Request } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING } from '../support/ferryStory';
import { makePicture } from '../support/madePictures';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const WORDS = 'Ferry minister Karl Exempel in Oslo';

const text = (words: string) => ({
  __component: 'newsroom.text',
  text: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
});
const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });

describe('captions written in the form of their story', () => {
  let panel: Panel;
  let page: Page;
  /** What the page has written of stories and captions. */
  let written: Request[] = [];

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ page } = panel);
    page.on('request', (request) => {
      const isWrite = request.method() !== 'GET' && request.url().includes('/collection-types/');
      if (isWrite) written.push(request);
    });
  });
  afterAll(() => panel?.close());
  beforeEach(() => {
    written = [];
  });

  const sheet = (on = page) => on.getByRole('textbox', { name: 'Story' });
  const caption = (on = page) => sheet(on).getByRole('textbox', { name: 'Caption', exact: true });
  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });

  async function open(path: string, on = page): Promise<void> {
    await on.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${path}?plugins[i18n][locale]=en`
    );
    await sheet(on).waitFor();
  }

  async function press(name: 'Save' | 'Publish', on = page) {
    const [response] = await Promise.all([
      on.waitForResponse(
        (answer) =>
          answer.url().includes(`/collection-types/${ARTICLE}`) &&
          ['POST', 'PUT'].includes(answer.request().method())
      ),
      button(name, on).click(),
    ]);
    return { status: response.status(), body: await response.json() };
  }

  async function drop(name: string, shade: number): Promise<void> {
    const before = await caption().count();
    const bytes = [...(await makePicture('jpeg', {}, shade))];
    await sheet().evaluate(
      (element, { file, data }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(data)], file, { type: 'image/jpeg' }));
        // Where a hand would let it go: on the first words.
        const words = element.querySelector('p') ?? element;
        const { left, top } = words.getBoundingClientRect();
        const at = { clientX: left + 3, clientY: top + 3 };
        words.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer, ...at })
        );
      },
      { file: name, data: bytes }
    );
    await caption().nth(before).waitFor();
  }

  const captionsOf = async (story: string) =>
    (
      await panel.newsroom.call(
        'GET',
        `/api/image-captions?status=draft&filters[article][documentId]=${story}&sort=position`
      )
    ).body.data;
  const countOfCaptions = () => panel.newsroom.strapi.db.query(CAPTION).count();

  /** A story with one picture in it, open. */
  async function pictured(key: string) {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'Ferry talks',
      body: [text('One.'), figure(key)],
    });
    const documentId = await draftCaption(panel.newsroom, FITTING, story, { key });
    await open(story);
    await caption().waitFor();
    return { story, documentId };
  }

  it('are there with a new story after one save, in one request', async () => {
    await open('create');
    await page.locator('[data-newsroom-head] textarea').nth(1).fill('A picture on its first day');
    await sheet().click();
    await page.keyboard.type('Words before it.');
    await drop('quay.jpg', 21);
    await caption().fill(WORDS);
    await sheet().getByText('Saved with the story.').waitFor();
    await shoot(page, 'captions-new-story');
    const before = await countOfCaptions();
    const { status, body } = await press('Save');
    expect(status).toBe(201);
    expect(written).toHaveLength(1);
    const sent = written[0]?.postDataJSON();
    expect(sent.captionChanges).toEqual([
      { key: expect.any(String), fields: { image: expect.any(Number), caption: WORDS } },
    ]);
    expect(await countOfCaptions()).toBe(before + 1);
    const [stored] = await captionsOf(body.data.documentId);
    expect(stored).toMatchObject({ caption: WORDS, key: sent.captionChanges[0].key });
    await page.reload();
    await caption().waitFor();
    expect(await caption().inputValue()).toBe(WORDS);
    await expectUnwritten();
  });

  /** Nothing is left to be saved. */
  async function expectUnwritten(): Promise<void> {
    await sheet().getByText('Saved with the story.').waitFor({ state: 'detached' });
    await until(() => button('Save').isDisabled());
  }

  it('are saved with its words in one request, again and again', async () => {
    const { story, documentId } = await pictured('again');
    const readAnew = () =>
      page.waitForResponse(
        (answer) => answer.request().method() === 'GET' && answer.url().includes(`/${documentId}`)
      );
    for (const words of ['Ferry minister Karl Exempel in Oslo', 'Karl Exempel, the minister']) {
      written = [];
      await caption().fill(words);
      await page.locator('[data-newsroom-head] textarea').nth(2).fill(`About ${words}`);
      const [saved] = await Promise.all([press('Save'), readAnew()]);
      expect(saved.status).toBe(200);
      await expectUnwritten();
      expect(written).toHaveLength(1);
      expect(await captionsOf(story)).toMatchObject([{ caption: words }]);
    }
    written = [];
    await caption().fill(WORDS);
    expect((await press('Publish')).status).toBe(200);
    expect(written).toHaveLength(1);
    await until(async () => (await captionsOf(story))[0].caption === WORDS);
  });

  it('are thrown away by whoever takes them back or leaves', async () => {
    const { story } = await pictured('back');
    await caption().fill('Not to be kept');
    await button('Take back', page).first().click();
    await until(() => button('Save').isDisabled());
    expect(await caption().inputValue()).toBe(FITTING);
    await caption().fill('Not to be kept');
    const before = await countOfCaptions();
    await sheet().getByText('One.').click();
    await drop('lost.jpg', 61);
    await page.getByRole('link', { name: 'Content Manager' }).first().click();
    await page.getByRole('alertdialog').waitFor();
    await shoot(page, 'captions-leaving');
    await button('Confirm').click();
    await page.waitForURL((url) => !url.pathname.includes(story));
    expect(written).toEqual([]);
    expect(await countOfCaptions()).toBe(before);
    expect(await captionsOf(story)).toMatchObject([{ caption: FITTING }]);
  });

  it('that somebody else has saved are refused, and the editor says which stand', async () => {
    const { story, documentId } = await pictured('both');
    await caption().fill('His words');
    await panel.newsroom.call('PUT', `/api/image-captions/${documentId}?status=draft`, {
      data: { caption: 'Her words' },
    });
    expect((await press('Save')).status).toBe(409);
    await sheet().getByText('Caption: Her words').waitFor();
    await shoot(page, 'captions-conflict');
    expect(await caption().inputValue()).toBe('His words');
    expect(await captionsOf(story)).toMatchObject([{ caption: 'Her words' }]);
    await button('Keep mine', page).first().click();
    expect((await press('Save')).status).toBe(200);
    expect(await captionsOf(story)).toMatchObject([{ caption: 'His words' }]);
  });

  it('that somebody else deletes stay deleted', async () => {
    const { story, documentId } = await pictured('gone');
    await caption().fill('For nobody');
    await panel.newsroom.call('DELETE', `/api/image-captions/${documentId}`);
    expect((await press('Save')).status).toBe(409);
    await page.getByText('A caption that you have changed was deleted').waitFor();
    await shoot(page, 'captions-gone');
    await button('Let go of my changes').click();
    await page.locator('[data-newsroom-head] textarea').nth(2).fill('Without it');
    expect((await press('Save')).status).toBe(200);
    expect(await captionsOf(story)).toEqual([]);
  });

  it('are sorted, and taken off, with the next save', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'In order',
      body: [text('One.')],
    });
    await draftCaption(panel.newsroom, FITTING, story, { key: 'first' });
    await draftCaption(panel.newsroom, 'Karl Exempel', story, { key: 'second' });
    await open(story);
    const card = (key: string) => page.locator(`[data-caption-key="${key}"]`);
    const openCard = async (key: string) => {
      await card(key).waitFor();
      const closed = card(key).getByRole('button', { expanded: false });
      if ((await closed.count()) > 0) await closed.first().click();
    };
    await openCard('second');
    await card('second').getByRole('button', { name: 'Earlier' }).click();
    await shoot(page, 'captions-order');
    expect((await press('Save')).status).toBe(200);
    expect(await captionsOf(story)).toMatchObject([{ key: 'second' }, { key: 'first' }]);
    await openCard('first');
    await card('first').getByRole('button', { name: 'Take off the story', exact: true }).click();
    await page.getByText('This caption leaves the story with the next save').waitFor();
    expect((await press('Save')).status).toBe(200);
    expect(await captionsOf(story)).toMatchObject([{ key: 'second' }]);
  });
});
