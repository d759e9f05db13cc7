import {
  asSent,
  fieldsHeld,
  fieldsInConflict,
  rebased,
  withAddedFields,
  withFields,
  withoutChange,
  type HeldCaption,
} from '../../../src/admin/image-caption/changes/heldChanges';

const READ = { caption: 'A quay', altText: null, creditLine: null };
const OWN = { documentId: 'c1', updatedAt: '2026-10-14T08:30:00.000Z' };
const LATER = { ...OWN, updatedAt: '2026-10-14T08:31:00.000Z' };

describe('what is written of captions in the form of their story', () => {
  const written = withFields([], OWN, READ, { caption: 'A long quay' });

  it('is sent with the version that was read, and without what only the form needs', () => {
    expect(asSent(written)).toEqual([{ ...OWN, fields: { caption: 'A long quay' } }]);
  });

  it('is nothing any more where it is as it was read', () => {
    const both = withFields(written, OWN, READ, { altText: 'Stones' });
    const one = withFields(both, OWN, READ, { caption: 'A quay' });
    expect(asSent(one)).toEqual([{ ...OWN, fields: { altText: 'Stones' } }]);
    expect(withFields(one, OWN, READ, { altText: null })).toEqual([]);
  });

  it('stays on the version that was read first, whatever is read later', () => {
    const more = withFields(written, LATER, { ...READ, caption: 'Hers' }, { altText: 'Stones' });
    expect(asSent(more)).toEqual([
      { ...OWN, fields: { caption: 'A long quay', altText: 'Stones' } },
    ]);
  });

  it('is in conflict only where somebody else has saved something else in the same field', () => {
    const change = fieldsHeld(written, 'c1');
    if (!change) throw new Error('Nothing is held');
    expect(fieldsInConflict(change, { ...READ, altText: 'Hers' })).toEqual([]);
    expect(fieldsInConflict(change, { ...READ, caption: 'A long quay' })).toEqual([]);
    expect(fieldsInConflict(change, { ...READ, caption: 'Hers' })).toEqual(['caption']);
  });

  it('is written on the version that stands once the editor says so, as far as it differs', () => {
    const both = withFields(written, OWN, READ, { altText: 'Stones' });
    const standing = { ...READ, altText: 'Stones', caption: 'Hers' };
    expect(asSent(rebased(both, LATER, standing))).toEqual([
      { ...LATER, fields: { caption: 'A long quay' } },
    ]);
    expect(rebased(written, LATER, { ...READ, caption: 'A long quay' })).toEqual([]);
  });

  it('keeps the places of the others, by which a refusal names them', () => {
    const held: HeldCaption[] = [
      { key: 'new', fields: { image: 7 } },
      ...written,
      { documentId: 'c2', updatedAt: OWN.updatedAt, removed: true, text: 'Away' },
    ];
    const next = withAddedFields(withFields(held, OWN, READ, { caption: 'A short quay' }), 'new', {
      creditLine: 'Ida Holm',
    });
    expect(asSent(next)).toEqual([
      { key: 'new', fields: { image: 7, creditLine: 'Ida Holm' } },
      { ...OWN, fields: { caption: 'A short quay' } },
      { documentId: 'c2', updatedAt: OWN.updatedAt, removed: true },
    ]);
    expect(asSent(withoutChange(withoutChange(next, 'new'), 'c2'))).toHaveLength(1);
  });
});
