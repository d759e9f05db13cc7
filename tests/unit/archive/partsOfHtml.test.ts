import fc from 'fast-check';
import { partsOfHtml, plainText } from '../../../src/server/archive/html';
import type { ReadPart } from '../../../src/server/archive/story';

const context = {
  locale: 'en',
  publishedAt: '2026-03-02',
  base: 'https://elm.example/news/ferry.html',
};
const read = (html: string) => partsOfHtml(html, context);

/** A story's parts in short, for comparison. */
const outline = (parts: readonly ReadPart[]): string[] =>
  parts.flatMap((part) => {
    if (part.type === 'text') return part.blocks.map(({ type }) => type);
    return [part.type];
  });

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const node = value as Record<string, unknown>;
  if (typeof node.text === 'string') return node.text;
  return [node.blocks, node.children].map(textOf).join(' ');
};
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('the text of a piece of HTML', () => {
  it('keeps marks and links, drops trackers and what is no address of a reader', () => {
    const { parts } = read(
      '<p>The <b>ferry</b> <i>stands</i> <a href="/quay?utm_source=mail&amp;berth=2">still</a>, <a href="javascript:go()">they</a> said.</p>'
    );
    expect(parts).toEqual([
      {
        type: 'text',
        blocks: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'The ' },
              { type: 'text', text: 'ferry', bold: true },
              { type: 'text', text: ' ' },
              { type: 'text', text: 'stands', italic: true },
              { type: 'text', text: ' ' },
              {
                type: 'link',
                url: 'https://elm.example/quay?berth=2',
                children: [{ type: 'text', text: 'still' }],
              },
              { type: 'text', text: ', they said.' },
            ],
          },
        ],
      },
    ]);
  });

  it('has two levels of subheads', () => {
    const { parts } = read('<h1>One</h1><h2>Two</h2><h3>Three</h3><h5>Five</h5>');
    const [part] = parts;
    const levels =
      part?.type === 'text' ? part.blocks.map((block) => 'level' in block && block.level) : [];
    expect(levels).toEqual([2, 2, 3, 3]);
  });

  it('nests lists as the editor of Strapi does', () => {
    const { parts } = read('<ul><li>Tea<ol><li>green</li></ol></li><li>Salt</li></ul>');
    const item = (text: string) => ({ type: 'list-item', children: [{ type: 'text', text }] });
    expect(parts).toEqual([
      {
        type: 'text',
        blocks: [
          {
            type: 'list',
            format: 'unordered',
            children: [
              item('Tea'),
              { type: 'list', format: 'ordered', indentLevel: 1, children: [item('green')] },
              item('Salt'),
            ],
          },
        ],
      },
    ]);
  });

  it('splits classic texts at empty lines where they were written without paragraphs', () => {
    const html = 'The ferry\nstands still.\n\nIt sails <b>on Wednesday</b>.';
    const { parts } = partsOfHtml(html, { ...context, keepsLines: true });
    expect(outline(parts)).toEqual(['paragraph', 'paragraph']);
    expect(outline(read('One<br><br>Two').parts)).toEqual(['paragraph', 'paragraph']);
  });

  it('keeps a table as lines and says so', () => {
    const { parts, problems } = read(
      '<table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>0</td></tr></table>'
    );
    expect(words(textOf(parts))).toEqual(['Day', '|', 'Ferries', 'Monday', '|', '0']);
    expect(problems.map(({ rule }) => rule)).toEqual(['table-as-lines']);
  });

  it('leaves out what is not shown', () => {
    const html =
      '<style>p{}</style><p hidden>a</p><p style="display: none">b</p><!-- c --><form><button>d</button></form><span class="sr-only">e</span><p>Seen</p>';
    expect(words(textOf(read(html).parts))).toEqual(['Seen']);
  });

  it('reads letters from right to left', () => {
    expect(words(textOf(read('<p dir="rtl">توقفت <b>العبارة</b> يوم الاثنين.</p>').parts))).toEqual(
      ['توقفت', 'العبارة', 'يوم', 'الاثنين.']
    );
  });

  it('finds attributes that are written in capitals', () => {
    const { captions } = read('<P>Ferry</P><IMG SRC="/quay.jpg" ALT="The quay">');
    expect(captions[0]?.picture?.url).toBe('https://elm.example/quay.jpg');
  });
});

describe('quotations', () => {
  it('makes a part of one paragraph with who said it', () => {
    const { parts } = read(
      '<blockquote><p>We sail when the wind goes down.</p><cite>Ada Holm, captain</cite></blockquote>'
    );
    expect(parts).toEqual([
      {
        type: 'quote',
        text: 'We sail when the wind goes down.',
        attribution: 'Ada Holm, captain',
        source: null,
      },
    ]);
  });

  it('loses nothing of a longer one', () => {
    const { parts } = read(
      '<blockquote><p>One.</p><ul><li>Two</li></ul><p>Three.</p></blockquote>'
    );
    expect(outline(parts)).toEqual(['quote', 'list', 'quote']);
  });
});

