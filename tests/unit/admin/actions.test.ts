import { offeredActions } from '../../../src/admin/image-caption/review/offeredActions';
import { blocksArticle } from '../../../src/admin/image-caption/review/blocksArticle';
import { undoOf } from '../../../src/admin/image-caption/review/undo';
import type { CaptionReview } from '../../../types/caption-review';

const caption: CaptionReview = {
  documentId: 'one',
  locale: 'en',
  key: 'quay',
  text: 'A quay',
  isFilePhoto: false,
  awaitsTranslation: false,
  updatedAt: '2026-10-14T08:00:00.000Z',
  role: 'lead',
  position: 1,
  status: 'draft',
  heldBack: false,
  article: { documentId: 'story', headline: 'Ferry talks' },
  picture: {
    id: 7,
    name: 'quay.jpg',
    url: '/uploads/quay.jpg',
    previewUrl: '/uploads/quay.jpg',
    alternativeText: null,
    width: 800,
    height: 600,
    says: null,
    unread: null,
  },
  verdict: 'fits',
  score: 1,
  findings: [],
  marks: [],
  gateResult: 'passes',
  willBePublished: true,
  overrides: [],
};
const offered = (more: Partial<CaptionReview>, mayOverride = true) =>
  offeredActions({ ...caption, ...more }, { mayOverride });

describe('what an editor is offered', () => {
  it('is nothing for a caption that is not saved', () => {
    expect(offered({ documentId: null })).toEqual([]);
  });

  it('is to approve what may go out, and to override what may not', () => {
    expect(offered({})).toContain('approve');
    expect(offered({ picture: null })).not.toContain('approve');
    expect(offered({ gateResult: 'blocks', verdict: 'wrong' })).toContain('override');
    expect(offered({ gateResult: 'blocks', verdict: 'wrong' })).not.toContain('approve');
  });

  it('is no override for whoever has not the permission', () => {
    expect(offered({ gateResult: 'blocks', verdict: 'wrong' }, false)).not.toContain('override');
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
  const wrong: CaptionReview = { ...caption, verdict: 'wrong', gateResult: 'blocks' };

  it('blocks its story', () => {
    expect(blocksArticle(wrong)).toBe(true);
    expect(blocksArticle({ ...wrong, gateResult: 'warns' })).toBe(false);
  });

  it('does not where it stays behind', () => {
    expect(blocksArticle({ ...wrong, willBePublished: false })).toBe(false);
  });
});
