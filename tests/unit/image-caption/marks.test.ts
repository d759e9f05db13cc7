import {
  checkCaption,
  prepareCaption,
  readStory,
  type CaptionFacts,
} from '../../../src/server/image-caption/checks';
import { marksOf } from '../../../src/server/image-caption/review/marks';
import { FERRY_STORY, PICTURE } from './checks/ferryStory';

function marked(text: string, more: Partial<CaptionFacts> = {}) {
  const caption = prepareCaption({ text, story: readStory(FERRY_STORY), ...more });
  const marks = marksOf(caption, checkCaption(caption).findings);
  return { marks, words: marks.map(({ start, end, kind }) => [text.slice(start, end), kind]) };
}

describe('the evidence in a caption’s text', () => {
  it('is marked as the story’s or as strange to it', () => {
    const { words } = marked('Karl Exempel with Governor Paul Adler in Oslo');
    expect(words).toEqual(
      expect.arrayContaining([
        ['Exempel', 'shared'],
        ['Oslo', 'shared'],
        ['Adler', 'unshared'],
      ])
    );
  });

  it('is marked as contradicted where the picture says otherwise', () => {
    const metadata = {
      creditLine: null,
      creator: null,
      dateCreated: null,
      city: null,
      country: null,
      personsShown: ['Maria Sample'],
    };
    const { words } = marked('Paul Adler speaks in Oslo', { picture: { ...PICTURE, metadata } });
    expect(words).toContainEqual(['Paul Adler', 'contradicted']);
  });

  it('stands in order, never overlaps, and marks no part of a longer word', () => {
    const { marks, words } = marked('Oslo, Oslofjord and Oslo: the Oslo of Karl Exempel');
    expect(words.filter(([word]) => word === 'Oslo')).toHaveLength(3);
    for (const [index, { start }] of marks.entries()) {
      expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
    }
  });

  it('is found in scripts without spaces, and bounded in a text that never ends', () => {
    const story = readStory({
      headline: '渡轮谈判',
      paragraphs: ['渡轮部长张伟在奥斯陆表示，关于航线的谈判必须在本周开始。'],
      locale: 'zh',
    });
    const chinese = prepareCaption({ text: '张伟在奥斯陆码头', story, locale: 'zh' });
    expect(marksOf(chinese, []).length).toBeGreaterThan(0);
    expect(marked('Oslo Adler '.repeat(2000)).marks.length).toBeLessThanOrEqual(100);
  });

  it('is nowhere in a caption without a story', () => {
    const caption = prepareCaption({ text: 'Karl Exempel in Oslo' });
    expect(marksOf(caption, [])).toEqual([]);
  });
});
