import { keepsTyping, noteTyping, release } from '../../../../src/admin/editing/typing';

describe('a form in which something is typed', () => {
  it('keeps it, until it is saved', () => {
    noteTyping('story', true);
    expect(keepsTyping('story')).toBe(true);
    expect(keepsTyping('other')).toBe(false);
    noteTyping('story', false);
    expect(keepsTyping('story')).toBe(false);
  });

  it('lets go of it once, where the editor throws it away', () => {
    noteTyping('story', true);
    release('story');
    expect(keepsTyping('story')).toBe(false);
    expect(keepsTyping('story')).toBe(true);
    noteTyping('story', false);
  });
});
