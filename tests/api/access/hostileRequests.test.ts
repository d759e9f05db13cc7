/** @database any */

import http from 'node:http';
import fc from 'fast-check';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';
import { hostileText, INPUTS, MARKERS, SEED, tries } from '../../support/hostileText';
import { makePicture } from '../../support/madePictures';
import { uploadBytes } from '../../support/uploads';
import { jsonFeedFaults, ninjsFaults, xmlFaults } from '../../support/validators';

/** Of all inputs, those that go over HTTP; the rest is for the parsers. */
const SHARE = INPUTS / 4;

const OURS =
  /^\/api\/(articles|image-captions|outlet-mirrors|outlets|sections|ninjs|oembed|feeds|sitemaps|robots)\b/;

const PARAMETERS = [
  ...['locale', 'page', 'pageSize', 'status', 'populate', 'fields', 'sort', '_q', 'url', 'format'],
  ...[
    'maxwidth',
    'country',
    'kind',
    'article',
    'pagination[page]',
    'pagination[limit]',
    'utm_source',
  ],
  ...[
    'filters[headline][$contains]',
    'filters[id]',
    'filters[$or][0][slug]',
    'populate[captions][sort]',
  ],
];
const VALUES = [
  'en',
  'ar',
  '1',
  '0',
  '-1',
  '1e9',
  '99999999999',
  'draft',
  '*',
  'headline:asc',
  'https://paper.example/ferry',
  'web',
  'NO',
  'true',
];
const HEADERS = [
  ...['accept', 'accept-encoding', 'accept-language', 'authorization', 'cookie', 'content-type'],
  ...['if-none-match', 'if-match', 'if-modified-since', 'if-unmodified-since', 'if-range', 'range'],
  ...['origin', 'referer', 'host', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for'],
  ...['strapi-response-format', 'strapi-encode-source-maps', 'x-http-method-override', 'expect'],
];
const PATHS = [
  'paper',
  'news',
  'ferry',
  'paper.xml',
  'paper.rss',
  'news.atom',
  '2026-10.xml',
  'nosuch',
  '..',
  '.',
  '1',
];

/** Percent-encoded as bytes, so that broken letters are sent, too. */
const encoded = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const anyText = hostileText([...VALUES, ...PATHS], 6);
const inAddress = fc.oneof(fc.constantFrom(...PATHS), anyText.map(encoded));
const query = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PARAMETERS) },
      { weight: 1, arbitrary: anyText.map(encoded) }
    ),
    fc.oneof(fc.constantFrom(...VALUES), anyText.map(encoded))
  ),
  { maxLength: 4 }
);
/** What a header may hold on the way: Latin letters without those that end it. */
const headerText = hostileText(
  ['"abc"', 'W/', ',', 'bytes=0-', 'gzip;q=0.5', 'Bearer ', 'a=b;', 'text/html'],
  6
).map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, ''));
const headers = fc.array(fc.tuple(fc.constantFrom(...HEADERS), headerText), { maxLength: 3 });

/** Values for the fields of an entry: those that Strapi has, with what nobody would write there. */
const anyValue = fc.oneof(
  anyText,
  fc.constantFrom(null, true, 0, -1, 1e400, [], {}, '', [[]], { set: [{}] }, { connect: ['x'] }),
  fc.array(
    fc.record({
      __component: fc.constantFrom('newsroom.text', 'newsroom.quote', 'x'),
      text: anyText,
    }),
    { maxLength: 2 }
  ),
  fc.object({ maxDepth: 2, maxKeys: 4 })
);

interface Raw {
  status: number;
  type: string;
  text: string;
}

