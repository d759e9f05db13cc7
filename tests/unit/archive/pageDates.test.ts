import { readPageDate } from '../../../src/server/archive/readers/newsPage';

describe('the date that a page prints', () => {
  it.each([
    ['22/10/2025, 19:25 (GMT+7)', '2025-10-22T19:25:00+07:00'],
    ['22/10/2025 07:05 UTC-3', '2025-10-22T07:05:00-03:00'],
    ['22 October 2025, 07:05 GMT+05:30', '2025-10-22T07:05:00+05:30'],
    ['22 October 2025, 07:05 GMT', '2025-10-22T07:05:00+00:00'],
    ['03/03/2026, 07:40', '2026-03-03'],
    ['2026. március 3.', '2026-03-03'],
    ['3 במרץ 2026', '2026-03-03'],
    ['3 มีนาคม 2569', '2026-03-03'],
    ['๓ มีนาคม ๒๕๖๙', '2026-03-03'],
    ['3 มีนาคม 2026', '2026-03-03'],
  ])('is read: %s', (line, at) => {
    expect(readPageDate(line)).toMatchObject({ at, rest: '' });
  });

  it('is none that is two days', () => {
    expect(readPageDate('03/04/2026')).toBeNull();
  });
});
