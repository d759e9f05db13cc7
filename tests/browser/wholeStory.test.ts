import type { Page } from 'playwright-core';
import { copyAs, openPanel, shoot, type Panel } from '../support/browser';
import { ferryArticle } from '../support/ferryStory';
import { PARAGRAPHS } from '../support/pages';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const LISTS = '/admin/content-manager/collection-types';
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = PARAGRAPHS;

/** A page as a browser copies it. */
const PAGE = `<nav><ul><li>News</li><li>Sport</li></ul></nav><article>
<h1>Harbour wall to be raised by two metres</h1>
<p>The board voted for the higher of two plans on Monday evening after a long debate.</p>
<p>By <a href="https://wire.example/jane">Jane Roe</a></p><p>9 August 2026, 10:30</p>
<figure><img src="https://wire.example/wall.jpg"><figcaption>The harbour wall on Monday. (Ana Ruiz/AP)</figcaption></figure>
<p>LINDHAVEN, 9 August (APA) — ${FIRST}</p><h2>What is planned</h2>
<p>${SECOND} See <a href="https://board.example/minutes">the minutes</a>.</p>
<ul><li>First stage</li><li>Second stage</li></ul><script>document.title = 'taken over'</script>
<p onclick="document.title = 'taken over'">${THIRD}</p></article>`;

const WIRE = `ZCZC
Harbour wall to be raised by two metres

By Jane Roe

LINDHAVEN, 9 August (APA) — ${FIRST}

${SECOND}

${THIRD}

${FOURTH}`;

const ARABIC = `رفع جدار الميناء بمقدار مترين بعد الفيضان الثاني

بقلم سارة أحمد

القاهرة (رويترز) - قال مجلس الميناء اليوم الاثنين إنه قرر رفع الجدار كله تقريبا بمقدار مترين بعد الفيضان الثاني هذا العام.

وقالت المتحدثة باسم المجلس إن العمل سيبدأ خلال أسبوع وسيستغرق نحو شهرين بحسب الخطة التي أقرها المجلس.`;

