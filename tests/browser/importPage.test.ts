import type { Page } from 'playwright-core';
import { copyAs, openPanel, shoot, type Panel } from '../support/browser';
import { faintTexts, showTheme } from '../support/contrast';
import { PARAGRAPHS } from '../support/pages';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;
const OWN = '[data-newsroom="import"]';

const page = (headline: string) => `News / Coast

${headline}

By Jane Roe

LINDHAVEN, 9 August (APA) — ${FIRST}

${SECOND}

${THIRD}`;

const HTML = `<article><h1>Lighthouse keeper retires after forty years</h1>
<p>By <a href="https://wire.example/jane">Jane Roe</a></p>
<p>LINDHAVEN, 9 August (APA) — ${FIRST}</p>
<ul><li>First stage</li><li>Second stage</li></ul>
<p>${SECOND} See <a href="https://board.example/minutes">the minutes</a>.</p></article>`;

const ARABIC = `رفع جدار الميناء بمقدار مترين بعد الفيضان الثاني

بقلم سارة أحمد

القاهرة (رويترز) - قال مجلس الميناء اليوم الاثنين إنه قرر رفع الجدار كله تقريبا بمقدار مترين بعد الفيضان الثاني هذا العام.

وقالت المتحدثة باسم المجلس إن العمل سيبدأ خلال أسبوع وسيستغرق نحو شهرين بحسب الخطة التي أقرها المجلس.`;

