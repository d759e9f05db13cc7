import { wordCount } from '../../../src/server/article/wordCount';
import { textOfBody } from '../../../src/server/text/storyText';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const body = (...blocks: unknown[]) => [{ __component: 'newsroom.text', text: blocks }];
const plain = (value: string) => body(paragraph(text(value)));

describe('wordCount', () => {
  it('counts English words, not punctuation', () => {
    expect(wordCount(plain('The ferry — it’s late — sank at 8.30 in the harbour.'), 'en')).toBe(10);
  });

  it.each([
    ['zh', '北京今天下大雨', 3, 5],
    ['ja', '東京で大雨が降った', 4, 7],
    ['th', 'เรือเฟอร์รี่จมในท่าเรือ', 3, 7],
  ])('counts the words of %s, which has no spaces', (locale, sentence, least, most) => {
    const count = wordCount(plain(sentence), locale);
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('counts Arabic words, also with marks and numbers between', () => {
    expect(wordCount(plain('غرقت العبّارة في الميناء يوم 12 أكتوبر.'), 'ar')).toBe(7);
  });

  it('counts by the general rules for a language that it does not know', () => {
    expect(wordCount(plain('one two three'), 'tlh')).toBe(3);
  });

  it('reads links as part of the sentence, and lists item by item', () => {
    const link = {
      type: 'link',
      url: 'https://example.com/ten-more-words',
      children: [text('harbour')],
    };
    const list = {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [text('one')] },
        { type: 'list-item', children: [text('two'), link] },
        { type: 'list', children: [{ type: 'list-item', children: [text('three')] }] },
      ],
    };
    const parts = body(paragraph(text('The '), link, text('s of Norway')), list);
    expect(textOfBody(parts)).toContain('The harbours of Norway');
    expect(wordCount(parts, 'en')).toBe(4 + 1 + 1 + 1);
  });

  it('does not let two paragraphs grow into one word', () => {
    expect(wordCount(body(paragraph(text('one')), paragraph(text('two'))), 'en')).toBe(2);
  });

  it('reads quotes, but no figures and embeds', () => {
    const parts = [
      { __component: 'newsroom.quote', text: 'Two words', attribution: 'Ida Holm' },
      { __component: 'newsroom.figure', captionKey: 'lead-picture' },
      { __component: 'newsroom.embed', url: 'https://example.com/', title: 'A film' },
    ];
    expect(wordCount(parts, 'en')).toBe(2);
  });

  it('counts a text of a megabyte, cut into pieces between its words', () => {
    const words = 150_000;
    const parts = body(paragraph(text('seaward '.repeat(words))));
    expect(wordCount(parts, 'en')).toBe(words);
  });

  it('counts a text without any white space', () => {
    expect(wordCount(body(paragraph(text('x'.repeat(10_000)))), 'en')).toBeGreaterThan(0);
  });

  it.each([
    null,
    undefined,
    'text',
    [],
    [null],
    [{ __component: 'newsroom.text', text: 'no blocks' }],
  ])('counts nothing in %j', (value) => expect(wordCount(value, 'en')).toBe(0));
});
