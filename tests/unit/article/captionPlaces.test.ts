import { captionPlaces } from '../../../src/server/article/captionPlaces';

const caption = (documentId: string, role: string) => ({
  documentId,
  key: `k-${documentId}`,
  role,
});
const figure = (documentId: string) => ({
  __component: 'newsroom.figure',
  captionKey: `k-${documentId}`,
});

describe('where captions stand', () => {
  it('has the lead by its role, figures in the order of the body, and the rest as gallery', () => {
    const captions = [
      caption('a', 'gallery'),
      caption('b', 'inline'),
      caption('c', 'lead'),
      caption('d', 'inline'),
      caption('e', 'gallery'),
    ];
    const body = [{ __component: 'newsroom.text' }, figure('d'), figure('b'), figure('gone')];
    expect(captionPlaces(body, captions)).toEqual({
      lead: 'c',
      inline: ['d', 'b'],
      gallery: ['a', 'e'],
    });
  });

  it('has the first as lead where none has the role, inline as well where it is', () => {
    const captions = [caption('a', 'inline'), caption('b', 'inline')];
    expect(captionPlaces([figure('a'), figure('a')], captions)).toEqual({
      lead: 'a',
      inline: ['a'],
      gallery: ['b'],
    });
  });

  it('has nothing of a story without captions, or of one whose reader may see none', () => {
    const nothing = { lead: null, inline: [], gallery: [] };
    expect(captionPlaces(null, [])).toEqual(nothing);
    expect(captionPlaces([figure('a')], undefined)).toEqual(nothing);
  });
});
