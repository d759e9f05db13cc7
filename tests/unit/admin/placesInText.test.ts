import { placesInText } from '../../../src/admin/image-caption/articlePanel/placesInText';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });

describe('where pictures stand in a text', () => {
  const body = [
    figure('first'),
    {
      __component: 'newsroom.text',
      text: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: 'No paragraph' }] },
        paragraph('One.'),
        paragraph(''),
        { type: 'paragraph', children: [{ type: 'link', url: '/', children: [{ text: 'Two.' }] }] },
      ],
    },
    { __component: 'newsroom.quote', text: 'Said.' },
    figure('third'),
    figure('first'),
  ];

  it('counts the paragraphs with words before each, where it stands first', () => {
    expect([...placesInText(body)]).toEqual([
      ['first', 0],
      ['third', 2],
    ]);
  });

  it('are none in a body that is none', () => {
    for (const none of [null, undefined, 'words', [null, 3]]) {
      expect(placesInText(none).size).toBe(0);
    }
  });
});
