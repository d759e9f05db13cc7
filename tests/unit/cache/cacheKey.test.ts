import { createRequire } from 'node:module';
import { cacheKey } from '../../../src/server/cache/cacheKey';
import { chanceOf, type Chance } from '../../support/random';

const around = { host: 'paper.example', origin: undefined };
const key = (url: string, more = {}) => cacheKey(url, { ...around, ...more });

describe('the key of a request', () => {
  it.each([
    ['/a?x=1&y=2', '/a?y=2&x=1'],
    ['/a?x[y]=1', '/a?x%5By%5D=1'],
    ['/a?x=a%20b', '/a?x=a+b'],
    ['/a?x=%41', '/a?x=A'],
    ['/a?', '/a'],
    ['/a?&x=1&&', '/a?x=1'],
    ['/a/%c3%a9', '/a/%C3%A9'],
  ])('is one for %s and %s', (one, other) => expect(key(one)).toEqual(key(other)));

  it.each([
    ['/a?x=1&x=2', '/a?x=2&x=1'],
    ['/a?x[a]=1&x[b]=2', '/a?x[b]=2&x[a]=1'],
    ['/a?x', '/a?x='],
    ['/a?x=%2525', '/a?x=%25'],
    ['/a?x=1%26y=2', '/a?x=1&y=2'],
    ['/a?x=%2B', '/a?x=+'],
    ['/a/b%2Dc', '/a/b-c'],
    ['/a/%2F', '/a//'],
    ['/A', '/a'],
    ['/a/', '/a'],
  ])('is two for %s and %s', (one, other) => expect(key(one)).not.toEqual(key(other)));

  it.each([
    '/a?x=%',
    '/a?x=%E0%A4%A',
    '/a/%zz',
    '/a?x=\u00e9',
    '/a?a=b]=c',
    `/a?${'x=1&'.repeat(300)}`,
    `/a?x=${'1'.repeat(5000)}`,
  ])('there is none for %s', (url) => expect(key(url)).toHaveProperty('reason'));

  it('holds who was asked and from where, and there is none where that is unclear', () => {
    expect(key('/a', { host: 'other.example' })).not.toEqual(key('/a'));
    expect(key('/a', { host: 'PAPER.example' })).toEqual(key('/a'));
    expect(key('/a', { origin: 'https://a.example' })).not.toEqual(key('/a'));
    for (const unclear of [
      { host: undefined },
      { host: 'a b' },
      { host: 'a\nb' },
      { host: 'a/b' },
      { origin: 'a b' },
      { forwardedHost: 'a"b' },
      { forwardedProto: 'gopher' },
    ]) {
      expect(key('/a', unclear)).toHaveProperty('reason');
    }
  });
});

/** The parser of Strapi's own. */
const { parse } = createRequire(require.resolve('@strapi/strapi'))('qs') as {
  parse(query: string, how: object): Record<string, unknown>;
};

/** As the middleware of Strapi's that reads queries is set up. */
const parsed = (url: string): string => {
  const query = parse(url.slice(url.indexOf('?') + 1), {
    strictNullHandling: true,
    arrayLimit: 100,
    depth: 20,
  });
  // The order of whole parameters says nothing; the order within one does.
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const NAMES = [
  'x',
  'y',
  'sort',
  'filters[slug]',
  'filters[slug][$eq]',
  'filters[a][b]',
  'populate[0]',
  'populate[1]',
  'populate[]',
  'populate[a][fields][0]',
  'a.b',
  'x[y',
  'x]y',
  'x[]',
];
const VALUES = ['', '1', '2', 'a b', 'a+b', 'é', '%', '&', '=', ']=', '[0]', 'ی', '?'];

/** One of the ways to write the same text in an address. */
const written = (text: string, chance: Chance): string =>
  [...text]
    .map((letter) => {
      if (letter === ' ') return chance.oneOf(['+', '%20']);
      const encoded = encodeURIComponent(letter);
      if (encoded !== letter || chance.is(0.3)) {
        const octets = encoded === letter ? `%${letter.charCodeAt(0).toString(16)}` : encoded;
        return chance.is(0.5) ? octets.toLowerCase() : octets.toUpperCase();
      }
      return letter;
    })
    .join('');

const writtenName = (name: string, chance: Chance): string =>
  name
    .split(/([[\]])/)
    .map((part) =>
      part === '[' || part === ']'
        ? chance.oneOf([part, encodeURIComponent(part)])
        : written(part, chance)
    )
    .join('');

type Parameter = readonly [name: string, value: string | null];

const addressOf = (parameters: readonly Parameter[], chance: Chance): string =>
  `/a?${parameters
    .map(([name, value]) => {
      const left = writtenName(name, chance);
      return value === null ? left : `${left}=${written(value, chance)}`;
    })
    .join(chance.oneOf(['&', '&&']))}`;

/** Whole parameters in any order, each with its parts in the order they were in. */
function shuffled(parameters: readonly Parameter[], chance: Chance): Parameter[] {
  const rootOf = ([name]: Parameter) => /^[^[]*/.exec(name)?.[0] ?? '';
  const roots = [...new Set(parameters.map(rootOf))];
  const order = roots.map((root) => ({ root, at: chance.below(1000) })).sort((a, b) => a.at - b.at);
  return order.flatMap(({ root }) => parameters.filter((each) => rootOf(each) === root));
}

const parametersOf = (chance: Chance): Parameter[] =>
  Array.from({ length: 1 + chance.below(4) }, () => [
    chance.oneOf(NAMES),
    chance.is(0.1) ? null : chance.oneOf(VALUES),
  ]);

test('is one for every way to write a request, over many requests', () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const chance = chanceOf(seed);
    const parameters = parametersOf(chance);
    const [one, other] = [
      addressOf(parameters, chance),
      addressOf(shuffled(parameters, chance), chance),
    ];
    expect({ seed, one, other, key: key(one) }).toEqual({ seed, one, other, key: key(other) });
  }
});

test('is one for no two requests that Strapi takes for different ones', () => {
  const seen = new Map<string, { url: string; query: string }>();
  let met = 0;
  for (let seed = 1; seed <= 6000; seed += 1) {
    const chance = chanceOf(seed);
    const url = addressOf(parametersOf(chance), chance);
    const keyed = key(url);
    if (!('key' in keyed)) continue;
    const query = parsed(url);
    const known = seen.get(keyed.key);
    if (known) {
      met += 1;
      expect({ seed, url, known: known.url, query }).toEqual({
        seed,
        url,
        known: known.url,
        query: known.query,
      });
    } else seen.set(keyed.key, { url, query });
  }
  expect(met).toBeGreaterThan(300);
});
