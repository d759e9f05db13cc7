import type { Locator, Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { draftCaption, ferryArticle, ferryBody, FITTING, WRONG } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const FORMS = `/admin/content-manager/collection-types/${ARTICLE}`;
const LONG =
  'A headline that goes on and on until neither a search engine nor a card shows its end';

const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: '' }] };
const linkTo = (url: string) => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: '' },
    { type: 'link', url, children: [{ type: 'text', text: 'Read on' }] },
    { type: 'text', text: '' },
  ],
});

describe('an editor before publishing', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let outlet: string;
  let section: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    const make = async (type: string, data: object): Promise<string> =>
      (await newsroom.call('POST', `/api/${type}`, { data })).body.data.documentId;
    outlet = await make('outlets', {
      name: 'Harbour Press',
      slug: 'press',
      address: 'https://press.example',
      articlePath: '/news/{slug}',
    });
    section = await make('sections', { name: 'Region', slug: 'region', outlet });
  });
  afterAll(() => panel?.close());

  const state = () => page.locator('[data-newsroom="readiness"] [role="status"]');
  const item = (rule: string): Locator => page.locator(`[data-readiness="${rule}"]`);
  const rules = () =>
    page
      .locator('[data-readiness]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-readiness')));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
  const open = async (path: string, locale = 'en') => {
    await page.goto(`${newsroom.url}${FORMS}/${path}?plugins[i18n][locale]=${locale}`);
    await state().waitFor();
  };
  /** Waits until what is shown is about what was typed. */
  const settled = (text: string | RegExp) => state().filter({ hasText: text }).waitFor();

  let made: string | undefined;
  /** A story that lacks a bit of everything; one for all, as copies of its captions would be found out. */
  const faulty = async () => (made ??= await makeFaulty());
  const makeFaulty = async () => {
    const article = await ferryArticle(newsroom, {
      headline: LONG,
      body: [
        ...ferryBody(['quay', 'nowhere']),
        {
          __component: 'newsroom.text',
          text: [heading, linkTo('https://press.example/news/none')],
        },
        { __component: 'newsroom.embed', url: 'https://film.example/1' },
      ],
    });
    await draftCaption(newsroom, FITTING, article, { key: 'quay' });
    await draftCaption(newsroom, WRONG, article, { key: 'wrong', altText: 'A rally' });
    return article;
  };

  it('of a new story is told what is missing while typing, and that nothing is any more', async () => {
    await open('create');
    await settled('1 thing stops publication');
    expect(await rules()).toEqual([
      'headline-missing',
      'standfirst-missing',
      'body-empty',
      'section-missing',
      'byline-missing',
      'dateline-missing',
    ]);
    await page.locator('[name="headline"]').fill('The ferry sails again');
    await settled('readers would notice 4 things');
    await page.locator('[name="standfirst"]').fill('After a winter in the harbour.');
    await settled('readers would notice 3 things');
  });

  it('is told that a story is ready, in a line and no more', async () => {
    const article = await ferryArticle(newsroom, {
      standfirst: 'Talks begin.',
      by: 'By Ida Holm',
      dateline: 'OSLO',
      section,
    });
    await open(article);
    await settled('Ready to publish');
    expect(await rules()).toEqual([]);
    await shoot(page, 'ready');
    await page.locator('[name="standfirst"]').fill('');
    await settled('readers would notice 1 thing');
  });

  it('goes from each thing to its place: to the field, to the card of the caption', async () => {
    await open(await faulty());
    await item('caption-blocks').waitFor();
    await item('alt-missing').waitFor();
    await shoot(page, 'faulty');
    await item('headline-long').click();
    expect(await focused()).toBe('headline');
    await item('section-missing').click();
    expect(await focused()).toBe('section');
    await item('byline-missing').click();
    expect(await focused()).toBe('by');

    await item('alt-missing').click();
    const toggle = page.locator('[data-caption-key="quay"] button').first();
    await expectFocus(toggle);
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await shoot(page, 'caption-opened');
  });

  it('finds what is wrong in the text, and gets to the text', async () => {
    await open(await faulty());
    await settled('2 things stop publication');
    expect(await rules()).toEqual([
      'figure-without-caption',
      'caption-blocks',
      'standfirst-missing',
      'embed-without-title',
      'heading-empty',
      'link-dead',
      'section-missing',
      'byline-missing',
      'alt-missing',
      'headline-long',
      'caption-not-placed',
      'dateline-missing',
    ]);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await item('figure-without-caption').click();
    const place = page.getByText('No picture of this story belongs here any more.');
    const isSeen = await place.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    expect(isSeen).toBe(true);
    expect(
      await place.evaluate((element) =>
        element.closest('[contenteditable="true"]')?.matches(':focus')
      )
    ).toBe(true);
    await shoot(page, 'to-the-text');
  });

  it('asks for the captions no second time', async () => {
    const article = await faulty();
    const asked: string[] = [];
    const note = (request: { url(): string }) => {
      const [, path] = /\/newsroom\/(\w+\/(?:check|readiness))$/.exec(request.url()) ?? [];
      if (path) asked.push(path);
    };
    await open(article);
    await item('caption-blocks').waitFor();
    page.on('request', note);
    await page.locator('[name="dateline"]').fill('OSLO, 3 May');
    await item('dateline-missing').waitFor({ state: 'detached' });
    page.off('request', note);
    // A busy machine may still be asking about the story as it was opened: once each, all the same.
    const times = (path: string) => asked.filter((one) => one === path).length;
    expect(times('articles/readiness')).toBeGreaterThan(0);
    expect(times('captions/check')).toBe(times('articles/readiness'));
  });

  it('is told of each language by itself', async () => {
    const article = await ferryArticle(newsroom, {
      standfirst: 'Talks begin.',
      by: 'By Ida Holm',
      dateline: 'OSLO',
      section,
    });
    await newsroom.call('PUT', `/api/articles/${article}?locale=ar&status=draft`, {
      data: { headline: 'العبّارة تبحر' },
    });
    await open(article);
    await settled('Ready to publish');
    await settled('English');
    await open(article, 'ar');
    await settled('Arabic');
    expect(await rules()).toEqual([
      'standfirst-missing',
      'body-empty',
      'byline-missing',
      'dateline-missing',
    ]);
  });

  it('works it by the keyboard alone', async () => {
    await open(await faulty());
    await item('headline-long').waitFor();
    await item('standfirst-missing').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('standfirst');
  });

  it.each(['de', 'es', 'fr', 'ar'])('reads it in the language %s', async (language) => {
    const article = await faulty();
    await panel.speak(language);
    await open(article);
    await item('caption-blocks').waitFor();
    const texts = await page.locator('[data-newsroom="readiness"]').innerText();
    expect(texts).not.toMatch(/Readers|headline|caption\b(?! “)/i);
    await shoot(page.locator('aside').filter({ has: state() }), `faulty-${language}`);
    expect(await faintTexts(page, '[data-newsroom="readiness"]')).toEqual([]);
    await panel.speak('en');
  });

  it('on a telephone gets from the panel to the field under it', async () => {
    const article = await faulty();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${newsroom.url}${FORMS}/${article}?plugins[i18n][locale]=en`);
    await page.getByRole('button', { name: 'Open more actions' }).click();
    await item('byline-missing').waitFor();
    await shoot(page, 'telephone');
    await item('byline-missing').click();
    expect(await focused()).toBe('by');
    await shoot(page, 'telephone-at-the-field');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });

  async function expectFocus(of: Locator): Promise<void> {
    await of.waitFor();
    expect(await of.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});
