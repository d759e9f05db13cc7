import { faultOf, formTimesOf } from '../../../../src/admin/article/schedule/formTimes';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const NONE = formTimesOf({});
const times = (fields: object) => formTimesOf({ ...fields });

describe('the times in a form', () => {
  it('are moments or nothing, however the form holds them', () => {
    expect(
      times({ publishAt: '2026-11-30T06:00:00+04:00', expires: '', embargoedUntil: 7 })
    ).toEqual({
      publishAt: '2026-11-30T02:00:00.000Z',
      embargoedUntil: null,
      expires: null,
    });
    expect(times({ publishAt: 'soon' }).publishAt).toBeNull();
  });

  it('say what is wrong before the story is saved', () => {
    const past = times({ publishAt: '2026-11-29T11:59:59Z', expires: '2026-11-29T11:59:59Z' });
    expect(faultOf('publishAt', past, NONE, NOW)).toBe('past');
    expect(faultOf('expires', past, NONE, NOW)).toBe('past');
    expect(faultOf('publishAt', past, past, NOW)).toBeNull();
    const crossed = times({
      publishAt: '2026-11-30T06:00:00Z',
      embargoedUntil: '2026-11-30T07:00:00Z',
      expires: '2026-11-30T06:00:00Z',
    });
    expect(faultOf('publishAt', crossed, NONE, NOW)).toBe('embargo');
    expect(faultOf('embargoedUntil', crossed, NONE, NOW)).toBeNull();
    expect(faultOf('expires', crossed, NONE, NOW)).toBe('early');
  });
});
