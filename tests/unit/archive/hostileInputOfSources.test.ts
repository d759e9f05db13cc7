import fc from 'fast-check';
import { partsOfHtml } from '../../../src/server/archive/html';
import { readers, nameOfFormat } from '../../../src/server/archive/readers';
import { ansStory } from '../../../src/server/archive/readers/ans/ansStory';
import { entryStory } from '../../../src/server/archive/readers/movableType/entryStory';
import { postStory } from '../../../src/server/archive/readers/substack/postStory';
import { readHtmlPage } from '../../../src/server/archive/readers/htmlPage/htmlPage';
import { lexicalHtml } from '../../../src/server/archive/readers/ghost/lexicalHtml';
import { mobiledocHtml } from '../../../src/server/archive/readers/ghost/mobiledocHtml';
import { markdownStory } from '../../../src/server/archive/readers/markdown/markdownStory';
import { fileInMemory } from '../../../src/server/archive/source';
import { readSourceDate } from '../../../src/server/archive/sourceDate';
import { UnreadableStoryError } from '../../../src/server/archive/unreadableStoryError';
import { describeParsers, type Parser } from '../../support/hostileParsers';
import { hostileText, INPUTS, SEED, tries } from '../../support/hostileText';

const REFUSED = [UnreadableStoryError];

const HTML_WORDS = [
  ...['<p>', '</p>', '<div>', '<div class="caption">', '</div>', '<br>', '<table>', '<tr>', '<td>'],
  ...['<img src="a.jpg" alt="A">', '<img srcset="a.jpg 1x, b.jpg 2x">', '<a href="', '">', '</a>'],
  ...['<figure>', '<figcaption>', '</figure>', '<blockquote>', '<footer>', '<ul>', '<li>', '<em>'],
  ...['<h1 class="p-name">', '</h1>', '<article class="h-entry">', '<span class="p-author vcard">'],
  ...['<script type="application/ld+json">', '{"@type":"NewsArticle","headline":"', '</script>'],
  ...[
    '<time class="published" datetime="2026-03-04">',
    '<iframe src="https://youtu.be/',
    'Photo: ',
  ],
  ...['The pier at dawn.', 'By Ida Holm', '<meta property="og:title" content="', '<noscript>'],
];
const MARKDOWN_WORDS = [
  ...['---\n', '+++\n', 'title: A\n', 'Title: A\n', 'Date: 2026-03-04\n', 'Tags: a\n', 'a = ["'],
  ...[
    '![',
    '](',
    ')',
    '*',
    '_',
    '[caption id="a"]',
    '\\[caption',
    '[/caption]',
    '\\]',
    '{% img ',
    '%}',
  ],
  ...[
    '{{<',
    '>}}',
    '{% blockquote ',
    '{% endblockquote %}',
    '{{ site.baseurl }}',
    '# ',
    '> ',
    '- ',
  ],
  ...[
    'a.jpg',
    '"The pier"',
    '\n\n',
    '<img src="a.jpg">',
    '| relative_url',
    '{static}/',
    '`',
    '    ',
  ],
];
const FIELD_WORDS = [
  ...['AUTHOR: ', 'TITLE: ', 'DATE: 03/04/2026 11:30:00 PM', 'STATUS: Draft', 'CONVERT BREAKS: 1'],
  ...[
    '\n',
    '-----\n',
    '--------\n',
    'BODY:\n',
    'COMMENT:\n',
    'TAGS: a,"b c"',
    'post_id,post_date,',
  ],
  ...['is_published,title\n', '1.a,,true,A\n', '"', ',', '<p>', '\r\n', 'EXTENDED BODY:\n'],
];
const JSON_WORDS = [
  ...['{', '}', '[', ']', ':', ',', '"type":', '"story"', '"content_elements":', '"headlines":'],
  ...[
    '{"basic":"A"}',
    '"credits":',
    '"_id":"A"',
    '"db":',
    '"data":',
    '"posts":',
    '"items":',
    '"uri":',
  ],
  ...[
    '"version":',
    'null',
    '1e999',
    '"jsonapi":',
    '"root":',
    '"children":',
    '"text"',
    '[[',
    '"cards":',
  ],
];
const XML_WORDS = [
  ...[
    '<?xml version="1.0"?>',
    '<rss',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '<item>',
  ],
  ...[
    '<title>',
    '</title>',
    '<!DOCTYPE nitf [',
    '<!ENTITY a "b">',
    '&a;',
    '<nitf>',
    '<body>',
    '<hl1>',
  ],
  ...[
    '<content type="html">',
    '</entry>',
    ' xmlns:b="http://schemas.google.com/blogger/2018"',
    '<b:type>',
  ],
  ...[
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">',
    '<category term="',
    '"/>',
    '</feed>',
  ],
];