describe('a whole story that is pasted', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ page } = panel);
  });
  afterAll(() => panel?.close());

  const sheet = () => page.getByRole('textbox', { name: 'Story' });
  const dialog = () => page.getByRole('dialog', { name: 'Paste a whole story' });
  const pieces = () => dialog().locator('[data-newsroom-piece]');
  const take = () => dialog().getByRole('button', { name: 'Take over' }).click();

  async function open(path: string): Promise<void> {
    await page.goto(`${panel.newsroom.url}${LISTS}/${ARTICLE}/${path}`);
    await page.waitForURL(/locale/);
    await sheet().waitFor();
  }

  const copy = (html: string, plain: string) => copyAs(page, html, plain);

  /** Pastes into the box of the dialog. */
  async function pasteWhole(html: string, plain: string): Promise<void> {
    await page.getByRole('button', { name: 'Paste a whole story' }).click();
    await dialog().getByRole('textbox').waitFor();
    await copy(html, plain);
    await page.keyboard.press('Control+v');
  }

  const roles = () =>
    pieces().evaluateAll((rows) => rows.map((row) => row.getAttribute('data-newsroom-piece')));

  async function save(): Promise<string> {
    const [response] = await Promise.all([
      page.waitForResponse(
        (answer) =>
          answer.url().includes(`/collection-types/${ARTICLE}`) &&
          ['POST', 'PUT'].includes(answer.request().method())
      ),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    return ((await response.json()) as { data: { documentId: string } }).data.documentId;
  }

  const stored = async (documentId: string) =>
    (
      await panel.newsroom.call(
        'GET',
        `/api/articles/${documentId}?status=draft&populate[body]=true&populate[captions]=true`
      )
    ).body.data;

  it('is told apart, corrected by the keyboard, and written where it belongs', async () => {
    await open('create');
    await pasteWhole(PAGE, 'Harbour wall');
    await pieces().first().waitFor();
    expect(await roles()).toEqual([
      ...['none', 'headline', 'standfirst', 'byline', 'none', 'caption'],
      ...['dateline', 'body', 'body', 'body', 'body', 'body'],
    ]);
    await shoot(page, 'whole-story');
    // The last paragraph is no part of it.
    await dialog().getByRole('combobox').last().focus();
    await page.keyboard.press('ArrowDown');
    await until(async () => (await roles()).at(-1) === 'none');
    await take();
    await sheet().getByText('What is planned').waitFor();
    const head = page.locator('[data-newsroom-head="headline"] textarea');
    expect(await head.inputValue()).toBe('Harbour wall to be raised by two metres');
    await page.getByText('The harbour wall on Monday.').first().waitFor();
    await shoot(page, 'whole-story-taken');
    const story = await stored(await save());
    expect(story).toMatchObject({
      headline: 'Harbour wall to be raised by two metres',
      standfirst:
        'The board voted for the higher of two plans on Monday evening after a long debate.',
      by: 'Jane Roe',
      dateline: 'LINDHAVEN, 9 August (APA)',
      captions: [{ caption: 'The harbour wall on Monday.', creditLine: 'Ana Ruiz/AP' }],
    });
    expect(story.body).toMatchObject([
      {
        text: [
          { type: 'paragraph', children: [{ text: FIRST }] },
          { type: 'heading', level: 2 },
          {
            type: 'paragraph',
            children: [{}, { type: 'link', url: 'https://board.example/minutes' }, {}],
          },
          { type: 'list' },
        ],
      },
    ]);
    expect(await page.title()).not.toContain('taken over');
  });

  it('replaces what the story has only where it is ticked, in one step of undo', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'The one it has',
      by: 'Ida Holm',
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: 'What stood there.' }] }],
        },
      ],
    });
    await open(story);
    await pasteWhole('', WIRE);
    const standing = dialog().getByRole('group', { name: /stands in the story already/ });
    await standing.getByRole('checkbox', { name: /Headline.*The one it has/ }).click();
    await shoot(page, 'whole-story-replaces');
    await take();
    await sheet().getByText(FOURTH).waitFor();
    await expectNot('What stood there.');
    const head = page.locator('[data-newsroom-head="headline"] textarea');
    expect(await head.inputValue()).toBe('The one it has');
    await page.getByRole('button', { name: 'Undo writing' }).click();
    await sheet().getByText('What stood there.').waitFor();
    await expectNot(FOURTH);
    await page.getByRole('button', { name: 'Redo writing' }).click();
    await sheet().getByText(FOURTH).waitFor();
    await save();
    expect(await stored(story)).toMatchObject({
      headline: 'The one it has',
      by: 'Jane Roe',
      dateline: 'LINDHAVEN, 9 August (APA)',
    });
  });

  const expectNot = (words: string) =>
    until(async () => (await sheet().getByText(words).count()) === 0);

  it('is offered to be told apart where it was pasted into an empty new story', async () => {
    await open('create');
    await sheet().click();
    await copy('', WIRE);
    await page.keyboard.press('Control+v');
    await sheet().getByText(FOURTH).waitFor();
    await page.getByText('This looks like a whole story').waitFor();
    await shoot(page, 'whole-story-offered');
    await page.getByRole('button', { name: 'Tell it apart' }).click();
    await pieces().first().waitFor();
    await take();
    await expectNot('By Jane Roe');
    await page.getByText('This looks like a whole story').waitFor({ state: 'detached' });
    await sheet().getByText(FIRST, { exact: true }).waitFor();
  });

  it('is not offered where a sentence is pasted, or the story has words', async () => {
    await open('create');
    await sheet().click();
    await copy('', FIRST);
    await page.keyboard.press('Control+v');
    await sheet().getByText(FIRST).waitFor();
    await copy('', WIRE);
    await page.keyboard.press('Control+v');
    await sheet().getByText(FOURTH).waitFor();
    expect(await page.getByText('This looks like a whole story').count()).toBe(0);
  });

  it('says what is wrong with what cannot be one', async () => {
    await open('create');
    await pasteWhole('<div><script>alert(1)</script><img src="https://a.example/a.png"></div>', '');
    await dialog().getByText('There are no words in what was pasted.').waitFor();
    await copy('', `${FIRST}\n`.repeat(100_000));
    await dialog().getByRole('textbox').focus();
    await page.keyboard.press('Control+v');
    await dialog().getByText('This is longer than one story.').waitFor();
    // Nobody has allowed the page to read the clipboard.
    await dialog().getByRole('button', { name: 'Take it from the clipboard' }).click();
    await dialog().getByText('The browser does not hand out the clipboard.').waitFor();
    await shoot(page, 'whole-story-fault');
    await page.route('**/newsroom/articles/pasted', (route) => route.abort());
    await copy('', WIRE);
    await dialog().getByRole('textbox').focus();
    await page.keyboard.press('Control+v');
    await dialog().getByText('It could not be told apart.').waitFor();
    await page.unroute('**/newsroom/articles/pasted');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog().getByRole('button', { name: 'Take it from the clipboard' }).click();
    await pieces().first().waitFor();
    await page.context().clearPermissions();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    expect(await panel.newsroom.strapi.documents(CAPTION).count({})).toBe(1);
  });

  it('may be typed where nothing can be pasted', async () => {
    await open('create');
    await page.getByRole('button', { name: 'Paste a whole story' }).click();
    await dialog().getByRole('textbox').fill(WIRE);
    await dialog().getByRole('button', { name: 'Tell it apart' }).click();
    await pieces().first().waitFor();
    expect(await roles()).toContain('headline');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('runs from the right in Arabic, on a narrow window too', async () => {
    await panel.speak('ar');
    await page.goto(`${panel.newsroom.url}${LISTS}/${ARTICLE}/create?plugins[i18n][locale]=ar`);
    await page.getByRole('button', { name: 'لصق قصة كاملة' }).click();
    const box = page.getByRole('dialog').getByRole('textbox');
    await box.waitFor();
    await copy('', ARABIC);
    await page.keyboard.press('Control+v');
    const rows = page.locator('[data-newsroom-piece]');
    await rows.first().waitFor();
    expect(
      await rows.evaluateAll((each) => each.map((row) => row.getAttribute('data-newsroom-piece')))
    ).toEqual(['headline', 'byline', 'dateline', 'body', 'body']);
    await shoot(page, 'whole-story-arabic');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'whole-story-arabic-narrow');
    await page.setViewportSize({ width: 1440, height: 1000 });
    await panel.speak('en');
  });
});
