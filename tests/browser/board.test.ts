import type { Page } from 'playwright-core';
import { openPanel, shoot, signIn, type Panel } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { dataOf, HOUR } from '../support/desk';
import { draftCaption, ferryBody, FITTING, WRONG } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const HANDOVER = 'plugin::newsroom.handover';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;
const LONG =
  'Ferry ministers of Norland and Southland agree after eleven hours in the harbour master’s office that the crossing opens before the winter storms';
const ARABIC =
  'وزيرا العبّارات في الشمال والجنوب يتفقان بعد إحدى عشرة ساعة على فتح المعبر قبل عواصف الشتاء';

describe('the board of the desk in the browser', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let section: string;

  const make = async (path: string, fields: object) =>
    String(dataOf(await newsroom.call('POST', `/api/${path}`, { data: fields })).documentId);
  const story = (headline: string, fields: object = {}) =>
    make('articles?status=draft', {
      headline,
      section,
      body: ferryBody(),
      by: 'Ole Muster',
      ...fields,
    });
  const draft = (documentId: string) =>
    newsroom.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } });
  const isPublic = async (documentId: string) =>
    (await newsroom.strapi.db
      .query(ARTICLE)
      .count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
  const handovers = (article: string) =>
    newsroom.strapi.db.query(HANDOVER as never).findMany({ where: { article } } as never);
  const say = (documentId: string, state: string, note: string | null = null) =>
    newsroom.strapi.db.query(HANDOVER as never).create({
      data: {
        article: documentId,
        locale: 'en',
        state,
        note,
        by: 'Maria Sample',
        at: new Date(),
        isCurrent: true,
      },
    } as never);

  const openDesk = async (of: Page = page, query = '') => {
    await of.goto(`${newsroom.url}/admin/plugins/newsroom/desk${query}`);
    await of.locator('[data-newsroom="desk"]').waitFor();
  };
  const column = (name: string, of: Page = page) => of.locator(`[data-desk-column="${name}"]`);
  const card = (name: string, documentId: string, of: Page = page) =>
    column(name, of).locator(`[data-desk-card="${documentId}"]`);
  const button = (name: string, of: Page = page) => of.getByRole('button', { name, exact: true });
  const menuOf = async (documentId: string, item: string, of: Page = page) => {
    await of
      .locator(`[data-desk-card="${documentId}"]`)
      .getByRole('button', { name: /^What to do/ })
      .click();
    await of.getByRole('menuitem', { name: item, exact: true }).click();
  };

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    // All of the board at once: Strapi's header becomes smaller, and all below it moves, where a page is scrolled.
    await page.setViewportSize({ width: 1440, height: 2000 });
    const outlet = await make('outlets', {
      name: 'Harbour Press',
      address: 'https://press.example',
      timeZone: 'UTC',
    });
    section = await make('sections', { name: 'Region', outlet });
  });
  afterAll(() => panel?.close());

  it('says that there is nothing, and leads there from the menu', async () => {
    await page.goto(`${newsroom.url}/admin`);
    await page.getByRole('link', { name: 'Desk', exact: true }).click();
    await page.getByText('Nothing waits for the desk.').waitFor();
    await page.getByText('Nothing more goes out today').waitFor();
    await page.getByText('All that is scheduled is ready').waitFor();
    await shoot(page, 'board-empty');
  });

  it('schedules what is dropped on “Scheduled”, at the time that it asks for', async () => {
    const id = await story(LONG);
    await say(id, 'ready');
    await openDesk();
    await card('ready', id).dragTo(column('scheduled'));
    await page.getByText('When does it go out?').waitFor();
    const at = new Date(Date.now() + HOUR);
    at.setUTCSeconds(0, 0);
    await page
      .locator('[data-newsroom="schedule-publishAt"] input')
      .fill(at.toISOString().slice(0, 16));
    await shoot(page, 'board-schedule');
    await button('Let it go out then').click();
    const today = new Date().toISOString().slice(0, 10);
    await until(async () => (await draft(id)).publishAt !== null);
    expect(new Date((await draft(id)).publishAt)).toEqual(at);
    if (at.toISOString().slice(0, 10) !== today) await button('A day on').click();
    await card('scheduled', id).waitFor();
    await menuOf(id, 'Take off the schedule');
    await card('ready', id).waitFor();
    expect((await draft(id)).publishAt).toBeNull();
  });

  it('publishes what is dropped on “Published”, and leaves what is refused where it was, with the reasons', async () => {
    const fine = await story('The ferry sails again');
    const wrong = await story('The ferry does not sail');
    await draftCaption(newsroom, FITTING, fine, { role: 'lead' });
    await draftCaption(newsroom, WRONG, wrong, { role: 'lead' });
    for (const id of [fine, wrong]) await say(id, 'desk', 'Please look at the picture.');
    await openDesk();
    await card('desk', wrong).dragTo(column('published'));
    await page.getByText('Publish now?').waitFor();
    await button('Publish now').click();
    const refusal = card('desk', wrong)
      .getByRole('status')
      .filter({ hasText: 'It stays where it was' });
    await refusal.waitFor();
    await refusal.getByRole('link', { name: 'Open the story to put it right' }).waitFor();
    await shoot(page, 'board-refused');
    expect(await isPublic(wrong)).toBe(false);

    await card('desk', fine).dragTo(column('published'));
    await button('Publish now').click();
    await card('published', fine).waitFor();
    expect(await isPublic(fine)).toBe(true);
    expect(await card('desk', fine).count()).toBe(0);
    await refusal.getByRole('button', { name: 'Close this note' }).click();
    await refusal.waitFor({ state: 'detached' });
  });

  it('does by the menu, on the keyboard, all that the hand does by dragging', async () => {
    const id = await story('Moved by keys');
    await openDesk();
    const more = card('writing', id).getByRole('button', { name: /^What to do/ });
    const choose = async (item: string) => {
      await page
        .locator(`[data-desk-card="${id}"]`)
        .getByRole('button', { name: /^What to do/ })
        .press('Enter');
      await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
    };
    await more.waitFor();
    expect(
      await (async () => {
        await more.focus();
        await page.keyboard.press('Enter');
        const items = await page.getByRole('menuitem').allTextContents();
        await page.keyboard.press('Escape');
        return items;
      })()
    ).toEqual([
      'Open the story',
      'Hand to the desk …',
      'Say that it is ready',
      'Schedule …',
      'Publish …',
    ]);
    await choose('Hand to the desk …');
    await page.getByLabel('Note to colleagues').fill('By keys alone.');
    await button('Hand it over').press('Enter');
    await card('desk', id).getByText('By keys alone.').waitFor();
    await choose('Say that it is ready');
    await card('ready', id).waitFor();
    expect((await handovers(id)).map(({ state }: { state: string }) => state)).toEqual([
      'desk',
      'ready',
    ]);
  });

  it('goes on by the keyboard from where a story was moved to, and says where that is', async () => {
    const id = await story('Followed by keys');
    await openDesk();
    const menu = (name: string) => card(name, id).getByRole('button', { name: /^What to do/ });
    const expectFocus = async (name: string) => {
      await menu(name).waitFor();
      await until(() => menu(name).evaluate((element) => element === document.activeElement));
    };
    const choose = async (item: string) => {
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
    };
    await menu('writing').focus();
    await choose('Say that it is ready');
    await page.getByText('Followed by keys: Ready', { exact: true }).waitFor({ state: 'attached' });
    await expectFocus('ready');
    await choose('Publish …');
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
    await page.keyboard.press('Escape');
    await expectFocus('ready');
    await choose('Publish …');
    await button('Publish now').press('Enter');
    await expectFocus('published');
    expect(await isPublic(id)).toBe(true);
  });

  it('answers at a glance what goes out today, and what is not ready', async () => {
    const ready = await story('Goes out soon');
    const broken = await story('Would be refused', {
      body: [...ferryBody(), { __component: 'newsroom.figure', captionKey: 'nosuch' }],
    });
    const soon = new Date(
      Math.min(Date.now() + HOUR, Date.parse(`${new Date().toISOString().slice(0, 10)}T23:59:00Z`))
    );
    for (const documentId of [ready, broken]) {
      dataOf(
        await newsroom.call('PUT', `/api/articles/${documentId}?status=draft`, {
          data: { publishAt: soon.toISOString() },
        })
      );
    }
    await openDesk();
    const glance = page.locator('[data-newsroom="desk-glance"]');
    await glance.getByText('2 stories go out today').waitFor();
    await glance.getByText('1 scheduled story is not ready').waitFor();
    await glance.getByText(/Would be refused.*: would be refused/).waitFor();
    await card('scheduled', broken).getByText('Not ready: it would be refused').waitFor();
    await shoot(page, 'board');

    await page.goto(`${newsroom.url}/admin`);
    await page.getByText('1 of 2 that go out within a day').waitFor();
    await page.getByText(/2 go out · \d out/).waitFor();
    await page.getByText('Out today').first().scrollIntoViewIfNeeded();
    await shoot(page, 'board-widgets');
    for (const documentId of [ready, broken]) {
      await newsroom.call('PUT', `/api/articles/${documentId}?status=draft`, {
        data: { publishAt: null },
      });
    }
  });

  it('follows what others do without being asked', async () => {
    const id = await story('Handed over elsewhere');
    await openDesk();
    await card('writing', id).waitFor();
    await say(id, 'desk', 'Seen by itself.');
    await card('desk', id).getByText('Seen by itself.').waitFor();
  });

  it('shows another day, and the week and month around it', async () => {
    const id = await story('In three days');
    const at = new Date(Date.now() + 72 * HOUR);
    dataOf(
      await newsroom.call('PUT', `/api/articles/${id}?status=draft`, {
        data: { publishAt: at.toISOString() },
      })
    );
    await openDesk();
    for (let day = 0; day < 3; day += 1) await button('A day on').click();
    await card('scheduled', id).waitFor();
    await button('Today').click();
    await card('scheduled', id).waitFor({ state: 'detached' });
    await button('Month').click();
    const day = at.toISOString().slice(0, 10);
    if (day.slice(0, 7) !== new Date().toISOString().slice(0, 7))
      await button('A month on').click();
    const cell = page.locator(`[data-desk-day="${day}"]`);
    await cell.getByText('In three days').waitFor();
    await shoot(page, 'board-month');
    await button('Week').click();
    await page.locator('[data-desk-day]').nth(6).waitFor();
    await shoot(page, 'board-week');
    await openDesk(page, `?view=week&day=${day}`);
    await cell.getByText('In three days').waitFor();
    await cell.getByRole('button', { name: /open the board/ }).click();
    await card('scheduled', id).waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toBe(day);
  });

  it('lets a reporter hand a story to the desk from its form, and offers no more than that', async () => {
    const role = await newsroom.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'newsroom-reporter' } });
    const reporter = await signIn(panel.browser, newsroom, {
      firstname: 'Maria',
      lastname: 'Sample',
      email: 'maria@example.com',
      roles: [role.id],
    });
    const id = await story('From the reporter');
    await reporter.goto(`${newsroom.url}${FORMS}/${id}?plugins[i18n][locale]=en`);
    const standing = reporter.locator('[data-newsroom="desk-panel"]');
    await standing.getByText('Being written').waitFor();
    await standing
      .getByLabel('Note to colleagues')
      .fill('The minister is quoted twice: choose one.');
    expect(await standing.getByRole('button').allTextContents()).toEqual(['Hand to the desk']);
    await standing.getByRole('button', { name: 'Hand to the desk' }).click();
    await standing.getByText('With the desk').waitFor();
    await standing.getByText('Handed to the desk by').waitFor();
    await standing.scrollIntoViewIfNeeded();
    await shoot(reporter, 'board-panel');
    expect(await handovers(id)).toMatchObject([
      { state: 'desk', by: 'Maria Sample', note: 'The minister is quoted twice: choose one.' },
    ]);

    await openDesk(reporter);
    const own = card('desk', id, reporter);
    await own.getByText('The minister is quoted twice: choose one.').waitFor();
    await own.getByRole('button', { name: /^What to do/ }).click();
    expect(await reporter.getByRole('menuitem').allTextContents()).toEqual([
      'Open the story',
      'Back to writing …',
    ]);
    await reporter.keyboard.press('Escape');
    await own.dragTo(column('published', reporter));
    expect(await reporter.getByText('Publish now?').count()).toBe(0);

    await card('desk', id)
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
    await openDesk();
    await card('desk', id).getByText('The minister is quoted twice: choose one.').waitFor();
    await reporter.close();
  });

  it('is read in Arabic, on a phone and with long headlines, and no text is faint', async () => {
    const id = await story(LONG);
    await newsroom.call('PUT', `/api/articles/${id}?status=draft&locale=ar`, {
      data: { headline: ARABIC, by: 'ندى حدّاد', section },
    });
    await say(id, 'ready', ARABIC);
    await openDesk();
    await column('writing').getByRole('link', { name: ARABIC }).waitFor();
    expect(await faintTexts(page, '[data-newsroom="desk"]')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await openDesk();
    await column('writing').getByRole('link', { name: ARABIC }).waitFor();
    const fits = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
      );
    expect(await fits()).toBe(true);
    await shoot(page, 'board-phone');
    await button('Month').click();
    await page.locator('[data-desk-day]').first().waitFor();
    expect(await fits()).toBe(true);
    await shoot(page, 'board-phone-month');

    await page.setViewportSize({ width: 1440, height: 2000 });
    await panel.speak('ar');
    await openDesk();
    await page.getByRole('heading', { name: 'جاهز' }).waitFor();
    await shoot(page, 'board-arabic');
    await page.goto(`${newsroom.url}${FORMS}/${id}?plugins[i18n][locale]=ar`);
    await page.locator('[data-newsroom="desk-panel"]').getByText('قيد الكتابة').waitFor();
    await panel.speak('en');
  });

  it('says when the desk cannot be read, and asks again', async () => {
    const asked = (url: URL) => url.pathname === '/newsroom/desk';
    await page.route(asked, (route) => route.abort());
    await openDesk();
    await page.getByText('The desk could not be read.').waitFor();
    await page.unroute(asked);
    await button('Try again').click();
    await page.getByText('The desk could not be read.').waitFor({ state: 'detached' });
    await column('writing').waitFor();
  });
});
