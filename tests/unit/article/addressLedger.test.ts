import { balance, type Address } from '../../../src/server/article/addressLedger';

const SINCE = new Date('2026-10-14T08:30:00Z');
const address = (id: number, slug: string, more: Partial<Address> = {}): Address => ({
  id,
  slug,
  current: false,
  publicSince: null,
  formerArticle: null,
  ...more,
});
const current = { current: true, publicSince: SINCE };
const retired = { current: false, publicSince: SINCE };
const nothing = { release: [], giveBack: [], makeCurrent: [], retire: [] };

describe('the balance of an article’s addresses', () => {
  it('leaves alone what is in order', () => {
    expect(balance([address(1, 'a', current)], 'a', 'a')).toEqual(nothing);
    expect(balance([address(1, 'a')], 'a', null)).toEqual(nothing);
    expect(balance([address(1, 'a', current), address(2, 'b')], 'b', 'a')).toEqual(nothing);
  });

  it('releases what a draft gave up before readers saw it', () => {
    expect(balance([address(1, 'a'), address(2, 'b')], 'b', null)).toEqual({
      ...nothing,
      release: [1],
    });
  });

  it('releases everything of a draft that was deleted', () => {
    expect(balance([address(1, 'a')], null, null)).toEqual({ ...nothing, release: [1] });
  });

  it('gives back to a deleted story what a draft had taken over from it', () => {
    const taken = address(1, 'a', { formerArticle: 'gone' });
    expect(balance([taken], 'a', null)).toEqual(nothing);
    expect(balance([taken, address(2, 'b')], 'b', null)).toEqual({ ...nothing, giveBack: [1] });
    expect(balance([taken], null, null)).toEqual({ ...nothing, giveBack: [1] });
  });

  it('makes the published address current, and retires the one before', () => {
    expect(balance([address(1, 'a', current), address(2, 'b')], 'b', 'b')).toEqual({
      ...nothing,
      makeCurrent: [2],
      retire: [1],
    });
  });

  it('makes an old address current again after a round trip', () => {
    expect(balance([address(1, 'a', retired), address(2, 'b', current)], 'a', 'a')).toEqual({
      ...nothing,
      makeCurrent: [1],
      retire: [2],
    });
  });

  it('keeps every address that readers saw when the story is unpublished or deleted', () => {
    const seen = [address(1, 'a', retired), address(2, 'b', current)];
    expect(balance(seen, 'b', null)).toEqual({ ...nothing, retire: [2] });
    expect(balance(seen, null, null)).toEqual({ ...nothing, retire: [2] });
  });
});
