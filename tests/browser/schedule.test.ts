import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;

describe('an editor who chooses when a story goes out', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let section: string;
  let number = 0;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    const make = async (type: string, data: object): Promise<string> =>
      (await newsroom.call('POST', `/api/${type}`, { data })).body.data.documentId;
    const outlet = await make('outlets', {
      name: 'Harbour Press',
      address: 'https://press.example',
      timeZone: 'Europe/Berlin',
    });
    section = await make('sections', { name: 'Region', outlet });
  });
  afterAll(() => panel?.close());

  const story = async (fields: object = {}, locale = 'en') => {
    number += 1;
    const { status, body } = await newsroom.call(
      'POST',
      `/api/articles?status=draft&locale=${locale}`,
      { data: { headline: `Tide ${number}`, section, ...fields } }
    );
    if (status > 299) throw new Error(JSON.stringify(body));
    return { id: String(body.data.documentId), slug: String(body.data.slug) };
  };
  const stored = async (documentId: string) =>
    newsroom.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } });
  const open = async (id: string, locale = 'en') => {
    await page.goto(`${newsroom.url}${FORMS}/${id}?plugins[i18n][locale]=${locale}`);
    await page.locator('[data-newsroom="schedule"]').waitFor();
  };
  const field = (name: string) => page.locator(`[data-newsroom="schedule-${name}"] input`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** What Strapi answers to the form; what it says of that is gone again before a slow page is looked at. */
  const answerTo = async (name: string) => {
    const [answer] = await Promise.all([
      page.waitForResponse(
        (each) => each.request().method() === 'PUT' && each.url().includes(ARTICLE)
      ),
      button(name).click(),
    ]);
    return answer;
  };
  const save = async () => expect((await answerTo('Save')).status()).toBe(200);
  const says = (text: string | RegExp) =>
    page.locator('[data-newsroom="schedule"]').getByText(text).first().waitFor();
  const isPublic = async (slug: string) =>
    (await newsroom.read(`/api/articles/by-slug/${slug}`)).status === 200;

  it('lets it out tomorrow at six by two clicks, by the clocks of the outlet', async () => {
    const { id } = await story();
    await open(id);
    await button('Tomorrow at six').click();
    await says('Changed. It holds once the story is saved.');
    await save();
    await says(/Goes out of itself .*GMT\+/);
    await shoot(page, 'schedule');
    const row = await stored(id);
    expect(row.timeZone).toBe('Europe/Berlin');
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      timeStyle: 'short',
    });
    expect(clock.format(new Date(row.publishAt))).toBe('06:00');
    expect(new Date(row.publishAt).getTime()).toBeGreaterThan(Date.now());
    await button('Do not let it go out').click();
    await save();
    expect((await stored(id)).publishAt).toBeNull();
  });

  it('is asked which moment is meant in the night that the clocks change', async () => {
    const { id } = await story();
    await open(id);
    await field('publishAt').fill('2030-10-27T02:30');
    await says('In that night this time comes twice.');
    await shoot(page, 'schedule-twice');
    await page.getByRole('button', { name: /GMT\+1/ }).click();
    await save();
    expect(new Date((await stored(id)).publishAt).toISOString()).toBe('2030-10-27T01:30:00.000Z');
    await field('publishAt').fill('2030-03-31T02:30');
    await says('In that night there is no such time: the clocks are put forward.');
    await page.getByRole('button', { name: /GMT\+2/ }).click();
    await save();
    expect(new Date((await stored(id)).publishAt).toISOString()).toBe('2030-03-31T01:30:00.000Z');
  });

  it('is told at the field what cannot be', async () => {
    const { id } = await story({ embargoedUntil: '2031-05-05T08:00:00Z' });
    await open(id);
    await field('publishAt').fill('2020-01-01T06:00');
    await says('This is past. Choose a time to come.');
    await field('publishAt').fill('2031-05-05T06:00');
    await says('The embargo ends later. Let it go out then, or lift the embargo.');
    const refused = await answerTo('Save');
    expect([refused.status(), await refused.text()]).toEqual([
      400,
      expect.stringContaining('while it is under embargo until'),
    ]);
    expect((await stored(id)).publishAt).toBeNull();
  });

  it('is asked before a story under embargo is published, and may let it go out when that ends', async () => {
    const { id, slug } = await story({ embargoedUntil: '2031-05-05T08:00:00Z' });
    await open(id);
    await page
      .locator('[data-newsroom="embargo-notice"]')
      .getByText(/EMBARGOED UNTIL/)
      .waitFor();
    await button('Publish').click();
    await page.getByText('This story is under embargo').waitFor();
    await shoot(page, 'schedule-embargo');
    await button('Let it go out when the embargo ends').click();
    await save();
    expect(new Date((await stored(id)).publishAt).toISOString()).toBe('2031-05-05T08:00:00.000Z');
    expect(await isPublic(slug)).toBe(false);

    await button('Publish').click();
    await button('Lift the embargo and publish now').click();
    await until(() => isPublic(slug));
    expect(await stored(id)).toMatchObject({ publishAt: null, embargoedUntil: null });
    await page.locator('[data-newsroom="embargo-notice"]').waitFor({ state: 'detached' });
  });

  it('finds in the list and beside the form what did not go out, and why', async () => {
    const { id } = await story({
      headline: 'With a hole',
      // Still to come when a busy server reads it.
      publishAt: new Date(Date.now() + 6000).toISOString(),
      body: [{ __component: 'newsroom.figure', captionKey: 'nosuch' }],
    });
    await until(async () => {
      const outcomes = await newsroom.strapi.db
        .query('plugin::newsroom.schedule-outcome')
        .count({ where: { article: id } });
      return outcomes === 1;
    });
    await open(id);
    await says(/It did not go out/);
    await shoot(page, 'schedule-refused');
    await page.goto(`${newsroom.url}${FORMS}?page=1&pageSize=50&plugins[i18n][locale]=en`);
    await page
      .getByText(/Did not go out/)
      .first()
      .waitFor();
    await shoot(page, 'schedule-list');
  });

  it('reads all of it from right to left', async () => {
    const { id } = await story({ publishAt: '2031-05-05T08:00:00Z' }, 'ar');
    await panel.speak('ar');
    await open(id, 'ar');
    await page.getByText('متى تُنشر').first().waitFor();
    await shoot(page, 'schedule-arabic');
  });
});