const NOWHERE = { publishedAt: null, base: null };
const story = (text: string) => ({
  ...JSON.parse('{"type":"story","content_elements":[]}'),
  headlines: { basic: text },
  content_elements: [
    { type: 'text', content: text },
    { type: 'image', url: text, caption: text, credits: { by: [{ name: text }] } },
    { type: text, content: text },
  ],
  taxonomy: { primary_section: { name: text, path: text } },
});

const PARSERS: readonly Parser[] = [
  { name: 'HTML of a story', read: (text) => partsOfHtml(text, NOWHERE), words: HTML_WORDS },
  {
    name: 'a page of HTML',
    read: (text) => readHtmlPage(`<title>A</title><h1>A</h1>${text}`),
    words: HTML_WORDS,
    refusals: REFUSED,
  },
  {
    name: 'a Markdown file',
    read: (text) => markdownStory(text, 'a.md', null),
    words: MARKDOWN_WORDS,
    refusals: REFUSED,
  },
  {
    name: 'an entry of Movable Type',
    read: (text) =>
      entryStory(
        {
          fields: new Map(['TITLE', 'DATE', 'TAGS', 'AUTHOR'].map((name) => [name, [text]])),
          texts: new Map([['BODY', text]]),
        },
        null
      ),
    words: [...FIELD_WORDS, ...HTML_WORDS],
    refusals: REFUSED,
  },
  {
    name: 'a post of Substack',
    read: (text) =>
      postStory({ row: { post_id: text, title: text, subtitle: text }, html: text }, null),
    words: HTML_WORDS,
    refusals: REFUSED,
  },
  {
    name: 'a document of Arc XP',
    read: (text) => ansStory(story(text), null),
    words: HTML_WORDS,
    refusals: REFUSED,
  },
  {
    name: 'what Ghost keeps',
    read: (text) => [lexicalHtml(text, () => undefined), mobiledocHtml(text, () => undefined)],
    words: JSON_WORDS,
  },
  {
    name: 'the beginning of a file',
    read: (text) => [nameOfFormat(text), ...readers.map((reader) => reader.recognises(text))],
    words: [...FIELD_WORDS, ...JSON_WORDS, ...XML_WORDS, ...MARKDOWN_WORDS],
    longest: 60_000,
  },
  {
    name: 'a date of a source',
    read: (text) => readSourceDate(text),
    words: ['2026', '-', '03', 'T', ':', '+01:00', 'Wed, ', 'Mar', 'GMT', ' ', 'Z'],
    longest: 40_000,
  },
];

/** Each format has a property of its own beside these. */
const SHARE = INPUTS / 8 / (PARSERS.length + readers.length);

describe(`hostile sources of stories, by the seed ${SEED}`, () => {
  describeParsers(PARSERS, SHARE);

  const LINK = /"url":"(?!https?:|mailto:|tel:|\/|#|"|[^":]*")[^"]*"/i;

  it.each(readers.map((reader) => [reader.format, reader] as const))(
    'gives stories without links that run, or says why not, as %s',
    (_format, reader) =>
      fc.assert(
        fc.asyncProperty(
          hostileText([
            ...FIELD_WORDS,
            ...JSON_WORDS,
            ...XML_WORDS,
            ...HTML_WORDS,
            ...MARKDOWN_WORDS,
          ]),
          async (text) => {
            const read = async () => {
              for await (const item of reader.read(fileInMemory(Buffer.from(text), 'a'), {})) {
                if ('story' in item) expect(JSON.stringify(item.story.parts)).not.toMatch(LINK);
              }
            };
            await read().catch((error: unknown) =>
              expect(error).toBeInstanceOf(UnreadableStoryError)
            );
          }
        ),
        tries(SHARE)
      )
  );
});