describe('pictures', () => {
  it('stand in their places with caption, credit and the largest address', () => {
    const { parts, captions } = read(
      '<p>A</p><figure><img src="s.jpg" srcset="s.jpg 300w, l.jpg 1200w" alt="A quay"><figcaption>The ferry in the harbour. <span class="credit">Photo: Ann Poe/Reuters</span></figcaption></figure><p>B</p>'
    );
    expect(outline(parts)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(captions[0]).toMatchObject({
      caption: 'The ferry in the harbour.',
      creditLine: 'Ann Poe/Reuters',
      altText: 'A quay',
      picture: { url: 'https://elm.example/news/l.jpg', file: null },
    });
  });

  it('are told by their captions where no figure element is around them', () => {
    const { captions } = read(
      '<div class="photo"><div><img src="a.jpg"></div><div class="caption">Rope on the quay</div></div><p>Text.</p>'
    );
    expect(captions.map(({ caption }) => caption)).toEqual(['Rope on the quay']);
  });

  it('are one where a script loads them and a fallback stands beside it', () => {
    const { captions } = read(
      '<img class="lazy" src="data:image/gif;base64,R0" data-src="a.jpg"><noscript><img src="a.jpg"></noscript>'
    );
    expect(captions.map(({ picture }) => picture?.url)).toEqual(['https://elm.example/news/a.jpg']);
  });

  it('are a gallery where the page shows them as one', () => {
    const { captions } = read(
      '<figure class="wp-block-gallery"><figure><img src="a.jpg"><figcaption>One</figcaption></figure><figure><img src="b.jpg"></figure></figure>'
    );
    expect(captions.map(({ role, caption }) => [role, caption])).toEqual([
      ['gallery', 'One'],
      ['gallery', ''],
    ]);
  });

  it('are none where they are dots, icons or signs', () => {
    const { captions, parts } = read(
      '<p>Storm <img src="e.png" alt="🌀"></p><img src="t.gif" width="1" height="1"><img src="i.png" width="24" height="24">'
    );
    expect(captions).toEqual([]);
    expect(textOf(parts)).toContain('🌀');
  });

  it('are files where no address is known', () => {
    const { captions } = partsOfHtml('<img src="./Ferry_files/a%20b.jpg?x=1">', {
      ...context,
      base: null,
    });
    expect(captions[0]?.picture).toEqual({ url: null, file: 'Ferry_files/a b.jpg' });
  });
});

describe('embeds', () => {
  it('come from frames, code of networks and addresses that stand alone', () => {
    const { parts } = read(
      '<iframe data-src="https://www.youtube.com/embed/abcdefghijk"></iframe><p>https://vimeo.com/123456789</p><p>See https://vimeo.com/123456789 too.</p>'
    );
    expect(outline(parts)).toEqual(['embed', 'embed', 'paragraph']);
  });
});

describe('any input', () => {
  const tag = fc.constantFrom(
    ...['p', 'div', 'b', 'a', 'ul', 'li', 'blockquote', 'figure', 'table', 'td', 'script', 'img'],
    ...['figcaption', 'h2', 'iframe', 'pre', 'noscript', 'svg', 'title', '!--', '/p', '/div', '/ul']
  );
  const attribute = fc.constantFrom(
    '',
    ' href="javascript:alert(1)"',
    ' src="a.jpg"',
    ' onclick="x()"',
    ' class="caption"',
    ' style="display:none"',
    ' href="'
  );
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
    fc.string(),
    fc.constantFrom('&amp;', '&#x6a;avascript:', '&lt;script', '<', '>', '\u0000', ']]>', '\ud800')
  );

  it('makes no error, and nothing that runs is left', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, keepsLines) => {
        const html = pieces.join('');
        const { parts } = partsOfHtml(html, { ...context, keepsLines });
        const urls = JSON.stringify(parts).match(/"url":"[^"]*"/g) ?? [];
        expect(urls.filter((url) => !/"url":"(?:https?|mailto|tel):/.test(url))).toEqual([]);
        expect(typeof plainText(html)).toBe('string');
      })
    );
  });

  it('keeps all words of simple documents in their order', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const block = fc
      .tuple(
        fc.constantFrom('p', 'h2', 'div', 'li', 'blockquote', 'em', 'section'),
        fc.array(word, { minLength: 1, maxLength: 6 })
      )
      .map(([name, all]) => ({ html: `<${name}>${all.join(' ')}</${name}>\n`, all }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { parts } = read(blocks.map(({ html }) => html).join(''));
        expect(words(textOf(parts))).toEqual(blocks.flatMap(({ all }) => all));
      })
    );
  });

  it('survives what is nested or long beyond all pages', () => {
    expect(textOf(read(`${'<div><blockquote>'.repeat(5000)}deep`).parts)).toContain('deep');
    expect(textOf(read(`${'<ul><li>'.repeat(5000)}deep`).parts)).toContain('deep');
    const long = 'sail on '.repeat(1_250_000);
    expect(textOf(read(`<p>${long}</p>`).parts).trim()).toHaveLength(long.length - 1);
    expect(read('<'.repeat(3_000_000)).parts).toHaveLength(1);
  });

  it('takes no entity for markup', () => {
    expect(plainText('&lt;b&gt;1 &amp; 2&lt;/b&gt; &mdash; <i>3</i>')).toBe('<b>1 & 2</b> — 3');
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>';
    expect(plainText(bomb).length).toBeLessThan(100);
  });
});
