import type { Browser, Page } from 'playwright-core';
import { openPanel, signIn, type Panel } from '../support/browser';
import { faintTexts, showTheme } from '../support/contrast';
import { draftCaption, ferryArticle, WRONG } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const LISTS = '/admin/content-manager/collection-types';

describe('the forms and lists of the newsroom', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let browser: Browser;
  let page: Page;
  let story: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, browser, page } = panel);
    story = await ferryArticle(newsroom, { corrections: [] });
    await draftCaption(newsroom, WRONG, story);
  });
  afterAll(() => panel?.close());

  const open = (path: string) => page.goto(`${newsroom.url}${LISTS}/${path}`);

  it('offer no filter by what machines keep, and no column of it', async () => {
    await open(ARTICLE);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog').getByRole('combobox').first().click();
    const filters = await page.getByRole('option').allTextContents();
    expect(filters).toContain('Slugline');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'View Settings' }).click();
    const columns = await page
      .getByRole('dialog')
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent ?? ''));
    expect(columns).toContain('Slugline');
    for (const name of ['sourceId', 'sourceDigest', 'publishedDigest', 'publishedRelated']) {
      expect([...filters, ...columns]).not.toContain(name);
    }
  });

  describe('in a German panel', () => {
    beforeAll(async () => {
      await panel.speak('de');
    });
    afterAll(async () => {
      await panel.speak('en');
    });

    it('speak German: types, labels, hints and values', async () => {
      await open(`${MIRROR}/create`);
      await page.getByText('Was Leser sehen, z. B. „Unsere Onion-Adresse“.').waitFor();
      await page.getByText('Wer sie kennen darf').waitFor();
      await page.getByRole('link', { name: 'Bildtext' }).waitFor();
      await page.getByRole('combobox', { name: 'Zustand' }).click();
      await page.getByRole('option', { name: 'Beschlagnahmt' }).waitFor();
      await page.keyboard.press('Escape');
      await open(ARTICLE);
      await page.getByRole('heading', { name: 'Artikel' }).waitFor();
      await page.locator('thead th').filter({ hasText: 'Zuletzt gespeichert' }).waitFor();
    });

    it('show a label that the newsroom has written itself as it is', async () => {
      const configuration = newsroom.strapi.plugin('content-manager').service('content-types');
      const type = newsroom.strapi.contentType(ARTICLE);
      const { uid: _uid, ...known } = await configuration.findConfiguration(type);
      known.metadatas.kicker.edit.label = 'Spitzmarke';
      await configuration.updateConfiguration(type, known);
      await open(`${ARTICLE}/create`);
      await page.getByText('Spitzmarke').waitFor();
    });
  });

  describe('for Strapi’s own Editor, who has no language', () => {
    let editor: Page;

    beforeAll(async () => {
      const { id } = await newsroom.strapi
        .service('admin::role')
        .findOne({ code: 'strapi-editor' });
      editor = await signIn(browser, newsroom, {
        firstname: 'Ole',
        lastname: 'Muster',
        email: 'stock@example.com',
        roles: [id],
      });
    });

    it('say why nothing is listed, and that nothing is known of the captions', async () => {
      await editor.getByText('Captions to look at').waitFor();
      await editor.getByText('Your role reads captions in no language').waitFor();
      expect(await editor.getByText('Every caption fits').count()).toBe(0);
      await editor.goto(`${newsroom.url}${LISTS}/${ARTICLE}`);
      await editor.getByText('Your role reads stories in no language').waitFor();
      await editor.goto(`${newsroom.url}${LISTS}/plugin::newsroom.image-caption`);
      await editor.getByText('Your role reads captions in no language').waitFor();
    });

    it.each(['dark', 'light'] as const)('say it readably in the %s theme', async (theme) => {
      await showTheme(editor, theme);
      await editor.getByText('Your role reads captions in no language').waitFor();
      expect(await faintTexts(editor, '[data-newsroom-says]')).toEqual([]);
    });
  });
});
