import type { Locator, Page } from 'playwright-core';
import { openPanel, type Panel } from '../support/browser';
import { faintTexts, showTheme } from '../support/contrast';
import { draftCaption, ferryArticle, FITTING, newPicture, WRONG } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const ADMIN = '/admin/content-manager/collection-types';
const OWN = 'The ferry Sea Otter in the harbour of Oslo, her crew painting the railings';

describe('an editor who reviews captions', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
  });
  afterAll(() => panel?.close());

  const open = (type: string, documentId: string, locale = 'en') =>
    page.goto(`${newsroom.url}${ADMIN}/${type}/${documentId}?plugins[i18n][locale]=${locale}`);
  const published = (documentId: string) =>
    newsroom.strapi.documents(CAPTION).findOne({ documentId, status: 'published' });
  const draft = (documentId: string) =>
    newsroom.strapi
      .documents(CAPTION)
      .findOne({ documentId, populate: { article: { fields: ['documentId'] } } });
  const card = (key: string): Locator => page.locator(`[data-caption-key="${key}"]`);
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });

  /** Presses a button of a caption and waits until the server has answered. */
  async function act(key: string, name: string): Promise<void> {
    await Promise.all([
      page.waitForResponse((answer) => /\/newsroom\/captions\/\w+\/[\w-]+$/.test(answer.url())),
      button(name, card(key)).click(),
    ]);
  }

  async function publish(): Promise<number> {
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('/actions/publish')),
      button('Publish').click(),
    ]);
    return response.status();
  }

  /** Chooses a file of the Media Library for the picture of the open form. */
  async function pick(file: string): Promise<void> {
    await page.getByText('Click to add an asset').first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /API Uploads/ })
      .last()
      .click();
    await dialog
      .getByRole('checkbox', { name: new RegExp(file) })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Finish' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Saves the open form. @returns the entry as the panel gets it */
  async function save() {
    const [response] = await Promise.all([
      page.waitForResponse(
        (answer) => answer.request().method() !== 'GET' && answer.url().includes(`/${CAPTION}`)
      ),
      button('Save').click(),
    ]);
    expect(response.ok()).toBe(true);
    return (await response.json()).data;
  }

  describe('beside the article', () => {
    let article: string;
    let fitting: string;
    let wrong: string;

    beforeAll(async () => {
      article = await ferryArticle(newsroom);
      fitting = await draftCaption(newsroom, FITTING, article, { key: 'quay' });
      wrong = await draftCaption(newsroom, WRONG, article, {
        key: 'rally',
        image: await newPicture(newsroom, { iptc: { 120: OWN } }),
      });
      await open(ARTICLE, article);
    });

    it('sees each caption checked, with the evidence marked and what publishing would do', async () => {
      await page.getByText('2 captions · 1 wrong · 1 fits').waitFor();
      await page.getByText('Publishing is blocked by 1 caption.').waitFor();
      const marks = await card('rally').locator('mark').allTextContents();
      expect(marks.join(' ')).toContain('Adler');
      expect(await card('rally').getByRole('listitem').allTextContents()).toContainEqual(
        expect.stringMatching(/story knows none of these names: .*Paul Adler/)
      );
      // One that fits takes no room until it is opened.
      expect(await card('quay').getByRole('button', { expanded: false }).count()).toBe(1);
    });

    it('sees the verdict change while the story is typed, before anything is saved', async () => {
      const words = page.locator('[name="standfirst"]');
      await words.fill(
        'Governor Paul Adler met Senator Mary Quill at a rally at the State House in Boston, Massachusetts, and spoke with her on the steps.'
      );
      await page.getByText('Publishing is blocked by').waitFor({ state: 'detached' });
      await words.fill('');
      await page.getByText('Publishing is blocked by 1 caption.').waitFor();
    });

    it.each(['dark', 'light'] as const)('reads all of it in the %s theme', async (theme) => {
      await showTheme(page, theme);
      await page.getByText('Publishing is blocked by 1 caption.').waitFor();
      await card('quay').getByRole('button', { expanded: false }).click();
      expect(await faintTexts(page, '[data-caption-key]')).toEqual([]);
    });

    it('is refused the publication, and told at the caption why', async () => {
      await page.locator('[name="headline"]').fill('Norland urges talks about the ferry');
      expect(await publish()).toBe(400);
      await page.getByText('The story was not published: 1 caption is wrong.').waitFor();
      expect(await published(wrong)).toBeNull();
    });

    it('approves a caption with one click', async () => {
      const closed = card('quay').getByRole('button', { expanded: false });
      if ((await closed.count()) > 0) await closed.click();
      await act('quay', 'Approve');
      await page.getByText(/^Approved/).waitFor();
      expect(await published(fitting)).toMatchObject({ caption: FITTING });
    });

    it('takes the picture’s own caption, and undoes it', async () => {
      await button('Use the picture’s own', card('rally')).click();
      await card('rally').getByText(OWN).first().waitFor();
      expect((await draft(wrong))?.caption).toBe(WRONG);
      await button('Take back', card('rally')).click();
      await card('rally').getByText('Governor Paul Adler').first().waitFor();
      expect((await draft(wrong))?.caption).toBe(WRONG);
    });

    it('takes a caption off the story, and undoes it', async () => {
      await button('Take off the story', card('rally')).click();
      await card('rally').waitFor({ state: 'detached' });
      expect((await draft(wrong))?.article).toMatchObject({ documentId: article });
      await button('Keep it').click();
      await card('rally').waitFor();
      expect((await draft(wrong))?.article).toMatchObject({ documentId: article });
    });

    it('lets a wrong caption pass with a reason, which is kept and shown', async () => {
      await button('Publish all the same …', card('rally')).click();
      const dialog = page.getByRole('alertdialog');
      await button('Publish all the same', dialog).click();
      await dialog.getByText('Write why it may be published.').waitFor();
      await dialog.getByRole('textbox').fill('The rally is what the talks are about.');
      await button('Publish all the same', dialog).click();
      await card('rally')
        .getByText(/Exception by Ida Holm.*The rally is what the talks are about/)
        .waitFor();
      expect(await publish()).toBe(200);
      expect(await published(wrong)).toMatchObject({ caption: WRONG });
    });

    it('holds a wrong caption back, and the story goes out without it', async () => {
      const other = await ferryArticle(newsroom, { headline: 'The ferries stay in the harbour' });
      const held = await draftCaption(newsroom, WRONG, other, { key: 'held' });
      await open(ARTICLE, other);
      await page.getByText('Publishing is blocked by 1 caption.').waitFor();
      await act('held', 'Hold back');
      await page.getByText('Publishing is blocked by').waitFor({ state: 'detached' });
      expect(await publish()).toBe(200);
      expect(await published(held)).toBeNull();
    });
  });

  describe('in the caption editor', () => {
    it('sees what the file says, takes it field by field, and is checked as the words are typed', async () => {
      const article = await ferryArticle(newsroom);
      const image = await newPicture(newsroom, { iptc: { 120: OWN, 80: 'Ida Holm' } });
      const documentId = await draftCaption(newsroom, WRONG, article, {
        image,
        creator: 'Ole Muster',
        altText: 'IMG_2031.jpg',
      });
      await open(CAPTION, documentId);
      await page.getByText('As it is, it cannot be published.').waitFor();
      await page.getByText('The alternative text “IMG_2031.jpg” is the name of a file.').waitFor();

      await button('Use the file’s text for “Photographer”').click();
      expect(await page.locator('[name="creator"]').inputValue()).toBe('Ida Holm');

      await page.locator('[name="caption"]').fill(FITTING);
      await page.getByText(`${FITTING.length} of 600 characters`).waitFor();
      await page.getByText('As it is, it cannot be published.').waitFor({ state: 'detached' });
      expect((await draft(documentId))?.caption).toBe(WRONG);
    });

    it('is filled from the picture that an editor picks there, and from another one anew', async () => {
      const [first, second] = [
        await newPicture(newsroom, { iptc: { 80: 'Ida Holm', 110: 'Harbour Press' } }, 'first.jpg'),
        await newPicture(newsroom, { iptc: { 80: 'Jo Quill' } }, 'second.jpg'),
      ];
      await page.goto(`${newsroom.url}${ADMIN}/${CAPTION}/create?plugins[i18n][locale]=en`);
      await page.locator('[name="caption"]').fill('Morning at the quay');
      await pick('first.jpg');
      const made = await save();
      expect(made).toMatchObject({ creator: 'Ida Holm', creditLine: 'Harbour Press' });
      expect(made.image.id).toBe(first);

      await button('Delete').click();
      await pick('second.jpg');
      const swapped = await save();
      expect(swapped).toMatchObject({ creator: 'Jo Quill', creditLine: null });
      expect(swapped.image.id).toBe(second);
    });

    it('reads an Arabic caption from right to left', async () => {
      const words = 'وزير العبّارات كارل إكسمبل على رصيف الميناء في أوسلو';
      const { documentId } = await newsroom.strapi.documents(CAPTION).create({
        locale: 'ar',
        data: { caption: words, image: await newPicture(newsroom) },
      });
      await open(CAPTION, documentId, 'ar');
      const shown = page.getByRole('group', { name: 'Caption' }).getByText(words);
      await shown.waitFor();
      expect(await shown.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    });
  });

  describe('in lists and on the home page', () => {
    let wrong: string;

    beforeAll(async () => {
      const article = await ferryArticle(newsroom, { headline: 'Dockers wait for their pay' });
      wrong = await draftCaption(newsroom, WRONG.replace('Governor', 'Mayor'), article);
    });

    it('finds the captions that are wrong, by column and filter', async () => {
      await page.goto(`${newsroom.url}${ADMIN}/${CAPTION}?plugins[i18n][locale]=en`);
      const header = page.locator('thead th').filter({ hasText: 'Verdict' });
      await header.waitFor();
      const box = await header.boundingBox();
      expect(box && box.x + box.width).toBeLessThanOrEqual(1440);
      const row = page.locator('tbody tr').filter({ hasText: 'Mayor Paul Adler' });
      await row.getByText('Wrong').waitFor();

      await page.goto(
        `${newsroom.url}${ADMIN}/${CAPTION}?plugins[i18n][locale]=en&filters[$and][0][__verdict][$eq]=wrong`
      );
      await page.getByText('Verdict is Wrong').waitFor();
      await row.waitFor();
      const verdicts = page.locator('tbody').getByText(/^(Fits|Look again)$/);
      expect(await verdicts.count()).toBe(0);
    });

    it('finds the stories with a wrong caption', async () => {
      await page.goto(`${newsroom.url}${ADMIN}/${ARTICLE}?plugins[i18n][locale]=en`);
      const row = page.locator('tbody tr').filter({ hasText: 'Dockers wait' });
      await row.getByTitle('Wrong').waitFor();
    });

    it('sees on the home page what to look at, the worst first, and goes there', async () => {
      await page.goto(`${newsroom.url}/admin`);
      const list = page.getByRole('list', { name: 'Captions to look at, the worst first' });
      await list.waitFor();
      expect(await list.getByRole('listitem').first().textContent()).toMatch(/^Wrong/);
      await list.getByRole('link', { name: /Mayor Paul Adler/ }).click();
      await page.waitForURL(new RegExp(wrong));
      await page.getByText('As it is, it cannot be published.').waitFor();
    });

    it('is spoken to in the language chosen for the panel', async () => {
      await panel.speak('de');
      await open(CAPTION, wrong);
      await page.getByText('So kann er nicht veröffentlicht werden.').waitFor();
      await page.getByText(/Der Artikel kennt keinen dieser Namen: .*Paul Adler/).waitFor();
      await panel.speak('en');
    });
  });
});
