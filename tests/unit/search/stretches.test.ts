import { inStretches } from '../../../src/server/search/engines/inStretches';
import { firstPlaceAt } from '../../../src/server/search/engines/placeOfStory';
import {
  blocksOf,
  partAt,
  partsWithin,
  shorterStretches,
  tokensOfTime,
} from '../../../src/server/search/engines/stretch';

const placeOf = (moment: string) => firstPlaceAt(new Date(moment));
const ALL = { first: 0, behind: 2 ** 53 };

describe('A stretch of an archive', () => {
  const PLACES = [
    ...['2026-10-14T10:00:00Z', '2026-10-14T10:00:01Z', '2026-10-01T00:00:00Z'],
    ...['2026-08-01T00:00:00Z', '2020-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
    '2106-02-07T06:28:15Z',
  ].map(placeOf);

  it('has a token of time and a part of each story in it', () => {
    for (const first of PLACES) {
      for (const last of PLACES.filter((place) => place >= first)) {
        const stretch = { first, behind: last + 1 };
        const blocks = blocksOf(stretch).map(({ text }) => text);
        expect(blocks.length).toBeLessThanOrEqual(9);
        const within = PLACES.filter((place) => place >= first && place <= last);
        for (const place of within) {
          expect(partsWithin(stretch)).toContain(partAt(place));
          if (blocks.length > 0) {
            expect(tokensOfTime(place).filter((each) => blocks.includes(each))).toHaveLength(1);
          }
        }
      }
    }
  });

  it('has little beside it that has one of its tokens', () => {
    const first = placeOf('2026-10-14T10:00:00Z');
    const blocks = blocksOf({ first, behind: first + 2 ** 40 }).map(({ text }) => text);
    const far = tokensOfTime(placeOf('2026-09-14T10:00:00Z'));
    expect(far.some((each) => blocks.includes(each))).toBe(false);
  });

  it('is in a thousand parts at most, each with a name of its own', () => {
    const parts = partsWithin(ALL);
    expect(parts).toHaveLength(1024);
    expect(new Set(parts).size).toBe(1024);
    expect(parts.every((part) => /^[0-9a-z]{2}$/.test(part))).toBe(true);
    expect(blocksOf(ALL)).toEqual([]);
  });

  it('is in pieces that are all of it, each of so many parts', () => {
    const stretch = {
      first: placeOf('2026-10-14T10:00:00Z'),
      behind: placeOf('1970-01-01T00:00:00Z') + 1,
    };
    const pieces = shorterStretches(stretch, 8);
    expect(pieces[0]?.first).toBe(stretch.first);
    expect(pieces.at(-1)?.behind).toBe(stretch.behind);
    pieces.slice(1).forEach(({ first }, index) => expect(first).toBe(pieces[index]?.behind));
    for (const piece of pieces) expect(partsWithin(piece).length).toBeLessThanOrEqual(8);
    expect(partsWithin(...pieces)).toEqual(partsWithin(stretch));
    const short = { first: stretch.first, behind: stretch.first + 2 ** 43 };
    expect(shorterStretches(short, 8)).toEqual([short]);
  });
});

describe('What is read in stretches', () => {
  /** Where those are that fit. */
  async function readAll(fitting: readonly number[], wanted: number, end = 1_000_000) {
    const stretches: Array<{ first: number; behind: number }> = [];
    const found = await inStretches(
      { first: 0, behind: end },
      150,
      wanted,
      async (stretch, most) => {
        stretches.push(stretch);
        return fitting
          .filter((place) => place >= stretch.first && place < stretch.behind)
          .slice(0, most);
      }
    );
    return { found, stretches };
  }
  const each = (step: number, end = 1_000_000) =>
    Array.from({ length: end / step }, (_, index) => index * step);

  it.each([1, 2, 10, 1000, 20_000, 400_000])('is the newest that fit, one in %i', async (step) => {
    const { found, stretches } = await readAll(each(step), 100);
    expect(found).toEqual(each(step).slice(0, 100));
    expect(stretches.length).toBeLessThanOrEqual(7);
    stretches.slice(1).forEach(({ first }, index) => expect(first).toBe(stretches[index]?.behind));
  });

  it('is no more than it takes by what there was before', async () => {
    const { stretches } = await readAll(each(10), 100);
    expect(stretches.at(-1)?.behind).toBeLessThan(2_000);
  });

  it('is all where there is less than is wanted, in a few stretches', async () => {
    const rare = [3, 999_999];
    const { found, stretches } = await readAll(rare, 100);
    expect(found).toEqual(rare);
    expect(stretches.length).toBeLessThanOrEqual(6);
    expect((await readAll([], 100)).found).toEqual([]);
    expect((await readAll([], 100, 0)).stretches).toEqual([]);
  });
});
