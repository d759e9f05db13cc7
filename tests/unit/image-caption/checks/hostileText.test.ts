import { readStory } from '../../../../src/server/image-caption/checks';
import { check, FERRY_STORY, PICTURE } from './ferryStory';

const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['40,000 words', 'Karl Exempel speaks about the ferry in Oslo. '.repeat(5_000)],
  [
    '40,000 different words',
    Array.from({ length: 40_000 }, (_, index) => `word${index.toString(36)}`).join(' '),
  ],
  ['one word of a million letters', 'a'.repeat(1_000_000)],
  ['emoji', '👩‍👩‍👧‍👦🚢'.repeat(20_000)],
  ['bidi marks', '\u202eferry\u202c \u2066Oslo\u2069 '.repeat(10_000)],
  ['zalgo', `f${'\u0301\u0323'.repeat(100_000)}erry`],
  ['HTML', '<script>alert("ferry")</script><img src=x onerror=alert(1)> '.repeat(2_000)],
  ['lone surrogates', '\ud800 ferry \udfff '.repeat(5_000)],
  ['Chinese without an end', '渡轮港口'.repeat(50_000)],
  ['40,000 apostrophes', "d'".repeat(40_000)],
  ['what objects inherit', 'constructor __proto__ toString hasOwnProperty valueOf'],
];

describe.each(HOSTILE)('%s', (_name, text) => {
  it('is checked as a caption', () => {
    const { verdict, score } = check({ text, uses: [{ name: 'x', text, picture: PICTURE }] });
    expect(['fits', 'look-again', 'wrong']).toContain(verdict);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  });

  it('is read as a story', () => {
    const story = readStory({ ...FERRY_STORY, headline: text, paragraphs: [text] });
    expect(() => check({ story })).not.toThrow();
  });

  it('is alternative text, credit and file name', () => {
    const fields = { altText: text, creditLine: text, creator: text };
    expect(() => check({ fields, picture: { ...PICTURE, fileName: text } })).not.toThrow();
  });
});
