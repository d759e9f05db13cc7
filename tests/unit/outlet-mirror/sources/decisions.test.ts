import {
  fieldsOfRow,
  mergeFields,
  wantedFields,
} from '../../../../src/server/outlet-mirror/sources/fields';
import { isWithin, reasonToHold } from '../../../../src/server/outlet-mirror/sources/holdBack';
import { pagePlace, pathsWithin } from '../../../../src/server/outlet-mirror/copies/pagePlace';
import { growthOf } from '../../../support/growthOf';

describe('a change of a list', () => {
  it.each([
    ['the first reading of a long list', 0, 10_000, true, false],
    ['the loss of the only mirror', 1, 0, false, false],
    ['the loss of both', 2, 0, false, true],
    ['one of two', 2, 1, false, false],
    ['one of twelve', 12, 1, false, true],
    ['two of twelve', 12, 2, false, false],
    ['twelve of one', 1, 12, false, false],
    ['twenty-one of one', 1, 21, false, true],
    ['nineteen of nothing', 0, 19, false, false],
    ['twenty of nothing', 0, 20, false, true],
    ['ninety of ten', 10, 90, false, false],
    ['a hundred of ten', 10, 100, false, true],
  ])('%s: from %d to %d', (_what, now, named, isFirst, isHeld) => {
    expect(reasonToHold(now, named, isFirst) !== null).toBe(isHeld);
  });

  it('that an editor let through covers none that goes farther', () => {
    expect(isWithin({ now: 10, named: 100 }, 105)).toBe(true);
    expect(isWithin({ now: 10, named: 100 }, 300)).toBe(false);
    expect(isWithin({ now: 20, named: 1 }, 1)).toBe(true);
    expect(isWithin({ now: 20, named: 1 }, 0)).toBe(false);
  });
});

describe('what a list writes', () => {
  const row = fieldsOfRow({
    id: 1,
    documentId: 'a',
    locale: null,
    label: 'one.example',
    kind: 'web',
    address: 'https://one.example',
    state: 'active',
    pathMapping: 'same-path',
    languages: [{ id: 4, language: 'en' }],
  });
  const wanted = { label: 'Uno', state: 'active', languages: ['en', 'es'] };

  it('goes into fields that still say what it wrote last', () => {
    expect(mergeFields(row, { ...row }, wanted)).toEqual({
      changes: { label: 'Uno', languages: ['en', 'es'] },
      kept: [],
    });
  });

  it('stays out of each field that an editor changed', () => {
    expect(mergeFields(row, { ...row, label: 'former' }, wanted)).toEqual({
      changes: { languages: ['en', 'es'] },
      kept: ['label'],
    });
  });

  it('moves the end of a mirror on only when half of its time is over', () => {
    const mirror = {
      place: '',
      kind: 'web' as const,
      platform: null,
      key: 'one.example',
      label: 'one',
      address: 'https://one.example',
      pathMapping: 'same-path' as const,
    };
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    const expires = (until: Date, before?: Date, own?: Date) =>
      wantedFields(
        { ...mirror, ...(own && { expires: own.toISOString() }) },
        null,
        { until, days: 10 },
        before && { expires: before.toISOString() }
      ).expires;
    expect(expires(at(20))).toBe(at(20).toISOString());
    expect(expires(at(22), at(20))).toBe(at(20).toISOString());
    expect(expires(at(26), at(20))).toBe(at(26).toISOString());
    // A clock that ran ahead wrote an end that is too late.
    expect(expires(at(12), at(20))).toBe(at(12).toISOString());
    expect(expires(at(20), undefined, at(15))).toBe(at(15).toISOString());
    expect(expires(at(20), at(18), at(15))).toBe(at(15).toISOString());
  });
});

describe('the place of a page', () => {
  it.each([
    ['https://www.press.example/Detail/2025/01/18/741118/A-%E2%80%98story%E2%80%99', '741118'],
    ['https://press.example/life/11024.html', '11024'],
    ['https://press.example/news/storm-48123', '48123'],
    ['https://press.example/reports/june-07262016102234.html', '07262016102234'],
    ['https://press.example/2026/05/21/storm', null],
    ['https://press.example/20260521/storm-in-2026', null],
    ['https://press.example/', null],
  ])('%s has the number %s', (address, number) => {
    expect(pagePlace(address).number).toBe(number);
  });

  it('is the same below a folder of the mirror', () => {
    expect(pathsWithin('/news/life/11024.html')).toEqual([
      '/news/life/11024.html',
      '/life/11024.html',
      '/11024.html',
    ]);
    expect(pathsWithin('/news/life/about')).toEqual(['/news/life/about', '/life/about']);
  });

  it('is looked for below so many folders as a mirror may have, however many a path names', () => {
    expect(pathsWithin(`${'/folder'.repeat(16)}/11024.html`)).toContain('/11024.html');
    expect(pathsWithin(`${'/folder'.repeat(17)}/11024.html`)).not.toContain('/11024.html');
    expect(growthOf((size) => pathsWithin('/a'.repeat(size)), 8_000)).toBeLessThan(1.5);
  });
});
