import { bothTexts, markedWords } from '../../../../src/admin/editing/plan/words';
import { readable } from '../../../../src/admin/editing/plan/readable';

describe('two versions of a text', () => {
  const marked = (text: string, other: string) =>
    markedWords(text, other)
      .filter(({ differs }) => differs)
      .map((stretch) => stretch.text);

  it('are marked where their words differ, and nothing of them is lost', () => {
    const text = 'Three boats lie at the quay.';
    const other = 'Two boats lie at the old quay.';
    expect(marked(text, other)).toEqual(['Three']);
    expect(marked(other, text).map((words) => words.trim())).toEqual(['Two', 'old']);
    expect(
      markedWords(text, other)
        .map((stretch) => stretch.text)
        .join('')
    ).toBe(text);
  });

  it('are marked by whole words in Arabic', () => {
    expect(marked('قاربان في الميناء', 'ثلاثة قوارب في الميناء')).toEqual(['قاربان']);
  });

  it('are marked as a whole where they have next to nothing in common', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, at) => word + at).join(' ');
    const text = long('a');
    expect(markedWords(text, long('b'))).toEqual([{ text, differs: true }]);
  });

  it('become one where they changed other words', () => {
    expect(
      bothTexts(
        'Two boats lie at the quay.',
        'Three boats lie at the quay.',
        'Two boats lie at the quay in Oslo.',
        '\n\n'
      )
    ).toBe('Three boats lie at the quay in Oslo.');
    expect(bothTexts('A b c', 'A d c', 'A d c e', ' / ')).toBe('A d c e');
  });

  it('stand one after the other where they changed the same words', () => {
    expect(bothTexts('Two boats', 'Three boats', 'Four boats', ' / ')).toBe(
      'Three boats / Four boats'
    );
    expect(bothTexts('', 'Mine', 'Theirs', '\n\n')).toBe('Mine\n\nTheirs');
    expect(bothTexts('Two boats', '', 'Four boats', ' / ')).toBe('Four boats');
  });
});

describe('a field that is no text', () => {
  const say = { yes: 'Yes', no: 'No', moment: (iso: string) => `at ${iso.slice(11, 16)}` };

  it('is read by its words, line by line', () => {
    expect(
      readable(
        [
          {
            id: 1,
            __component: 'newsroom.text',
            text: [
              {
                type: 'paragraph',
                children: [
                  { type: 'text', text: 'See ' },
                  { type: 'link', url: '#', children: [{ type: 'text', text: 'there' }] },
                ],
              },
              {
                type: 'list',
                format: 'ordered',
                children: [
                  { type: 'list-item', children: [{ type: 'text', text: 'One' }] },
                  { type: 'list-item', children: [{ type: 'text', text: 'Two' }] },
                ],
              },
            ],
          },
          { __component: 'newsroom.figure', captionKey: 'quay' },
        ],
        say
      )
    ).toBe('See there\nOne\nTwo\nquay');
    expect(readable({ id: 3, name: 'quay.jpg', mime: 'image/jpeg', url: '/q' }, say)).toBe(
      'quay.jpg'
    );
    expect(readable(true, say)).toBe('Yes');
    expect(readable('2026-11-29T08:00:00.000Z', say)).toBe('at 08:00');
    expect(readable([{ type: 'update', text: 'More.' }], say)).toBe('update\nMore.');
    expect(readable(null, say)).toBe('');
  });
});