describe(`hostile requests, by the seed ${SEED}`, () => {
  let newsroom: Newsroom;
  let editor: string;
  let routes: Array<{ method: string; path: string }>;
  const id: Record<string, string> = {};

  const make = async (name: string, type: string, data: object) => {
    const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
    if (status !== 201) throw new Error(JSON.stringify(body));
    id[name] = body.data.documentId;
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
    const listed = newsroom.strapi.server.listRoutes() as Array<{
      methods: string[];
      path: string;
    }>;
    routes = listed.flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path }))
    );
    const image = await uploadBytes(newsroom, await makePicture());
    await make('outlet', 'outlets', {
      name: 'Paper',
      slug: 'paper',
      address: 'https://paper.example',
    });
    await make('section', 'sections', { name: 'News', slug: 'news', outlet: id.outlet });
    await make('article', 'articles', { headline: 'Ferry', slug: 'ferry', section: id.section });
    await make('caption', 'image-captions', {
      caption: 'Quay',
      key: 'quay',
      image,
      article: id.article,
    });
    await make('mirror', 'outlet-mirrors', {
      label: 'Second',
      outlet: id.outlet,
      address: 'https://second.example',
      state: 'active',
    });
  });
  afterAll(() => newsroom.stop());

  /** Sends an address as it is, which `fetch` would put right. */
  const send = (path: string, given: Record<string, string> = {}, method = 'GET', body?: string) =>
    new Promise<Raw>((resolve, reject) => {
      const { hostname, port } = new URL(newsroom.url);
      const request = http.request({ hostname, port, path, method, headers: given }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: String(response.headers['content-type']),
            text: String(Buffer.concat(chunks)),
          })
        );
      });
      request.on('error', reject);
      request.end(body);
    });

  const filled = (path: string, values: readonly string[]) => {
    let at = 0;
    return path.replace(/:\w+/g, () => values[at++ % values.length] ?? 'x');
  };

  function expectCalm({ status, type, text }: Raw, what: string): void {
    // 501 is what oEmbed says of a format that is not provided.
    if (status >= 500 && status !== 501) throw new Error(`${what} is answered ${status}: ${text}`);
    // What a browser would take for a page must not run what it was sent.
    if (/html|xml/.test(type)) expect(text).not.toMatch(/<script>alert\(1\)/);
  }

  it('to read are answered or refused', async () => {
    const reads = routes.filter(({ method, path }) => method === 'GET' && OURS.test(path));
    expect(reads.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reads),
        fc.array(inAddress, { minLength: 2, maxLength: 2 }),
        query,
        headers,
        fc.boolean(),
        async ({ path }, values, parameters, given, isToken) => {
          const text = parameters.map(([name, value]) => `${name}=${value}`).join('&');
          const address = `${filled(path, values)}${text && `?${text}`}`;
          const all = {
            ...Object.fromEntries(given),
            ...(isToken && { authorization: `Bearer ${newsroom.token}` }),
          };
          expectCalm(await send(address, all), `GET ${address} ${JSON.stringify(all)}`);
        }
      ),
      tries(SHARE * 0.6)
    );
  });

  it('to write are taken or refused', async () => {
    const writes = routes.filter(
      ({ method, path }) =>
        ['POST', 'PUT'].includes(method) && (OURS.test(path) || path.startsWith('/newsroom/'))
    );
    const names = [
      ...new Set(
        ['article', 'image-caption', 'outlet-mirror', 'outlet', 'section'].flatMap((type) =>
          Object.keys(
            newsroom.strapi.contentType(`plugin::newsroom.${type}` as 'plugin::newsroom.article')
              .attributes
          )
        )
      ),
      ...[
        'documentId',
        'values',
        'ids',
        'of',
        'locales',
        'reason',
        'status',
        'mirror',
        'formerState',
        'url',
        'accept',
        'words',
      ],
    ];
    const fields = fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        fc.constantFrom('outlet', 'section', 'article', 'caption', 'mirror', 'nosuch'),
        fields,
        fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyText }),
        async ({ method, path }, target, values, raw) => {
          const isApi = path.startsWith('/api/');
          // Not what asks other servers, which are not there.
          if (/\/(check|read)$/.test(path) && path.includes('mirrors')) return;
          const address = filled(path, [id[target] ?? target, 'approve']);
          const body =
            raw ??
            JSON.stringify(
              isApi
                ? { data: values }
                : { locale: 'en', caption: values, article: values, ...values }
            );
          const answer = await send(
            address,
            {
              authorization: `Bearer ${isApi ? newsroom.token : editor}`,
              'content-type': 'application/json',
            },
            method,
            body
          );
          expectCalm(answer, `${method} ${address} ${body}`);
        }
      ),
      tries(SHARE * 0.25)
    );
  });

  it('to GraphQL are answered or refused', () => {
    // Without fragments: Strapi's limit of depth stumbles over one that is not there.
    const words = hostileText(
      [
        '{',
        '}',
        '(',
        ')',
        'newsroomArticles',
        'headline',
        'filters:',
        'status: DRAFT',
        'documentId: ',
        'locale: ',
        '"x"',
        '$a',
        '@skip',
        '__schema',
        ',',
        'pagination: { limit: -1 }',
      ],
      10
    );
    return fc.assert(
      fc.asyncProperty(words, anyText, async (inner, text) => {
        for (const question of [
          inner,
          `{ newsroomArticles(locale: ${JSON.stringify(text)}, filters: { slug: { contains: ${JSON.stringify(text)} } }) { headline } ${inner} }`,
        ]) {
          const { status, body } = await graphql(newsroom, question);
          expect(status).toBeLessThan(500);
          const codes = (body?.errors ?? []).map(
            (error: { extensions?: { code?: string } }) => error.extensions?.code
          );
          if (codes.includes('INTERNAL_SERVER_ERROR'))
            throw new Error(`${question}: ${JSON.stringify(body)}`);
        }
      }),
      tries(SHARE * 0.1)
    );
  });

  it('that were taken are text in everything that is made of them', async () => {
    const words = hostileText(['Words', ...MARKERS.filter((marker) => marker !== '\u0000')], 5).map(
      // What no database keeps is refused.
      (text) => `W${text}`.slice(0, 100).replaceAll(/[\0\p{Cs}]/gu, '')
    );
    const put = async (path: string, data: object) => {
      const { status, body } = await newsroom.call('PUT', `/api/${path}`, { data });
      if (status !== 200)
        throw new Error(`${path} ${JSON.stringify(data)} ${JSON.stringify(body)}`);
    };
    const get = async (path: string) => {
      const answer = await send(`/api/${path}`);
      if (answer.status !== 200)
        throw new Error(`${path} is answered ${answer.status}: ${answer.text}`);
      return answer.text;
    };
    const tagsOf = (html: string) => html.match(/<[^>]*>?/g) ?? [];
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 12, maxLength: 12 }), async (texts) => {
        const [
          headline,
          kicker,
          standfirst,
          quote,
          by,
          author,
          section,
          outlet,
          label,
          caption,
          credit,
          alt,
        ] = texts;
        await put(`outlets/${id.outlet}`, { name: outlet });
        await put(`sections/${id.section}`, { name: section });
        await put(`outlet-mirrors/${id.mirror}`, { label });
        await put(`image-captions/${id.caption}`, {
          caption,
          creditLine: credit,
          creator: author,
          altText: alt,
          copyrightNotice: credit,
        });
        await put(`articles/${id.article}`, {
          headline,
          kicker,
          standfirst,
          by,
          authors: [{ name: author, role: by }],
          subjects: [{ name: kicker }],
          corrections: [{ type: 'correction', text: quote }],
          body: [
            { __component: 'newsroom.quote', text: quote, attribution: by },
            { __component: 'newsroom.figure', captionKey: 'quay' },
            {
              __component: 'newsroom.text',
              text: [{ type: 'paragraph', children: [{ type: 'text', text: standfirst }] }],
            },
          ],
        });
        expect(await xmlFaults(await get('feeds/paper.rss'), 'rss')).toEqual([]);
        expect(await xmlFaults(await get('feeds/paper/news.atom'), 'atom')).toEqual([]);
        const jsonFeed = JSON.parse(await get('feeds/paper.json'));
        expect(jsonFeedFaults(jsonFeed)).toEqual([]);
        for (const item of jsonFeed.items) {
          for (const tag of tagsOf(item.content_html)) {
            expect(tag).toMatch(
              /^<\/?(?:p|blockquote|footer|cite|figure|figcaption|img|section|aside|h\d|ul|ol|li|time|small|strong|em|a|div|span|header|q|br)(?: [a-z-]+="[^"<>]*")*\s*\/?>$/
            );
          }
        }
        expect(ninjsFaults(JSON.parse(await get('articles/by-slug/ferry/ninjs')))).toEqual([]);
        const jsonLd = await get('articles/by-slug/ferry/json-ld');
        JSON.parse(jsonLd);
        expect(jsonLd).not.toMatch(/[<>\u2028\u2029]/);
        const list = await get('outlets/paper/mirrors.html');
        for (const tag of tagsOf(list))
          expect(tag).toMatch(/^<\/?(?:nav|ul|li|a)(?: [a-z-]+="[^"<>]*")*>$/);
        const oembed = await get('oembed?format=xml&url=https%3A%2F%2Fpaper.example%2Fferry');
        expect(oembed).not.toMatch(/<script|<!\[CDATA\[/);
        await get('sitemaps/paper/news.xml');
        await get('robots/paper.txt');
      }),
      tries(SHARE / 50)
    );
  });
});
