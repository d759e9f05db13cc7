import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { signIn, startBrowser } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../support/ferryStory';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const PASSES = 'No caption stands in the way of publishing.';
const BLOCKED = 'Publishing is blocked by 1 caption.';

/** Where pictures of the panel go, for whoever looks at them; none unless the variable is set. */
const SCREENSHOTS = process.env.SCREENSHOTS;

describe('the desk in the browser', () => {
  let newsroom: Newsroom;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    browser = await startBrowser();
    page = await signIn(browser, newsroom);
    await page.setViewportSize({ width: 1280, height: 1000 });
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.stop();
  });

  const list = `/admin/content-manager/collection-types/${ARTICLE}`;
  const openList = () => page.goto(`${newsroom.url}${list}?plugins[i18n][locale]=en`);
  const open = (documentId: string, locale = 'en') =>
    page.goto(`${newsroom.url}${list}/${documentId}?plugins[i18n][locale]=${locale}`);
  const row = (headline: string) => page.locator('tbody tr').filter({ hasText: headline });
  const say = (text: string) => page.getByText(text, { exact: true }).first();
  const speak = (language: string) =>
    page.evaluate((code) => localStorage.setItem('strapi-admin-language', code), language);
  const shoot = async (name: string) => {
    if (!SCREENSHOTS) return;
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  };

  describe('sees in the story’s panel', () => {
    let story: string;
    let caption: string;
    const write = (words: string) =>
      newsroom.strapi
        .documents(CAPTION)
        .update({ documentId: caption, data: { caption: words } as never });

    beforeAll(async () => {
      story = await ferryArticle(newsroom, { headline: 'Talks about the ferry' });
      caption = await draftCaption(newsroom, FITTING, story, { key: 'quay' });
      await open(story);
      await say(PASSES).waitFor();
    });

    it('what somebody else changed, on coming back to the window', async () => {
      await write(WRONG);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await say(BLOCKED).waitFor();
      expect(await say(PASSES).count()).toBe(0);
    });

    it('what was changed in the window over the page', async () => {
      // Strapi's own list of relations still has the words that it was opened with.
      await page.getByRole('button', { name: /^Ferry minister Karl Exempel/ }).click();
      const form = page.getByRole('dialog');
      await form.locator('[name="caption"]').fill(FITTING);
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await say(PASSES).waitFor();
    });

    it('what stood in the way of a publication that was refused', async () => {
      await open(story);
      await say(PASSES).waitFor();
      await write(WRONG);
      await Promise.all([
        page.waitForResponse((answer) => answer.url().includes('/actions/publish')),
        page.getByRole('button', { name: 'Publish', exact: true }).click(),
      ]);
      await say('The story was not published: 1 caption is wrong.').waitFor();
      expect(await say(PASSES).count()).toBe(0);
      await shoot('panel-refused');
    });
  });

  describe('with a withdrawn story', () => {
    let story: string;

    beforeAll(async () => {
      const documents = newsroom.strapi.documents(ARTICLE);
      ({ documentId: story } = await documents.create({
        data: { headline: 'The harbour contract' },
        status: 'published',
      }));
      const arabic = { headline: 'عقد الميناء', slug: 'aqd' };
      await documents.update({
        documentId: story,
        locale: 'ar',
        data: arabic,
        status: 'published',
      });
      await newsroom.strapi
        .plugin('newsroom')
        .service('withdrawals')
        .withdraw(story, {
          status: 451,
          reason: 'A court ordered it.',
          authority: null,
          locales: ['en', 'ar'],
        });
    });

    it('sees so in the list, for one question', async () => {
      const asked: string[] = [];
      const note = (request: Request) => void asked.push(new URL(request.url()).pathname);
      page.on('request', note);
      await openList();
      await row('The harbour contract').getByText('Withdrawn (451)').waitFor();
      await page.waitForLoadState('networkidle');
      page.off('request', note);
      expect(asked.filter((each) => each.includes('withdraw'))).toEqual([
        '/newsroom/articles/withdrawn',
      ]);
      expect(await page.getByText('Withdrawn (451)').count()).toBe(1);
      expect(await faintTexts(page, 'tbody')).toEqual([]);
      await shoot('list-withdrawn');
    });

    it('is told above the form, and beside it before all but the buttons', async () => {
      await open(story);
      const notice = page.locator('[data-newsroom="withdrawn-notice"]');
      await notice
        .getByText(/^Withdrawn: readers have got 451 instead of this story since/)
        .waitFor();
      const title = page.getByRole('heading', { name: 'Away from readers' });
      const captions = page.getByRole('heading', { name: 'Pictures and captions' });
      const top = async (of: typeof title) => (await of.boundingBox())?.y ?? NaN;
      expect(await top(notice)).toBeLessThan(await top(title));
      expect(await top(title)).toBeLessThan(await top(captions));
      await shoot('withdrawn-english');
    });

    it('finds each Undo named by what it undoes', async () => {
      const undo = page.getByRole('button', { name: /^Undo/ });
      expect((await undo.allTextContents()).sort()).toEqual([
        'Undo withdrawal (Arabic)',
        'Undo withdrawal (English)',
      ]);
      await undo.filter({ hasText: 'English' }).click();
      await page.locator('[data-newsroom="withdrawn-notice"]').waitFor({ state: 'detached' });
    });

    it('reads it in Arabic', async () => {
      await speak('ar');
      await open(story, 'ar');
      const notice = page.locator('[data-newsroom="withdrawn-notice"]');
      await notice.getByText(/^مسحوب/).waitFor();
      await shoot('withdrawn-arabic');
      await speak('en');
    });
  });

  it('publishes the stories it chose in a list that can be published, and is told of the others', async () => {
    const wrong = await ferryArticle(newsroom, { headline: 'Chosen and wrong' });
    await draftCaption(newsroom, WRONG, wrong);
    const fine = await ferryArticle(newsroom, { headline: 'Chosen and fine' });
    await openList();
    for (const headline of ['Chosen and wrong', 'Chosen and fine']) {
      await row(headline).getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('1 of 2 stories were published.').first().waitFor();
    await page
      .getByText(/“Chosen and wrong” was not: The caption/)
      .first()
      .waitFor();
    await shoot('bulk');
    const isPublic = async (documentId: string) =>
      (await newsroom.strapi.documents(ARTICLE).findOne({ documentId, status: 'published' })) !==
      null;
    expect([await isPublic(fine), await isPublic(wrong)]).toEqual([true, false]);
  });
});
