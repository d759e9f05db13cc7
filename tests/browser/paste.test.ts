import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import type * as Paste from '../../src/admin/article/sheet/paste';
import { linkProblems } from '../../src/server/article/links';
import { startBrowser } from '../support/chromium';
import type * as Growth from '../support/growthOf';
import { hostileText, INPUTS, SEED } from '../support/hostileText';
import { clipboardOf, outlineOf } from '../support/pasted';

type Pasted = ReturnType<typeof Paste.readPasted>;

/** What the page has of ours. */
declare const paste: typeof Paste & typeof Growth;

const ROOT = path.resolve(__dirname, '..', '..');

/** What Strapi saves a text by. */
const { blocksValidator } = jest.requireActual<{
  blocksValidator: () => { validate(blocks: unknown, options: object): Promise<unknown> };
}>(path.join(ROOT, 'node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'));

/** The reader as the panel has it, and the measure of growth by the clock of the page. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/admin/article/sheet/paste'; export * from './tests/support/growthOf';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'paste',
    target: 'es2022',
    write: false,
    banner: {
      js: 'var process = { cpuUsage: (b) => ({ user: performance.now() * 1000 - (b ? b.user : 0), system: 0 }) };',
    },
  });
  return outputFiles[0]?.text ?? '';
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundled() });
});

afterAll(() => browser.close());

const read = (html: string, text = ''): Promise<Pasted> =>
  page.evaluate((clipboard) => paste.readPasted(clipboard), { html, text });

const outline = async (html: string, text = '') => outlineOf(await read(html, text));

/** The forms of one story, as every program that can write them is read. */
const FORMS = {
  title: ['## Harbour wall to be raised'],
  words: [
    'The **harbour board** voted *on Monday* to raise almost all of the wall by _two_ metres, not ~three~. See [the minutes](https://board.example/minutes).',
  ],
  subhead: ['## What is planned'],
  list: ['- First stage', '  - North pier', '  - South pier', '- Second stage'],
  'lower subhead': ['### In order'],
  'numbered list': ['1. Vote', '1. Build'],
  quote: ['> It cannot wait, said the mayor.'],
  table: ['Year | Cost', '2026 | 4.1 million'],
  'line break': ['**The wall is 200 metres long.\nIt was built in 1911.**'],
  embed: ['newsroom.embed https://www.youtube.com/watch?v=abcdefghijk'],
};

type Form = keyof typeof FORMS;

/** Where a program writes a form of its own; null for one that its fixture does not have. */
const SOURCES: Record<string, Partial<Record<Form, string[] | null>>> = {
  'word.html': {
    words: [
      'The **harbour board** voted *on Monday* to raise almost all of the wall by _two_ metres, not ~three~. See [the minutes](https://board.example/minutes), or the file, at 10²\u00a0cm.',
    ],
  },
  'wordOnline.html': { quote: null },
  'googleDocs.html': {
    words: [
      'The **harbour board** voted *on Monday* to raise almost all of the wall by _two_ metres, not ~three~. See [the minutes](https://board.example/minutes), at 10² cm.',
    ],
    quote: null,
  },
  // It writes words that were deleted where changes are tracked like any other.
  'libreOffice.html': {
    words: [
      'The **harbour board** hastily voted *on Monday* to raise almost all of the wall by _two_ metres, not ~three~. See [the minutes](https://board.example/minutes).',
    ],
    'line break': ['The wall is 200 metres long.\nIt was built in 1911.'],
  },
  // It writes no styles of paragraphs: bold words are no subhead.
  'pages.html': {
    title: ['**Harbour wall to be raised**'],
    subhead: ['**What is planned**'],
    'lower subhead': ['**In order**'],
    quote: null,
  },
};

