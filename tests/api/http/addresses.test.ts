/** @database any */

import type { ZodType } from 'zod';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql } from '../../support/people';

/** A route of the content API, as far as it is asked here. */
interface Route {
  method: string;
  path: string;
  request?: { params?: Record<string, ZodType> };
}

/** What no path leads to and no text holds. */
const NUL = ['%00', 'a%00b', '%00.rss', 'a%00.xml'];
/** Numbers that no column of ours holds, one beside the largest among them. */
const BEYOND = [
  '2147483648',
  '-2147483649',
  '9223372036854775808',
  '1e400',
  '99999999999999999999999',
];
const NO_DAYS = ['10000-01-01', '+275760-09-13T00:00:00.000Z', '8640000000000000'];
const TYPES = ['articles', 'image-captions', 'outlet-mirrors', 'outlets', 'sections'];

describe('an address', () => {
  let newsroom: Newsroom;
  let routes: Route[];
  let all: Route[];
  let article: string;

  /** The status of each address, and what it says where it is not one of those that are expected. */
  const statuses = async (paths: readonly string[], expected: readonly number[]) => {
    const others: string[] = [];
    for (const path of paths) {
      const isClosed = path.includes('/restricted/');
      const { status, body } = await (isClosed ? newsroom.call('GET', path) : newsroom.read(path));
      if (!expected.includes(status)) others.push(`${status} ${path} ${JSON.stringify(body)}`);
    }
    return others;
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      locales: ['ar'],
      options: { publicRead: true, cache: { debug: true } },
    });
    const make = async (type: string, data: object): Promise<string> => {
      const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.data.documentId;
    };
    const outlet = await make('outlets', {
      name: 'Courier',
      slug: 'courier',
      address: 'https://courier.example',
      usageTerms: { tdmReservation: 'reserved' },
    });
    const section = await make('sections', { name: 'News', slug: 'news', outlet });
    article = await make('articles', { headline: 'Ferry', section });
    await newsroom.call('PUT', `/api/articles/${article}`, { data: { slug: 'ferry-stands' } });
    const routers = newsroom.strapi.plugin('newsroom').routes as unknown as Record<
      'content-api',
      { routes: Route[] }
    >;
    all = routers['content-api'].routes;
    routes = all.filter(({ method }) => method === 'GET');
  });
  afterAll(() => newsroom.stop());

  it('declares each parameter of its path for OpenAPI, and takes the identifiers that Strapi makes', () => {
    const undeclared = all.flatMap(({ method, path, request }) =>
      [...path.matchAll(/:(\w+)/g)]
        .filter(([, name]) => !request?.params?.[String(name)])
        .map(([parameter]) => `${method} ${path}: ${parameter}`)
    );
    expect(undeclared).toEqual([]);
    const ids = all.flatMap(({ request }) => request?.params?.id ?? []);
    expect(ids.length).toBeGreaterThanOrEqual(15);
    expect(ids.filter((id) => !id.safeParse(article).success)).toEqual([]);
  });

  describe('with query parameters that its route does not know', () => {
    const ADDRESSES = [
      '/api/articles/by-slug/ferry-stands',
      '/api/articles/by-slug/ferry-stands?locale=en',
      '/api/articles/by-slug/ferry',
      '/api/articles/by-slug/ferry-stands/json-ld',
      '/api/articles/by-slug/ferry-stands/open-graph',
      '/api/articles/by-slug/ferry-stands/ninjs',
      '/api/sections/by-slug/news?outlet=courier&page=1',
      '/api/outlets/by-slug/courier?locale=en',
      '/api/feeds/courier.rss',
      '/api/feeds/courier/news.atom?pageSize=5',
      '/api/feeds/courier.json?page=1&locale=en',
      '/api/ninjs/courier',
      '/api/ninjs/courier/news?locale=en',
      '/api/sitemaps/courier.xml',
      '/api/sitemaps/courier/news.xml',
      '/api/robots/courier.txt',
      '/api/robots/courier/tdmrep.json',
      '/api/oembed?url=https%3A%2F%2Fcourier.example%2Fferry-stands',
      '/api/outlets/courier/mirrors.json?kind=web',
      '/api/outlets/courier/mirrors.html',
    ];
    const UNKNOWN = ['utm_source=x', '_=1792', 'fbclid=a%5Bb&utm_campaign', 'lokale=ar', 'a[b]=1'];

    const raw = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${newsroom.url}${path}`, { redirect: 'manual', headers });
      const { status } = response;
      const of = (name: string) => response.headers.get(name);
      return {
        status,
        text: await response.text(),
        location: of('Location'),
        cache: of('X-Cache'),
      };
    };

    it.each(ADDRESSES)(
      'is answered as without them, from one answer in memory: %s',
      async (path) => {
        // The first list of mirrors makes the key that signs it.
        await raw(path);
        const plain = await raw(path);
        expect([200, 301]).toContain(plain.status);
        for (const unknown of UNKNOWN) {
          const asked = `${path}${path.includes('?') ? '&' : '?'}${unknown}`;
          expect({ asked, ...(await raw(asked)) }).toEqual({ asked, ...plain, cache: 'HIT' });
        }
      }
    );

    it('is answered as without them past the memory, too', async () => {
      // A list of mirrors says when it was signed.
      for (const path of ADDRESSES.filter((each) => !each.includes('/mirrors.'))) {
        const asked = `${path}${path.includes('?') ? '&' : '?'}utm_source=x`;
        const past = { Cookie: 'session=1' };
        const [plain, other] = [await raw(path, past), await raw(asked, past)];
        expect({ asked, ...other }).toEqual({ asked, ...plain, cache: 'BYPASS; cookie' });
      }
    });

    it('is refused where they are Strapi’s own, which nobody may take for answered', async () => {
      for (const path of ADDRESSES.filter((each) => !each.startsWith('/api/oembed'))) {
        const asked = `${path}${path.includes('?') ? '&' : '?'}status=draft`;
        // A story's own address has drafts, for whoever may read them.
        const status = /^\/api\/articles\/by-slug\/[^/]+$/.test(path) ? 404 : 400;
        expect({ asked, status: (await raw(asked)).status }).toEqual({ asked, status });
      }
    });

    it('stays what it is where Strapi answers', async () => {
      expect((await newsroom.read('/api/articles?utm_source=x')).status).toBe(400);
      expect((await newsroom.read('/api/articles/by-slug/ferry-stands?jsonLd=maybe')).status).toBe(
        400
      );
      const { body } = await newsroom.read('/api/articles/by-slug/ferry-stands?jsonLd=true&_=1');
      expect(body.data.jsonLd.headline).toBe('Ferry');
    });
  });

  it('that holds a NUL is refused on every route, in the path and in the query', async () => {
    const paths = routes.flatMap(({ path }) => [
      ...(path.includes(':') ? NUL.map((bad) => `/api${path.replace(/:[^/]+/g, bad)}`) : []),
      ...['locale', 'page', 'filters[slug]', 'filters[a%00]', '_q', 'sort', 'fields[0]', 'x'].map(
        (name) => `/api${filled(path)}?${name}=a%00b`
      ),
    ]);
    expect(paths.length).toBeGreaterThan(200);
    expect(await statuses(paths, [400, 404])).toEqual([]);
  });

  it('that holds a number beyond its column is refused or leads nowhere on every route', async () => {
    const paths = routes.flatMap(({ path }) => [
      ...(path.includes(':') ? BEYOND.map((bad) => `/api${path.replace(/:[^/]+/g, bad)}`) : []),
      ...['page', 'locale', 'maxwidth'].flatMap((name) =>
        BEYOND.slice(3).map((bad) => `/api${filled(path)}?${name}=${bad}`)
      ),
    ]);
    expect(await statuses(paths, [200, 301, 400, 404])).toEqual([]);
    const lists = ['/api/feeds/courier.rss', '/api/ninjs/courier'].flatMap((path) =>
      BEYOND.map((bad) => `${path}?page=${bad}`)
    );
    expect(await statuses(lists, [400])).toEqual([]);
  });

  it.each(TYPES)('that compares with no number or day that can be is refused: %s', async (type) => {
    const { attributes } = newsroom.strapi.contentType(
      `plugin::newsroom.${type.slice(0, -1)}` as 'plugin::newsroom.article'
    );
    const fields = Object.entries(attributes as Record<string, { type: string; private?: boolean }>)
      .filter(([, attribute]) => !attribute.private)
      .map(([name, attribute]) => ({ name, type: attribute.type }));
    const numbers = [
      'id',
      ...fields.filter((each) => each.type === 'integer').map(({ name }) => name),
    ];
    const days = fields.filter((each) => /^date/.test(each.type)).map(({ name }) => name);
    const relations = fields
      .filter((each) => ['relation', 'component', 'media'].includes(each.type))
      .map(({ name }) => name);
    const compared = [
      ...numbers.flatMap((name) => BEYOND.map((bad) => ({ name, bad }))),
      ...days.flatMap((name) => NO_DAYS.map((bad) => ({ name, bad }))),
    ].flatMap(({ name, bad }) =>
      ['', '[$gt]', '[$in][0]', '[$not][$eq]'].map(
        (operator) => `filters[${name}]${operator}=${encodeURIComponent(bad)}`
      )
    );
    const behind = relations.flatMap((name) =>
      BEYOND.flatMap((bad) => [
        `filters[${name}]=${bad}`,
        `filters[${name}][id]=${bad}`,
        `populate[${name}][filters][id]=${bad}`,
      ])
    );
    const counts = ['page', 'pageSize', 'start', 'limit'].flatMap((name) =>
      BEYOND.map((bad) => `pagination[${name}]=${bad}`)
    );
    const paths = [...compared, ...behind, ...counts].map((query) => `/api/${type}?${query}`);
    expect(await statuses(paths, [400])).toEqual([]);
  });

  it('that compares with what a field can be is answered', async () => {
    const paths = [
      'filters[urgency][$lt]=2147483647',
      'filters[id][$in][0]=1&filters[id][$in][1]=2',
      'filters[section][$notNull]=true',
      'filters[section][id]=1',
      'filters[firstPublishedAt][$gt]=1999-12-31',
      'filters[firstPublishedAt][$lt]=9999-12-31T00:00:00Z',
      'filters[firstPublishedAt][$gt]=1700000000000',
      'filters[$or][0][urgency]=5&filters[$or][1][headline][$containsi]=ferry',
      'filters[authors][name][$null]=true',
      'pagination[page]=1&pagination[pageSize]=100',
      'populate[section][filters][id]=1',
    ].map((query) => `/api/articles?${query}`);
    expect(await statuses(paths, [200])).toEqual([]);
  });

  it('is told apart by GraphQL as well', async () => {
    const ask = async (filters: string) => {
      const { body } = await graphql(
        newsroom,
        `{ newsroomArticles(filters: ${filters}) { headline } }`
      );
      return body.errors?.[0]?.extensions?.error?.name ?? body.data?.newsroomArticles.length;
    };
    expect(await ask('{ headline: { eq: "Ferry" } }')).toBe(1);
    expect(await ask('{ headline: { eq: "a\\u0000b" } }')).toBe('ValidationError');
    expect(await ask('{ documentId: { in: ["\\u0000"] } }')).toBe('ValidationError');
  });
});

/** A path of ours that is there, of a route that takes parameters. */
function filled(path: string): string {
  return path
    .replace('/:outlet/:file', '/courier/news.xml')
    .replace(':file', 'courier.xml')
    .replace(':outlet', 'courier')
    .replace('/outlets/:slug', '/outlets/courier')
    .replace('/by-slug/:slug', '/by-slug/ferry-stands')
    .replace(/:[^/]+/g, 'news');
}
