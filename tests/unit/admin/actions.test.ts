import { offeredActions } from '../../../src/admin/image-caption/desk/offeredActions';
import { blocksArticle } from '../../../src/admin/image-caption/desk/goesOut';
import { undoOf } from '../../../src/admin/image-caption/desk/undo';
import type { DeskCaption } from '../../../types/captionDesk';

const caption: DeskCaption = {
  documentId: 'one',
  locale: 'en',
  key: 'quay',
  text: 'A quay',
  isFilePhoto: false,
  status: 'draft',
  heldBack: false,
  article: { documentId: 'story', headline: 'Ferry talks' },
  picture: null,
  verdict: 'fits',
  score: 1,
  findings: [],
  marks: [],
  gate: 'passes',
  overrides: [],
};
const somePicture: DeskCaption['picture'] = {
  id: 1,
  name: 'quay.jpg',
  url: '/uploads/quay.jpg',
  previewUrl: '/uploads/quay.jpg',
  alternativeText: null,
  width: 40,
  height: 30,
  says: null,
  unread: null,
};
const offered = (more: Partial<DeskCaption>, mayOverride = true) =>
  offeredActions({ ...caption, ...more }, { mayOverride });

describe('what an editor is offered', () => {
  it('is nothing for a caption that is not saved', () => {
    expect(offered({ documentId: null })).toEqual([]);
  });

  it('is to approve what may go out, and to override what may not', () => {
    expect(offered({})).toContain('approve');
    expect(offered({ gate: 'blocks', verdict: 'wrong' })).toContain('override');
    expect(offered({ gate: 'blocks', verdict: 'wrong' })).not.toContain('approve');
  });

  it('is no override for whoever has not the permission', () => {
    expect(offered({ gate: 'blocks', verdict: 'wrong' }, false)).not.toContain('override');
  });

  it('is to hold back what readers see, or would see with the story, once', () => {
    expect(offered({ status: 'published' })).toContain('hold-back');
    expect(offered({ status: 'draft' })).toContain('hold-back');
    expect(offered({ heldBack: true })).not.toContain('hold-back');
  });
});

describe('the undo of an action', () => {
  it('brings back the words, the story and the label as they were', () => {
    expect(undoOf('use-picture-caption', caption)).toMatchObject({
      action: 'set-words',
      more: { words: 'A quay' },
    });
    expect(undoOf('detach', caption)).toMatchObject({
      action: 'attach',
      more: { article: 'story' },
    });
    expect(undoOf('mark-file', caption)?.action).toBe('unmark-file');
    expect(undoOf('override', caption)?.action).toBe('end-override');
  });

  it('is none where readers saw other words before', () => {
    expect(undoOf('approve', { ...caption, status: 'modified' })).toBeNull();
  });
});

describe('a wrong caption', () => {
  const wrong: DeskCaption = { ...caption, picture: somePicture, verdict: 'wrong', gate: 'blocks' };
  const changed = {
    rule: 'picture-changed',
    severity: 'error' as const,
    message: '',
    evidence: {},
  };

  it('blocks its story', () => {
    expect(blocksArticle(wrong)).toBe(true);
    expect(blocksArticle({ ...wrong, gate: 'warns' })).toBe(false);
  });

  it('does not where it stays behind: held back, without picture or words, or waiting for a look', () => {
    expect(blocksArticle({ ...wrong, heldBack: true })).toBe(false);
    expect(blocksArticle({ ...wrong, picture: null })).toBe(false);
    expect(blocksArticle({ ...wrong, text: ' ' })).toBe(false);
    expect(blocksArticle({ ...wrong, findings: [changed] })).toBe(false);
  });

  it('blocks it again when the editor chose the other picture', () => {
    expect(blocksArticle({ ...wrong, status: 'modified', findings: [changed] })).toBe(true);
  });
});
