import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { sectionOfPress } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;

describe('an editor who changes what readers have', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let section: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    section = await sectionOfPress(newsroom);
  });
  afterAll(() => panel?.close());

  const publish = async (headline: string) => {
    const { status, body } = await newsroom.call('POST', '/api/articles', {
      data: { headline, standfirst: 'Two boats lie at the quay.', section },
    });
    if (status > 299) throw new Error(JSON.stringify(body));
    return { id: String(body.data.documentId), slug: String(body.data.slug) };
  };
  const open = async (id: string, locale = 'en') => {
    await page.goto(`${newsroom.url}${FORMS}/${id}?plugins[i18n][locale]=${locale}`);
    await standfirst().waitFor();
  };
  const standfirst = () => page.locator('[name="standfirst"]').first();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.locator('[data-newsroom="note-dialog"]');
  const read = async (slug: string) =>
    (await newsroom.read(`/api/articles/by-slug/${slug}`)).body.data;

  it('is asked what readers are told, and publishes both at once', async () => {
    const { id, slug } = await publish('Boats at the quay');
    await open(id);
    await standfirst().fill('Three boats lie at the quay.');
    await button('Publish').click();
    await shoot(page, 'correction-asked');
    await dialog()
      .getByText(/Changed since: Standfirst\./)
      .waitFor();
    await page.getByRole('radio', { name: /^Correction:/ }).click();
    await button('Publish with this note').click();
    await page.getByText('Write what readers are told, or choose “No note”.').waitFor();
    await page.getByLabel('What readers are told').fill('There were three boats, not two.');
    await shoot(page, 'correction');
    await button('Publish with this note').click();
    await until(async () => (await read(slug)).standfirst === 'Three boats lie at the quay.');
    expect((await read(slug)).corrections).toEqual([
      expect.objectContaining({
        type: 'correction',
        text: 'There were three boats, not two.',
        target: 'standfirst',
        date: expect.any(String),
      }),
    ]);
    const { body } = await newsroom.read('/api/corrections?outlet=press');
    expect(body.data).toHaveLength(1);
  });

  it('publishes a better word without a note by one click more, and a second note behind the first', async () => {
    const { id, slug } = await publish('Boats in the bay');
    await open(id);
    await standfirst().fill('Two ships lie at the quay.');
    await button('Publish').click();
    await button('Publish without a note').click();
    await until(async () => (await read(slug)).standfirst === 'Two ships lie at the quay.');
    expect((await read(slug)).corrections).toEqual([]);
    for (const number of [1, 2]) {
      await open(id);
      await standfirst().fill(`It is ${number} o’clock.`);
      await button('Publish').click();
      await page.getByRole('radio', { name: /^Update:/ }).click();
      await page.getByLabel('What readers are told').fill(`News of ${number}.`);
      await button('Publish with this note').click();
      await until(async () => (await read(slug)).corrections.length === number);
    }
    expect((await read(slug)).corrections.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['News of 1.', 'News of 2.'])
    );
  });

  it('is asked nothing where readers would notice nothing', async () => {
    const { id, slug } = await publish('Boats at sea');
    await open(id);
    await page.locator('[name="slugline"]').fill('BOATS');
    await button('Publish').click();
    await until(async () => (await read(slug)).slugline === 'BOATS');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is asked in the language of the panel, from right to left', async () => {
    const { id } = await publish('Boats on land');
    await panel.speak('ar');
    await open(id);
    await standfirst().fill('Two carts.');
    await page.getByRole('button', { name: 'أصدر', exact: true }).click();
    await dialog().waitFor();
    await shoot(page, 'correction-arabic');
  });
});