describe.each(Object.keys(SOURCES))('what is pasted from %s', (source) => {
  let lines: string[] = [];
  let pasted: Pasted;

  beforeAll(async () => {
    pasted = await read(clipboardOf(source));
    lines = outlineOf(pasted);
  });

  it.each(Object.keys(FORMS) as Form[])('has its %s', (form) => {
    const own = SOURCES[source]?.[form];
    const expected = own === undefined ? FORMS[form] : own;
    if (expected === null) return;
    const at = lines.indexOf(expected[0] ?? '');
    expect(lines.slice(at, at + expected.length)).toEqual(expected);
  });

  it('has nothing beside', () => {
    const forms = Object.keys(FORMS) as Form[];
    const known = forms.flatMap((form) => SOURCES[source]?.[form] ?? FORMS[form]);
    const beside = lines.filter((line) => !known.includes(line));
    expect(beside.filter((line) => !/^(?:### )?Work begins in May$/.test(line))).toEqual([]);
    expect(pasted.notes).toContainEqual({ kind: 'tables', count: 1 });
  });
});

describe('what Word says beside the words', () => {
  it('leaves out comments, deletions and files of a computer, and tells of the last two and of pictures', async () => {
    const { notes, pictures } = await read(clipboardOf('word.html'));
    expect(pictures).toBe(1);
    expect(notes).toEqual([
      { kind: 'changes', count: 1 },
      { kind: 'links', count: 1 },
      { kind: 'pictures', count: 1 },
      { kind: 'tables', count: 1 },
    ]);
  });

  it('numbers a list by the marks of any script, and keeps what shapes and turns letters', async () => {
    expect(await outline(clipboardOf('arabic.html'))).toEqual([
      'قال مجلس الميناء إن "**السد**" سيرفع مترين (2\u200f).',
      '1. الرصيف الشمالي',
      'می\u200cرود به بندر',
      'Plain words here.',
    ]);
  });
});

it('reads a mail of Outlook, its links out of their wrappers', async () => {
  expect(await outline(clipboardOf('outlook.html'))).toEqual([
    '**Von:** Presse <presse@hafen.example>\n**Betreff:** Kaimauer',
    'Der Hafen sagt: „Es eilt“, und zwar ab\u00a04.\u00a0Mai, siehe [hafen.example/kai](https://hafen.example/kai?id=7).',
    '- Nordmole',
    '  - Leuchtfeuer',
    '- Südmole',
    'Mail: [presse@hafen.example](mailto:presse@hafen.example?subject=Kai), Telefon [030 1234567](tel:+49301234567)',
  ]);
});

it('reads a page of the web', async () => {
  const pasted = await read(clipboardOf('webPage.html'));
  expect(outlineOf(pasted)).toEqual([
    '## Harbour wall to be raised',
    'The **harbour board** voted *on Monday*, says [the board](https://board.example/minutes?a=1#vote) ⚓ and so on.',
    'The wall from the sea.',
    '## What is planned',
    '> It cannot wait.\nIt has waited for years.',
    '- First stage',
    '  - North pier',
    '  - South pier',
    '- Second stage\nin autumn',
    '### In order',
    '1. Vote',
    '1. Build',
    '``` wall --raise 2\n  echo done',
    'Run `wall` now.',
    'newsroom.embed https://www.youtube.com/watch?v=abcdefghijk&t=75s The wall in the storm',
    'First line\nsecond line',
    'Loose words',
    'and more of them',
    'Cost by year',
    'Year | Cost',
    '2026 | **4.1** million',
  ]);
  expect(pasted.notes).toEqual([
    { kind: 'frames', count: 1 },
    { kind: 'links', count: 1 },
    { kind: 'pictures', count: 1 },
    { kind: 'tables', count: 1 },
  ]);
});

it('reads a press release by mail: its layout is no table, and its dot no picture', async () => {
  const pasted = await read(clipboardOf('mail.html'));
  expect(outlineOf(pasted).slice(1)).toEqual([
    '## Harbour wall to be raised',
    'Embargoed until **noon**.',
    'The board voted. [More](https://board.example/)',
    '--',
    'Jane Roe\nPress office',
  ]);
  expect(pasted.notes).toEqual([]);
});

it('takes the text of a PDF that Firefox shows, not its spans', async () => {
  const text =
    'The harbour board voted on Mon-\nday to raise the wall by two me-\ntres, from Monday on, that is.';
  expect(await outline(clipboardOf('firefoxPdf.html'), text)).toEqual([
    'The harbour board voted on Monday to raise the wall by two me-tres, from Monday on, that is.',
  ]);
});

it.each([
  ['in a span alone', '<meta charset="utf-8"><span>%</span>'],
  ['in loose text', '<html><body><!--StartFragment-->%<!--EndFragment--></body></html>'],
  ['in styles without a look', '<span style="color: rgb(0, 0, 0); font-weight: 400;">%</span>'],
])('keeps the lines of a chat whose HTML has them %s', async (_how, html) => {
  const text = 'we are at the quay\nno minister yet\n\nok';
  expect(await outline(html.replace('%', text), text)).toEqual([
    'we are at the quay\nno minister yet',
    'ok',
  ]);
  // What has a look keeps it.
  expect(await outline(html.replace('%', `<b>${text}</b>`), text)).toEqual([
    '**we are at the quay no minister yet ok**',
  ]);
});

it.each([
  ['moz-quote-pre', '<pre class="moz-quote-pre" wrap="">%</pre>'],
  ['pre-wrap', '<pre style="word-wrap: break-word; white-space: pre-wrap;">%</pre>'],
  [
    'a quoted mail',
    '<blockquote type="cite"><pre class="moz-quote-pre" wrap="">%</pre></blockquote>',
  ],
])('joins the lines of a mail that a program shows as text: %s', async (_what, html) => {
  const mail =
    'The board voted on Monday to raise the wall by two metres, from\nMay on. It cannot wait, said the mayor, who had asked for money since\nthe storm of 2011. See <a href="https://board.example/">https://board.example/</a>\n\nThe work begins in May.\n';
  expect(await outline(html.replace('%', mail))).toEqual([
    'The board voted on Monday to raise the wall by two metres, from May on. It cannot wait, said the mayor, who had asked for money since the storm of 2011. See [https://board.example/](https://board.example/)',
    'The work begins in May.',
  ]);
});

describe('an address or a piece of code alone', () => {
  const EMBED = 'newsroom.embed https://www.youtube.com/watch?v=abcdefghijk';

  it.each([
    ['an address', '<p>https://youtu.be/abcdefghijk?si=x</p>', EMBED],
    ['a link', '<p><a href="https://youtu.be/abcdefghijk">The storm</a></p>', `${EMBED} The storm`],
    ['a line of a paragraph', '<p>See:<br>https://youtu.be/abcdefghijk<br>And more</p>', EMBED],
    ['a frame', '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>', EMBED],
    [
      'a frame of any site',
      '<iframe src="https://maps.example/7" title="The quay"></iframe>',
      'newsroom.embed https://maps.example/7 The quay',
    ],
    [
      'a quoted post',
      '<blockquote class="twitter-tweet"><p lang="en">The wall holds.</p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/20?ref_src=twsrc%5Etfw">4 May</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      'newsroom.embed https://x.com/harbour/status/20 The wall holds.— Harbour (@harbour) 4 May',
    ],
    [
      'code that a page shows',
      '<p>&lt;iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e" title="The wall"&gt;&lt;/iframe&gt;</p>',
      'newsroom.embed https://vimeo.com/76979871/8272103f6e The wall',
    ],
  ])('becomes an embed: %s', async (_what, html, expected) => {
    expect(await outline(html)).toContain(expected);
  });

  it('becomes an embed as text, too', async () => {
    expect(await outline('', 'https://youtu.be/abcdefghijk')).toEqual([EMBED]);
    expect(
      await outline('', '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>')
    ).toEqual([EMBED]);
  });

  it.each([
    '<p>See https://youtu.be/abcdefghijk there</p>',
    '<ul><li>https://youtu.be/abcdefghijk</li></ul>',
    '<h2><a href="https://youtu.be/abcdefghijk">The storm</a></h2>',
    '<p><a href="http://insecure.example/a">An old page</a></p>',
    '<p><a href="mailto:press@board.example">press@board.example</a></p>',
    `<p><a href="https://long.example/${'a'.repeat(300)}">long</a></p>`,
  ])('stays words where it is not alone, or no embed could hold it: %s', async (html) => {
    expect((await outline(html)).join('\n')).not.toContain('newsroom.embed');
  });
});

describe('whatever the clipboard holds', () => {
  const HTML_WORDS = [
    ...['<p>', '</p>', '<b>', '</b>', '<i style="font-weight:700">', '<div>', '</div>', '<br>'],
    ...['<ul>', '<ol>', '<li>', '</li>', '</ul>', '</ol>', '<blockquote>', '</blockquote>'],
    ...['<table>', '<tr>', '<td>', '</td>', '</tr>', '</table>', '<pre>', '<code>', '</pre>'],
    ...[
      '<h1>',
      '</h1>',
      '<h4>',
      '</h4>',
      '<span style="mso-list:Ignore">',
      '</span>',
      '<a>',
      '</a>',
    ],
    '<p style="mso-list:l0 level9 lfo1">',
    '<li data-listid="1" data-aria-level="99999">',
    '<a href="javascript:alert(1)">',
    '<a href=" java\nscript:alert(1)">',
    '<a href="https://user:pass@a.example/">',
    '<a href="https://a.example/?q=<b>\'">',
    '<a href="mailto:a b@c.example">',
    '<a href="data:text/html,<script>alert(1)</script>">',
    '<a href="https://www.google.com/url?q=javascript:alert(1)">',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><style>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
    '<iframe src="https://youtube.com.evil.example/embed/abcdefghijk"></iframe>',
    '<blockquote class="twitter-tweet">',
    '<object data="https://a.example/x">',
    '<template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<meta http-equiv="refresh" content="0;url=https://a.example/">',
    '<base href="javascript:alert(1)//">',
    '<form action="javascript:alert(1)"><button>',
    'https://youtu.be/abcdefghijk',
    '- ',
    '1. ',
    '• ',
    'خبر',
    '\u202eabc',
    '\u200d',
  ];

  it('gives what a save takes, and runs and loads nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    const inputs = fc.sample(fc.tuple(hostileText(HTML_WORDS, 40), hostileText(HTML_WORDS, 12)), {
      seed: SEED,
      numRuns: INPUTS,
    });
    const results = await page.evaluate(
      (all) => all.map(([html, text]) => paste.readPasted({ html, text })),
      inputs
    );
    for (const [index, { parts }] of results.entries()) {
      const input = JSON.stringify(inputs[index]);
      expect({ input, problems: linkProblems({ body: parts }) }).toEqual({ input, problems: [] });
      for (const part of parts) {
        if (part.__component === 'newsroom.embed') {
          expect(String(part.url)).toMatch(/^https:\/\/[^\s<>"]{1,250}$/);
          continue;
        }
        expect(Object.keys(part)).toEqual(['__component', 'text']);
        await blocksValidator()
          .validate(part.text, { strict: true })
          .catch((error: Error) => Promise.reject(new Error(`${error.message}: ${input}`)));
      }
    }
    expect(asked).toEqual([]);
  });

  it('comes to the same where it is told apart first', async () => {
    const inputs = fc.sample(fc.tuple(hostileText(HTML_WORDS, 40), hostileText(HTML_WORDS, 12)), {
      seed: SEED,
      numRuns: INPUTS,
    });
    const results = await page.evaluate(
      (all) =>
        all.map(([html, text]) => [
          paste.partsOfPieces(paste.readPieces({ html, text }).pieces),
          paste.readPasted({ html, text }).parts,
        ]),
      inputs
    );
    for (const [index, [apart, whole]] of results.entries()) {
      const input = JSON.stringify(inputs[index]);
      expect({ input, parts: apart }).toEqual({ input, parts: whole });
    }
  });

  it('may be ten megabytes', async () => {
    const counts = await page.evaluate(() => {
      const line = 'The harbour board voted to raise almost all of the wall by two metres. ';
      const html = `<p>${line}</p>`;
      const many = (text: string) => text.repeat(Math.ceil(10_000_000 / text.length));
      const blocksOf = (clipboard: { html: string; text: string }) =>
        paste
          .readPasted(clipboard)
          .parts.flatMap(({ text }) => (Array.isArray(text) ? (text as unknown[]) : [])).length;
      return {
        html: [blocksOf({ html: many(html), text: '' }), Math.ceil(10_000_000 / html.length)],
        text: [
          blocksOf({ html: '', text: many(`${line}\n\n`) }),
          Math.ceil(10_000_000 / (line.length + 2)),
        ],
      };
    });
    expect(counts.html[0]).toBe(counts.html[1]);
    expect(counts.text[0]).toBe(counts.text[1]);
  });

  it.each([
    ['paragraphs', '<p>The <b>wall</b> holds.</p>'],
    ['marks that nobody closes', '<b><i><u>x'],
    ['elements within elements', '<div><span>x'],
    ['lists within lists', '<ul><li>x'],
    ['tables within tables', '<table><tr><td>x'],
    ['tables', '<table><tr><td>2026</td><td>4</td></tr></table>'],
    ['quotes that are no embeds', '<blockquote class="twitter-tweet">x'],
    ['links', '<a href="https://a.example/?utm_source=x&b=1">x</a> '],
    [
      'items of Word',
      '<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.</span>x</p>',
    ],
    ['breaks', 'x<br>'],
    ['spaces', ' \u00a0'],
    ['signs without width', '\u200d\u200b\u202a'],
    ['one long word', 'wall'],
    ['a style', '<style>p.a{b:c}'],
  ])('takes no longer for it than it is long: %s', async (_what, piece) => {
    // What browsers themselves take too long for is read as text.
    const growth = await page.evaluate(
      ([part]) =>
        paste.growthOf((size) => paste.readPasted({ html: part.repeat(size), text: '' }), 60_000),
      [piece] as [string]
    );
    expect(growth).toBeLessThan(1.5);
  });
});