describe('the Import page', () => {
  let panel: Panel;
  let tab: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    tab = panel.page;
    const { strapi } = panel.newsroom;
    const { documentId: outlet } = await strapi
      .documents('plugin::newsroom.outlet')
      .create({ data: { name: 'Coast Wire' } });
    await strapi.documents('plugin::newsroom.section').create({ data: { name: 'Coast', outlet } });
  });
  afterAll(() => panel?.close());

  const open = async () => {
    await tab.goto(`${panel.newsroom.url}/admin/plugins/newsroom/import`);
    await tab.locator('[data-newsroom-drop]').waitFor();
  };

  interface Dropped {
    name: string;
    text: string;
  }

  /** Drops files as a file manager does. */
  async function drop(files: readonly Dropped[]): Promise<void> {
    const data = await tab.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await tab.dispatchEvent('[data-newsroom-drop]', 'dragover', { dataTransfer: data });
    await tab.dispatchEvent('[data-newsroom-drop]', 'drop', { dataTransfer: data });
  }

  async function paste(html: string, plain: string): Promise<void> {
    await tab.getByRole('textbox').focus();
    await copyAs(tab, html, plain);
    await tab.keyboard.press('Control+v');
  }

  const source = (name: string) => tab.getByRole('region', { name });
  const pieces = (name: string) => source(name).locator('[data-newsroom-piece]');
  const roles = (name: string) =>
    pieces(name).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-newsroom-piece')));
  const preview = (name: string) => source(name).locator('[data-newsroom-import-draft]');
  const createDrafts = (label: RegExp) => tab.getByRole('button', { name: label }).click();
  const stored = async (headline: string) =>
    panel.newsroom.strapi.documents(ARTICLE).findFirst({
      filters: { headline },
      populate: ['section', 'body'] as never,
    });

  it('is found in the menu, and says what to do where nothing is there', async () => {
    await tab.getByRole('link', { name: 'Import', exact: true }).click();
    await tab.getByText('Drop files here').waitFor();
    await shoot(tab, 'import-empty');
  });

  it('shows at once how each file was read, its parts coloured, and makes drafts of what is corrected', async () => {
    await open();
    await drop([
      { name: 'wall.txt', text: page('Harbour wall to be raised by two metres') },
      { name: 'scan.pdf', text: '%PDF-1.7 nothing that can be read' },
    ]);
    await pieces('wall.txt').first().waitFor();
    expect(await roles('wall.txt')).toEqual([
      ...['none', 'headline', 'byline', 'dateline', 'body', 'body', 'body'],
    ]);
    await source('scan.pdf').getByText('This is a picture, a document').waitFor();
    await shoot(tab, 'import-read');
    // The section above the headline is its kicker.
    await source('wall.txt').getByRole('combobox').first().selectOption('kicker');
    await preview('wall.txt').getByText('News / Coast').waitFor();
    // The last paragraph is no part of it: made so, then the border above it is moved up and down again.
    await source('wall.txt').getByRole('combobox').last().selectOption('none');
    const border = source('wall.txt').getByRole('separator', { name: /Text and Not taken/ });
    await border.focus();
    await tab.keyboard.press('ArrowUp');
    await until(
      async () => (await roles('wall.txt')).filter((role) => role === 'none').length === 2
    );
    await tab.keyboard.press('ArrowDown');
    await until(
      async () => (await roles('wall.txt')).filter((role) => role === 'none').length === 1
    );
    // Dragged below the last piece, it is text as it was.
    const [grip, last] = await Promise.all([
      border.boundingBox(),
      pieces('wall.txt').last().boundingBox(),
    ]);
    if (!grip || !last) throw new Error('The border is not there');
    await tab.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await tab.mouse.down();
    await tab.mouse.move(grip.x + grip.width / 2, last.y + last.height + 20, { steps: 5 });
    await tab.mouse.up();
    await until(async () => !(await roles('wall.txt')).includes('none'));
    await shoot(tab, 'import-corrected');
    await tab.getByRole('combobox', { name: 'Section' }).click();
    await tab.getByRole('option', { name: 'Coast' }).click();
    await createDrafts(/Create 1 draft/);
    await tab.getByText('1 draft was created').waitFor();
    await shoot(tab, 'import-created');
    expect(await stored('Harbour wall to be raised by two metres')).toMatchObject({
      kicker: 'News / Coast',
      by: 'Jane Roe',
      dateline: 'LINDHAVEN, 9 August (APA)',
      section: { name: 'Coast' },
      publishedAt: null,
    });
    await tab.getByRole('link', { name: 'Open the draft' }).click();
    await tab.waitForURL(/collection-types\/plugin::newsroom\.article\//);
    await tab.getByText(FIRST).first().waitFor();
  });

  it('says of a story that is here already that it is, and of one that failed why; the others are made', async () => {
    await open();
    await drop([
      { name: 'wall.txt', text: page('Ferry to sail twice a day from May') },
      { name: 'two.txt', text: page('Market square to be free of cars') },
    ]);
    await pieces('wall.txt').first().waitFor();
    await pieces('two.txt').first().waitFor();
    await tab.route('**/newsroom/import/create', (route) => route.abort(), { times: 1 });
    await createDrafts(/Create 2 drafts/);
    await tab.getByText('1 draft was created · 1 failed').waitFor();
    await tab.getByText('Not created').waitFor();
    await tab.getByText('The server did not answer. Try again.').waitFor();
    await shoot(tab, 'import-failed');
    await createDrafts(/Create 1 draft/);
    await tab.getByText('2 drafts were created').waitFor();
    await drop([{ name: 'again.txt', text: page('Ferry to sail twice a day from May') }]);
    await pieces('again.txt').first().waitFor();
    await createDrafts(/Create 1 draft/);
    await tab.getByText('Here already, unchanged').waitFor();
  });

  it('lets one of several stories go elsewhere than the others', async () => {
    await open();
    await drop([
      { name: 'coast.txt', text: page('Lifeboat to be kept in the old boathouse') },
      { name: 'none.txt', text: page('Library to open on Sundays from June') },
    ]);
    await pieces('coast.txt').first().waitFor();
    await pieces('none.txt').first().waitFor();
    await source('coast.txt').getByRole('button', { name: 'Choose its own place' }).click();
    const own = source('coast.txt').getByRole('region', { name: /^Where this goes: Lifeboat/ });
    await own.getByRole('combobox', { name: 'Section' }).click();
    await tab.getByRole('option', { name: 'Coast' }).click();
    await shoot(tab, 'import-own-place');
    await createDrafts(/Create 2 drafts/);
    await tab.getByText('2 drafts were created').waitFor();
    expect(await stored('Lifeboat to be kept in the old boathouse')).toMatchObject({
      section: { name: 'Coast' },
    });
    expect(await stored('Library to open on Sundays from June')).toMatchObject({ section: null });
  });

  it('takes a story that is pasted, with its lists and links', async () => {
    await open();
    await paste(HTML, 'Lighthouse keeper');
    await pieces('Pasted text').first().waitFor();
    expect(await roles('Pasted text')).toEqual([
      ...['headline', 'byline', 'dateline', 'body', 'body', 'body'],
    ]);
    await createDrafts(/Create 1 draft/);
    await tab.getByText('1 draft was created').waitFor();
    const draft = await stored('Lighthouse keeper retires after forty years');
    expect(draft).toMatchObject({ by: 'Jane Roe', dateline: 'LINDHAVEN, 9 August (APA)' });
    expect((draft as { body?: unknown } | null)?.body).toMatchObject([
      { text: [{ type: 'paragraph' }, { type: 'list' }, { children: [{}, { type: 'link' }, {}] }] },
    ]);
  });

  it('asks before stories are left that are no drafts yet', async () => {
    await open();
    await drop([{ name: 'left.txt', text: page('A story that nobody wants to lose') }]);
    await pieces('left.txt').first().waitFor();
    await tab.getByRole('link', { name: 'Desk', exact: true }).click();
    const dialog = tab.getByRole('alertdialog');
    await dialog.getByText('Leave this page?').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await roles('left.txt')).toContain('headline');
    await tab.getByRole('button', { name: 'Remove left.txt' }).click();
    await tab.getByRole('link', { name: 'Desk', exact: true }).click();
    await tab.waitForURL(/newsroom\/desk/);
  });

  it('is read at 4.5:1 in both themes, and fits a narrow window', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await open();
      await showTheme(tab, theme);
      await tab.locator('[data-newsroom-drop]').waitFor();
      await drop([
        {
          name: `${'a-very-long-name-of-a-file-'.repeat(6)}.txt`,
          text: page(`${'Longest headline '.repeat(12)}of all`),
        },
        { name: 'empty.txt', text: '' },
      ]);
      await tab.locator('[data-newsroom-piece]').first().waitFor();
      await tab.getByText('There are no words in it.').waitFor();
      expect(await faintTexts(tab, OWN)).toEqual([]);
      await shoot(tab, `import-${theme}`);
      await tab.setViewportSize({ width: 390, height: 844 });
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await shoot(tab, `import-narrow-${theme}`);
      await tab.locator('[data-newsroom-piece]').first().scrollIntoViewIfNeeded();
      await shoot(tab, `import-narrow-pieces-${theme}`);
      await tab.setViewportSize({ width: 1440, height: 1000 });
    }
    await showTheme(tab, 'light');
  });

  it('runs from the right in Arabic', async () => {
    await panel.speak('ar');
    await open();
    await drop([{ name: 'جدار.txt', text: `Skip to main content\n\n${ARABIC}\n\nتابعونا` }]);
    const rows = tab.locator('[data-newsroom-piece]');
    await rows.first().waitFor();
    expect(
      await rows.evaluateAll((each) => each.map((row) => row.getAttribute('data-newsroom-piece')))
    ).toEqual(['none', 'headline', 'byline', 'dateline', 'body', 'body', 'none']);
    // What to look at is said in Arabic, and quotes the page as it is.
    await tab.getByText('لم يُعدّ هذا جزءا من القصة فتُرك').first().waitFor();
    await tab.locator('bdi', { hasText: 'Skip to main content' }).waitFor();
    await tab.getByText('(السطر 1)').first().waitFor();
    const side = await tab
      .locator('[data-newsroom-import-draft] h3')
      .evaluate((element) => getComputedStyle(element).unicodeBidi);
    expect(side).toBe('plaintext');
    await tab.getByRole('combobox', { name: 'اللغة' }).click();
    await shoot(tab, 'import-arabic-language');
    await tab.getByRole('option').last().click();
    await tab.getByRole('button', { name: 'إنشاء مسودة واحدة' }).click();
    await tab.getByRole('link', { name: 'فتح المسودة' }).waitFor();
    await shoot(tab, 'import-arabic');
    const draft = await panel.newsroom.strapi.documents(ARTICLE).findFirst({ locale: 'ar' });
    expect(draft?.headline).toBe('رفع جدار الميناء بمقدار مترين بعد الفيضان الثاني');
    await panel.speak('en');
  });
});
