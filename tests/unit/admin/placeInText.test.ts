import { placeInText } from '../../../src/admin/image-caption/articlePanel/placeInText';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });

describe('where a picture stands in a text', () => {
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
  ];

  it('counts the paragraphs with words before it', () => {
    expect(placeInText(body, 'first')).toBe(0);
    expect(placeInText(body, 'third')).toBe(2);
  });

  it('is nowhere for a picture that no figure names, and in a body that is none', () => {
    expect(placeInText(body, 'gallery')).toBeNull();
    for (const none of [null, undefined, 'words', [null, 3]]) {
      expect(placeInText(none, 'first')).toBeNull();
    }
  });
});
