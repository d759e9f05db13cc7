import { heldSince } from '../../../../src/admin/image-caption/changes/heldChanges';
import {
  leaveTyped,
  takeTyped,
  toPutBack,
  typedSince,
} from '../../../../src/admin/editing/typedMeanwhile';

const caption = (key: string, text = '') => ({ key, fields: { image: 1, caption: text } });

type Fields = Record<string, unknown>;
const putBack = (sent: Fields, typed: Fields, filled: Fields) =>
  toPutBack(typed, heldSince(sent, { ...sent, ...typed }), filled);

describe('what was typed while a save was on its way', () => {
  const sent = { headline: 'One', standfirst: null, captionChanges: [caption('aaa')] };

  it('is put back into a form that holds what was sent again', () => {
    const typed = typedSince(sent, { ...sent, headline: 'One and two' });
    expect(typed).toEqual({ headline: 'One and two' });
    expect(putBack(sent, typed, { headline: 'One', standfirst: null })).toEqual([
      ['headline', 'One and two'],
    ]);
    expect(putBack(sent, typed, { headline: 'One and two', standfirst: null })).toEqual([]);
  });

  it('is nothing where nothing was, whatever the form is filled in with', () => {
    expect(putBack(sent, typedSince(sent, { ...sent }), { headline: 'Theirs' })).toEqual([]);
  });

  it('is of captions only those that were not sent: they would come into the story twice', () => {
    const values = { ...sent, captionChanges: [caption('aaa', 'Words'), caption('bbb')] };
    expect(putBack(sent, typedSince(sent, values), sent)).toEqual([
      ['captionChanges', [caption('bbb')]],
    ]);
    const typed = typedSince(sent, { ...sent, headline: 'Two' });
    expect(putBack(sent, typed, { ...sent, headline: 'One' })).toEqual([
      ['headline', 'Two'],
      ['captionChanges', undefined],
    ]);
  });

  it('is taken by the form of its entry alone, once', () => {
    leaveTyped('story', [['headline', 'Two']]);
    expect(takeTyped('story')).toEqual([['headline', 'Two']]);
    expect(takeTyped('story')).toEqual([]);
    leaveTyped('story', [['headline', 'Two']]);
    expect(takeTyped('other')).toEqual([]);
    expect(takeTyped('story')).toEqual([]);
  });
});
