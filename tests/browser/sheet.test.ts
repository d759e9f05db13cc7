import type { Page, Response } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { copyAs, openPanel, shoot, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING } from '../support/ferryStory';
import { list, makePicture } from '../support/madePictures';
import { clipboardOf } from '../support/pasted';

const ARTICLE = 'plugin::newsroom.article';
const LISTS = '/admin/content-manager/collection-types';

type Part = Record<string, unknown>;

interface Saved {
  status: number;
  sent: Part;
  data: { documentId: string; body: Part[] };
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const text = (...paragraphs: string[]) => ({
  __component: 'newsroom.text',
  text: paragraphs.map(paragraph),
});

describe('the sheet of a story', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ page } = panel);
  });
  afterAll(() => panel?.close());

  const sheet = () => page.getByRole('textbox', { name: 'Story' });
  const blocks = () => sheet().locator('> *');
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: 'Form of the text' }).getByRole('button', { name });

  async function open(path: string): Promise<void> {
    await page.goto(`${panel.newsroom.url}${LISTS}/${ARTICLE}/${path}`);
    // Strapi opens a form once more when it knows the language.
    await page.waitForURL(/locale/);
    await page.waitForLoadState('networkidle');
    await sheet().waitFor();
  }

  /** Puts the caret behind the last letter of a line, as a hand does: the next key comes when it is there. */
  async function endOf(words: string): Promise<void> {
    await sheet().getByText(words).click();
    await keyUntil(
      'End',
      (selection) => selection.focusOffset === selection.focusNode?.textContent?.length
    );
  }

  async function keyUntil(key: string, isThere: (selection: Selection) => boolean): Promise<void> {
    await page.keyboard.press(key);
    await page.waitForFunction(`(${String(isThere)})(document.getSelection())`);
    // The editor hears of it behind the browser.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  }

  async function press(button: 'Save' | 'Publish'): Promise<Saved> {
    const [response] = await Promise.all([
      page.waitForResponse(
        (answer) =>
          answer.url().includes(`/collection-types/${ARTICLE}`) &&
          ['POST', 'PUT'].includes(answer.request().method())
      ),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return {
      status: response.status(),
      sent: response.request().postDataJSON() as Part,
      data: ((await response.json()) as { data: Saved['data'] }).data,
    };
  }

  /** A draft as the API keeps it. */
  async function bodyOf(story: string): Promise<Part[]> {
    const answer = await panel.newsroom.call(
      'GET',
      `/api/articles/${story}?status=draft&populate=body`
    );
    return answer.body.data.body as Part[];
  }
  const withoutIds = (body: Part[]) => body.map(({ id: _id, ...part }) => part);

  it('lets an editor write at once: headline, standfirst and words, all by the keyboard', async () => {
    await open('create');
    // The caret is there of itself; nobody types before it shows.
    await page.locator('[data-newsroom-head] textarea:focus').waitFor();
    await page.keyboard.type('The harbour wall');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It held.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The first paragraph.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## What the mayor says');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nothing, ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('for now');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- One');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Below it');
    await shoot(page, 'sheet-written');
    const { status, data } = await press('Save');
    expect(status).toBe(201);
    expect(data).toMatchObject({ headline: 'The harbour wall', standfirst: 'It held.' });
    const item = (words: string) => ({
      type: 'list-item',
      children: [{ type: 'text', text: words }],
    });
    expect(withoutIds(await bodyOf(data.documentId))).toEqual([
      {
        __component: 'newsroom.text',
        text: [
          paragraph('The first paragraph.'),
          { type: 'heading', level: 2, children: [{ type: 'text', text: 'What the mayor says' }] },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Nothing, ' },
              { type: 'text', text: 'for now', bold: true },
              { type: 'text', text: '.' },
            ],
          },
          {
            type: 'list',
            format: 'unordered',
            children: [
              item('One'),
              { type: 'list', format: 'unordered', indentLevel: 1, children: [item('Below it')] },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps caret and undo over a save, and changes nothing that was not touched', async () => {
    const body = [
      text('The ferry sails.', 'At six.'),
      { __component: 'newsroom.quote', text: 'We sail.', attribution: 'The captain', source: null },
      text('And comes back.'),
      text('A text of its own.'),
      {
        __component: 'newsroom.text',
        text: [{ type: 'code', children: [{ type: 'text', text: 'MMSI 123' }] }],
      },
      { __component: 'newsroom.embed', url: 'https://video.example/1', title: null },
    ];
    const story = await ferryArticle(panel.newsroom, { headline: 'Sailing', body });
    const before = await bodyOf(story);
    await open(story);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await endOf('At six.');
    await page.keyboard.type(' Or seven');
    expect((await press('Save')).status).toBe(200);
    await sheet().focus();
    await page.keyboard.type('.');
    await sheet().getByText('Or seven.').waitFor();
    expect((await press('Save')).status).toBe(200);
    const after = await bodyOf(story);
    expect(withoutIds(after)).toEqual(
      withoutIds([
        { ...before[0], ...text('The ferry sails.', 'At six. Or seven.') },
        ...before.slice(1),
      ])
    );

    await sheet().getByText('Or seven.').click();
    while (await tool('Undo').isEnabled()) await tool('Undo').click();
    expect((await press('Save')).status).toBe(200);
    expect(withoutIds(await bodyOf(story))).toEqual(withoutIds(before));
  });

  it('puts a picture of the story between two paragraphs, and its words are written there', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'Ferry talks',
      body: [text('One.', 'Two.', 'Three.')],
    });
    await draftCaption(panel.newsroom, FITTING, story);
    await open(story);
    await endOf('Two.');
    await tool('Picture').click();
    await page.getByRole('dialog').getByText('Not in the text').waitFor();
    await shoot(page, 'sheet-pictures');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Karl Exempel/ })
      .click();
    const words = sheet().getByRole('textbox', { name: 'Caption', exact: true });
    await words.waitFor();
    await shoot(page, 'sheet-picture');
    await words.fill('Ferry minister Karl Exempel in Oslo');
    const { status } = await press('Save');
    expect(status).toBe(200);
    const body = await bodyOf(story);
    expect(withoutIds(body)).toEqual([
      text('One.', 'Two.'),
      { __component: 'newsroom.figure', captionKey: expect.any(String) },
      text('Three.'),
    ]);
    const caption = await panel.newsroom.call(
      'GET',
      `/api/image-captions?status=draft&filters[key]=${String(body[1]?.captionKey)}`
    );
    expect(caption.body.data[0]).toMatchObject({ caption: 'Ferry minister Karl Exempel in Oslo' });
    expect((await press('Publish')).status).toBe(200);
  });

  it('lets the words of a picture be written beside the story, too, wherever it stands', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'Beside it',
      body: [text('One.')],
    });
    const caption = await draftCaption(panel.newsroom, FITTING, story);
    await open(story);
    await page.getByText('Words, credit and alternative text').click();
    const words = 'A man in a long coat on a quay';
    await page.getByRole('textbox', { name: 'Text for those who cannot see it' }).fill(words);
    await page.getByText('Saved with the story.').waitFor();
    await shoot(page, 'sheet-beside');
    await press('Save');
    const stored = await panel.newsroom.call('GET', `/api/image-captions/${caption}?status=draft`);
    expect(stored.body.data).toMatchObject({ caption: FITTING, altText: words });
  });

  it('takes an uploaded picture along with a story that nobody has saved yet', async () => {
    await open('create');
    await page.keyboard.type('A picture comes first');
    await sheet().click();
    await page.keyboard.type('Words before it.');
    await tool('Picture').click();
    const xmp = list('dc:creator', 'Ida Holm');
    await page.getByLabel('Upload pictures').setInputFiles({
      name: 'quay.jpg',
      mimeType: 'image/jpeg',
      buffer: await makePicture('jpeg', { xmp }, 77),
    });
    await sheet().getByRole('textbox', { name: 'Caption', exact: true }).waitFor();
    const { status, data } = await press('Save');
    expect(status).toBe(201);
    const answer = await panel.newsroom.call(
      'GET',
      `/api/articles/${data.documentId}?status=draft&populate[0]=body&populate[1]=captions`
    );
    const { body, captions } = answer.body.data;
    expect(body.map((part: Part) => part.__component)).toEqual([
      'newsroom.text',
      'newsroom.figure',
    ]);
    expect(captions).toHaveLength(1);
    expect(captions[0]).toMatchObject({ key: body[1].captionKey, creator: 'Ida Holm' });
  });

  it('takes a file that is dropped on it', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Dropped', body: [text('One.')] });
    await open(story);
    const bytes = [...(await makePicture('jpeg', {}, 99))];
    await sheet()
      .getByText('One.')
      .evaluate((element, data) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(
          new File([new Uint8Array(data)], 'dropped.jpg', { type: 'image/jpeg' })
        );
        element.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
        );
      }, bytes);
    await sheet().getByRole('textbox', { name: 'Caption', exact: true }).waitFor();
    await press('Save');
    expect((await bodyOf(story)).map(({ __component }) => __component)).toContain(
      'newsroom.figure'
    );
  });

  it('moves blocks by the keyboard, and takes parts out of the story', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'In order',
      body: [text('One.', 'Two.'), { __component: 'newsroom.quote', text: 'Said.' }],
    });
    await open(story);
    await sheet().getByText('Two.').click();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: 'Take out of the story: Quote' }).click();
    await press('Save');
    expect(withoutIds(await bodyOf(story))).toEqual([text('Two.', 'One.')]);
  });

  it('says at the part what is refused about it', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'A figure that leads nowhere',
      body: [text('One.'), { __component: 'newsroom.figure', captionKey: 'nowhere' }],
    });
    await open(story);
    await page.getByText('No picture of this story belongs here any more.').waitFor();
    expect((await press('Publish')).status).toBe(400);
    await page.getByText(/^Block 2: /).waitFor();
    await shoot(page, 'sheet-refused');
  });

  describe('pastes', () => {
    const copy = (html: string, plain: string) => copyAs(page, html, plain);

    it('a document in its forms, between the words that are there, in one step of undo', async () => {
      const story = await ferryArticle(panel.newsroom, {
        headline: 'Pasted',
        body: [text('Before it.', 'Behind it.')],
      });
      await open(story);
      await endOf('Before it.');
      await page.keyboard.press('Enter');
      await copy(clipboardOf('googleDocs.html'), 'Harbour wall to be raised');
      await page.keyboard.press('Control+v');
      await sheet().getByRole('heading', { name: 'Harbour wall to be raised' }).waitFor();
      await page.getByText('A table is kept as lines.').waitFor();
      await shoot(page, 'sheet-pasted');
      await press('Save');
      const body = await bodyOf(story);
      expect(body.map(({ __component }) => __component)).toEqual(
        expect.arrayContaining(['newsroom.text', 'newsroom.embed'])
      );
      const blocks = body.flatMap((part) => (part.text as Part[] | undefined) ?? []);
      expect(blocks[0]).toEqual(paragraph('Before it.'));
      expect(blocks.at(-1)).toEqual(paragraph('Behind it.'));
      expect(new Set(blocks.map(({ type }) => type))).toEqual(
        new Set(['paragraph', 'heading', 'list'])
      );
      await tool('Undo').click();
      await press('Save');
      expect(withoutIds(await bodyOf(story))).toEqual([text('Before it.', 'Behind it.')]);
    });

    it('an address over words as their link, and words without forms as they are', async () => {
      const story = await ferryArticle(panel.newsroom, {
        headline: 'Linked',
        body: [text('The minutes')],
      });
      await open(story);
      await sheet().getByText('The minutes').click();
      await keyUntil('Home', ({ focusOffset }) => focusOffset === 0);
      await keyUntil('Shift+End', (selection) => String(selection) === 'The minutes');
      await copy('', 'https://board.example/minutes');
      await page.keyboard.press('Control+v');
      await sheet().getByRole('link', { name: 'The minutes' }).waitFor();
      await keyUntil('End', ({ isCollapsed }) => isCollapsed);
      await copy('', ' say so, and ');
      await page.keyboard.press('Control+v');
      // Within a sentence an address is a link; alone on a line it would be an embed.
      await copy('', 'https://board.example/plan');
      await page.keyboard.press('Control+v');
      await press('Save');
      const [part] = await bodyOf(story);
      expect(part?.text).toEqual([
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              url: 'https://board.example/minutes',
              children: [{ type: 'text', text: 'The minutes' }],
            },
            { type: 'text', text: ' say so, and ' },
            {
              type: 'link',
              url: 'https://board.example/plan',
              children: [{ type: 'text', text: 'https://board.example/plan' }],
            },
          ],
        },
      ]);
    });
  });

  it('keeps what was not saved, and offers it again', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Cut', body: [text('One.')] });
    await open(story);
    await endOf('One.');
    await page.keyboard.type(' And two.');
    // The page is gone before anybody saved.
    await page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('And two.'))
    );
    await open(story);
    await sheet().getByText('One.', { exact: true }).waitFor();
    await shoot(page, 'sheet-unsaved');
    await page.getByRole('button', { name: 'Take it over' }).click();
    await sheet().getByText('One. And two.').waitFor();
    await press('Save');
    expect(withoutIds(await bodyOf(story))).toEqual([text('One. And two.')]);
    await open(story);
    await sheet().getByText('One. And two.').waitFor();
    expect(await page.getByRole('button', { name: 'Take it over' }).count()).toBe(0);
  });

  it('loads what it is written with where a story is opened, and nowhere else', async () => {
    const loaded: Array<Promise<Buffer>> = [];
    const listen = (response: Response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) loaded.push(response.body());
    };
    page.on('response', listen);
    const editors = async () =>
      (await Promise.all(loaded)).filter((script) => script.includes('data-lexical-editor'));
    await page.goto(`${panel.newsroom.url}${LISTS}/${ARTICLE}`);
    await page.getByRole('link', { name: 'Create new entry' }).first().waitFor();
    expect(await editors()).toHaveLength(0);
    loaded.length = 0;
    await open('create');
    page.off('response', listen);
    const scripts = await editors();
    expect(scripts).not.toHaveLength(0);
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });

  it('shows an embed where it stands when somebody asks, and loads nothing of its site before', async () => {
    const asked: string[] = [];
    // The site itself, which the panel's own policy lets in.
    await page.route('https://player.vimeo.com/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>The film of the storm</p>' });
    });
    const story = await ferryArticle(panel.newsroom, {
      headline: 'Filmed',
      body: [
        { __component: 'newsroom.embed', url: 'https://vimeo.com/76979871', title: 'The storm' },
        { __component: 'newsroom.embed', url: 'https://tides.example/today', title: 'Tides' },
      ],
    });
    await open(story);
    await sheet().getByText('Vimeo shows this in its own frame').waitFor();
    await shoot(page, 'sheet-embed');
    // A page of a site that is not known has no frame to be shown in.
    const show = sheet().getByRole('button', { name: 'Show it here' });
    expect(await show.count()).toBe(1);
    expect(asked).toEqual([]);
    await show.click();
    await page.frameLocator('iframe[title="Vimeo"]').getByText('The film of the storm').waitFor();
    await shoot(page, 'sheet-embed-shown');
    expect(asked).toEqual(['https://player.vimeo.com/video/76979871?dnt=1']);
    await sheet().getByRole('button', { name: 'Hide it' }).click();
    expect(await page.locator('iframe[title="Vimeo"]').count()).toBe(0);
    await page.unroute('https://player.vimeo.com/**');
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  });

  it('leads to Strapi’s own form and back', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Both ways' });
    await open(story);
    await page.getByRole('button', { name: 'Write in parts, as Strapi does' }).click();
    await page.getByRole('button', { name: /Add a component to/ }).waitFor();
    await page.getByRole('button', { name: 'More actions', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Write on one page' }).click();
    await sheet().waitFor();
  });

  it('runs each paragraph the way of its own letters, on a phone, too', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'عبّارة الميناء',
      body: [text('تبحر العبّارة في السادسة.', 'The ferry sails at six.')],
    });
    await open(story);
    const starts = await blocks().evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const line = range.getBoundingClientRect();
        const block = element.getBoundingClientRect();
        return line.left - block.left < block.right - line.right ? 'left' : 'right';
      })
    );
    expect(starts).toEqual(['right', 'left']);
    await shoot(page, 'sheet-rtl');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'sheet-phone');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});
