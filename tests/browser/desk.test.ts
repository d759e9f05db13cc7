import type { Page, Request } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const PASSES = 'No caption stands in the way of publishing.';
const BLOCKED = 'Publishing is blocked by 1 caption.';

describe('the desk in the browser', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    await page.setViewportSize({ width: 1280, height: 1000 });
  });
  afterAll(() => panel?.close());

  const list = `/admin/content-manager/collection-types/${ARTICLE}`;
  const openList = () => page.goto(`${newsroom.url}${list}?plugins[i18n][locale]=en`);
  const open = (documentId: string, locale = 'en') =>
    page.goto(`${newsroom.url}${list}/${documentId}?plugins[i18n][locale]=${locale}`);
  const row = (headline: string) => page.locator('tbody tr').filter({ hasText: headline });
  const say = (text: string) => page.getByText(text, { exact: true }).first();

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
      await shoot(page, 'panel-refused');
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
      await shoot(page, 'list-withdrawn');
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
      await shoot(page, 'withdrawn-english');
    });

    it('finds each Undo named by what it undoes', async () => {
      const undo = page.getByRole('button', { name: /^Undo/ });
      expect((await undo.allTextContents()).sort()).toEqual([
        'Undo withdrawal (Arabic)',
        'Undo withdrawal (English)',
        'Undo writing',
      ]);
      await undo.filter({ hasText: 'English' }).click();
      await page.locator('[data-newsroom="withdrawn-notice"]').waitFor({ state: 'detached' });
    });

    it('reads it in Arabic', async () => {
      await panel.speak('ar');
      await open(story, 'ar');
      const notice = page.locator('[data-newsroom="withdrawn-notice"]');
      await notice.getByText(/^مسحوب/).waitFor();
      await shoot(page, 'withdrawn-arabic');
      await panel.speak('en');
    });
  });

  describe('publishes stories that it chose in a list', () => {
    const isPublic = async (documentId: string, locale = 'en') =>
      (await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId, locale, status: 'published' })) !== null;
    const dialog = () => page.getByRole('dialog');
    const line = (headline: string) => dialog().getByRole('listitem').filter({ hasText: headline });
    async function choose(...headlines: string[]): Promise<void> {
      for (const headline of headlines) await row(headline).getByRole('checkbox').click();
      // What can be done with them comes when the browser is idle, between two frames.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('button')].some(({ textContent }) =>
          /^(Publish|Veröffentlichen)$/.test(textContent ?? '')
        )
      );
    }
    let fine: string;
    let wrong: string;
    let lost: string;

    beforeAll(async () => {
      wrong = await ferryArticle(newsroom, { headline: 'Chosen and wrong' });
      await draftCaption(newsroom, WRONG, wrong);
      const figure = { __component: 'newsroom.figure', captionKey: 'nowhere' };
      lost = await ferryArticle(newsroom, { headline: 'Chosen and lost', body: [figure] });
      fine = await ferryArticle(newsroom, { headline: 'Chosen and fine' });
    });

    it('as far as they can be, and is told of each of the others why, in its language', async () => {
      await panel.speak('de');
      await openList();
      await choose('Chosen and wrong', 'Chosen and lost', 'Chosen and fine');
      await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
      await line('Chosen and fine').getByText('Wird veröffentlicht').waitFor();
      await dialog().getByRole('button', { name: '3 Artikel veröffentlichen' }).click();
      await dialog().getByText('1 von 3 Artikeln wurden veröffentlicht.').waitFor();
      expect(await line('Chosen and fine').innerText()).toMatch(/\nVeröffentlicht$/);
      const why = await line('Chosen and wrong').innerText();
      expect(why).toMatch(/\nNicht veröffentlicht\s/);
      expect(why).toMatch(
        /\nBildtext „Governor Paul Adler .*“: Der Artikel kennt keinen dieser Namen/
      );
      expect(await line('Chosen and lost').innerText()).toContain(
        'Ein Platz im Text ist leer: Sein Bild gehört nicht mehr zu diesem Artikel.'
      );
      expect(await dialog().innerText()).not.toMatch(/Ready to publish|Bereit|was not/);
      expect([await isPublic(fine), await isPublic(wrong), await isPublic(lost)]).toEqual([
        true,
        false,
        false,
      ]);
      expect(await faintTexts(page, '[role="dialog"]')).toEqual([]);
      await shoot(page, 'bulk-refused');
    });

    it('and tries again with what it mended meanwhile', async () => {
      await newsroom.call('PUT', `/api/articles/${lost}?status=draft`, { data: { body: [] } });
      await dialog().getByRole('button', { name: 'Noch einmal mit 2 Artikeln versuchen' }).click();
      await dialog().getByText('2 von 3 Artikeln wurden veröffentlicht.').waitFor();
      expect(await isPublic(lost)).toBe(true);
      await dialog().getByRole('button', { name: 'Schließen' }).last().click();
      const chosen = page
        .locator('tbody tr')
        .filter({ has: page.locator('[aria-checked="true"]') });
      expect(await chosen.allInnerTexts()).toEqual([expect.stringContaining('Chosen and wrong')]);
      await panel.speak('en');
    });

    it('in the language of the list', async () => {
      const data = { headline: 'مكتوب بالعربية', slug: 'maktub' };
      await newsroom.strapi.documents(ARTICLE).update({ documentId: wrong, locale: 'ar', data });
      await page.goto(`${newsroom.url}${list}?plugins[i18n][locale]=ar`);
      await page.waitForLoadState('networkidle');
      await choose('مكتوب بالعربية');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog().getByRole('button', { name: 'Publish 1 story' }).click();
      await page.getByText('1 story was published.').waitFor();
      expect([await isPublic(wrong, 'ar'), await isPublic(wrong)]).toEqual([true, false]);
      expect(await dialog().count()).toBe(0);
    });
  });
});
