import { publicationProblems, timeProblems, type Times } from '../../../src/server/schedule/times';

const NOW = new Date('2026-11-29T12:00:00Z');
const NONE: Times = { publishAt: null, embargoedUntil: null, expires: null };
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const paths = (before: Times, after: Times) =>
  timeProblems(before, after, NOW).map(({ path }) => path[0]);

describe('the times of a story', () => {
  it('may be in any order that can come true', () => {
    expect(paths(NONE, NONE)).toEqual([]);
    expect(paths(NONE, { publishAt: at(2), embargoedUntil: at(1), expires: at(3) })).toEqual([]);
    expect(paths(NONE, { publishAt: at(1), embargoedUntil: at(1), expires: null })).toEqual([]);
    expect(paths(NONE, { ...NONE, embargoedUntil: at(-1) })).toEqual([]);
  });

  it('are held against whoever changes one of them, and against nobody else', () => {
    const missed = { ...NONE, publishAt: at(-1) };
    expect(paths(NONE, missed)).toEqual(['publishAt']);
    expect(paths(missed, missed)).toEqual([]);
    expect(
      paths(
        { ...NONE, publishAt: at(1) },
        { publishAt: at(1), embargoedUntil: at(2), expires: null }
      )
    ).toEqual(['publishAt']);
  });

  it('keep it from readers to the second', () => {
    const codes = (times: Times) => publicationProblems(times, NOW).map(({ about }) => about?.code);
    expect(codes({ publishAt: at(0), embargoedUntil: at(0), expires: at(1) })).toEqual([]);
    expect(codes({ publishAt: at(1), embargoedUntil: at(1), expires: at(0) })).toEqual([
      'embargoed',
      'scheduled',
      'expired',
    ]);
  });
});
