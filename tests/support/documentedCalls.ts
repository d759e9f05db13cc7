/** A call of the content API that its description has an answer for. */
export interface DocumentedCall {
  /** As the description names it: `get /articles/{id}`. */
  operation: string;
  status: number;
  path: string;
  token?: string;
  headers?: Record<string, string>;
  data?: object;
}

/** What the calls are about, by identifiers and slugs. */
export interface CalledWorld {
  ids: Record<'articles' | 'image-captions' | 'outlet-mirrors' | 'outlets' | 'sections', string>;
  /** An entry of each type that may go. */
  spare: CalledWorld['ids'];
  image: number;
  /** Of a full-access token, and of one that may nothing. */
  token: string;
  powerless: string;
  story: { slug: string; former: string; gone: string; withheld: string };
  outlet: { slug: string; former: string };
  section: { slug: string; former: string };
  /** Of the outlet’s site. */
  site: string;
}

const FORMATS = ['', '/json-ld', '/open-graph', '/ninjs'];
const LISTS = ['mirrors.json', 'mirrors.jws', 'mirrors.txt', 'mirrors.html', 'mirrors.bypass.json'];
const RESTRICTED = ['restricted/mirrors.json', 'restricted/mirrors.jws'];
const NOTHING = 'nothing-of-this-name';

/** What no route takes, whatever it is. */
const BAD = 'x=a%00b';

/** Each address that answers 200, by its operation; several where the ending decides the format. */
const found = ({ story, outlet, section, site, ids }: CalledWorld): Array<[string, string]> => [
  ['/articles/search', '/articles/search?q=mayor'],
  ...FORMATS.map((format): [string, string] => [
    `/articles/by-slug/{slug}${format}`,
    `/articles/by-slug/${story.slug}${format}${format === '' ? '?html=true&jsonLd=true&openGraph=true&mirrors=true' : ''}`,
  ]),
  ['/articles/by-slug/{slug}', `/articles/by-slug/${story.slug}`],
  ['/sections/by-slug/{slug}', `/sections/by-slug/${section.slug}`],
  ['/outlets/by-slug/{slug}', `/outlets/by-slug/${outlet.slug}`],
  ['/ninjs/{outlet}', `/ninjs/${outlet.slug}`],
  ['/ninjs/{outlet}/{section}', `/ninjs/${outlet.slug}/${section.slug}`],
  ['/oembed', `/oembed?url=${encodeURIComponent(`${site}/${story.slug}`)}`],
  ['/oembed', `/oembed?format=xml&url=${encodeURIComponent(`${site}/${story.slug}`)}`],
  ...['rss', 'atom', 'json'].flatMap(
    (ending): Array<[string, string]> => [
      ['/feeds/{file}', `/feeds/${outlet.slug}.${ending}`],
      ['/feeds/{outlet}/{file}', `/feeds/${outlet.slug}/${section.slug}.${ending}`],
      ['/corrections/{file}', `/corrections/${outlet.slug}.${ending}`],
    ]
  ),
  ['/corrections/{file}', `/corrections/${outlet.slug}.html`],
  ['/corrections', `/corrections?outlet=${outlet.slug}`],
  ['/sitemaps/{file}', `/sitemaps/${outlet.slug}.xml`],
  ['/sitemaps/{outlet}/{file}', `/sitemaps/${outlet.slug}/news.xml`],
  ['/robots/{file}', `/robots/${outlet.slug}.txt`],
  ['/robots/{outlet}/{file}', `/robots/${outlet.slug}/rsl.xml`],
  ['/robots/{outlet}/{file}', `/robots/${outlet.slug}/tdmrep.json`],
  ...LISTS.map((file): [string, string] => [
    `/outlets/{slug}/${file}`,
    `/outlets/${outlet.slug}/${file}`,
  ]),
  ...Object.entries(ids).flatMap(
    ([type, id]): Array<[string, string]> => [
      [`/${type}`, `/${type}`],
      [`/${type}`, `/${type}?populate=*`],
      [`/${type}/{id}`, `/${type}/${id}`],
      [`/${type}/{id}`, `/${type}/${id}?populate=*`],
    ]
  ),
  ['/articles', '/articles?html=true&jsonLd=true&openGraph=true&mirrors=true&fields[0]=headline'],
];

/** Where a slug that was given up leads on. */
const moved = ({ story, outlet, section }: CalledWorld): Array<[string, string]> => [
  ...FORMATS.map((format): [string, string] => [
    `/articles/by-slug/{slug}${format}`,
    `/articles/by-slug/${story.former}${format}`,
  ]),
  ['/sections/by-slug/{slug}', `/sections/by-slug/${section.former}`],
  ['/outlets/by-slug/{slug}', `/outlets/by-slug/${outlet.former}`],
  ['/ninjs/{outlet}', `/ninjs/${outlet.former}`],
  ['/ninjs/{outlet}/{section}', `/ninjs/${outlet.slug}/${section.former}`],
  ['/feeds/{file}', `/feeds/${outlet.former}.rss`],
  ['/feeds/{outlet}/{file}', `/feeds/${outlet.slug}/${section.former}.rss`],
  ['/corrections/{file}', `/corrections/${outlet.former}.html`],
  ['/sitemaps/{file}', `/sitemaps/${outlet.former}.xml`],
  ['/sitemaps/{outlet}/{file}', `/sitemaps/${outlet.former}/news.xml`],
  ['/robots/{file}', `/robots/${outlet.former}.txt`],
  ['/robots/{outlet}/{file}', `/robots/${outlet.former}/rsl.xml`],
  ...[...LISTS, ...RESTRICTED].map((file): [string, string] => [
    `/outlets/{slug}/${file}`,
    `/outlets/${outlet.former}/${file}`,
  ]),
];

/** Where there is nothing. */
const missing = ({ ids }: CalledWorld): Array<[string, string]> => [
  ...FORMATS.map((format): [string, string] => [
    `/articles/by-slug/{slug}${format}`,
    `/articles/by-slug/${NOTHING}${format}`,
  ]),
  ['/sections/by-slug/{slug}', `/sections/by-slug/${NOTHING}`],
  ['/outlets/by-slug/{slug}', `/outlets/by-slug/${NOTHING}`],
  ['/ninjs/{outlet}', `/ninjs/${NOTHING}`],
  ['/ninjs/{outlet}/{section}', `/ninjs/${NOTHING}/news`],
  ['/oembed', '/oembed?url=https%3A%2F%2Felsewhere.example%2Fa'],
  ['/feeds/{file}', `/feeds/${NOTHING}.rss`],
  ['/feeds/{outlet}/{file}', `/feeds/${NOTHING}/news.rss`],
  ['/corrections', `/corrections?outlet=${NOTHING}`],
  ['/corrections/{file}', `/corrections/${NOTHING}.html`],
  ['/sitemaps/{file}', `/sitemaps/${NOTHING}.xml`],
  ['/sitemaps/{outlet}/{file}', `/sitemaps/${NOTHING}/news.xml`],
  ['/robots/{file}', `/robots/${NOTHING}.txt`],
  ['/robots/{outlet}/{file}', `/robots/${NOTHING}/rsl.xml`],
  ...[...LISTS, ...RESTRICTED].map((file): [string, string] => [
    `/outlets/{slug}/${file}`,
    `/outlets/${NOTHING}/${file}`,
  ]),
  ...Object.keys(ids).map((type): [string, string] => [`/${type}/{id}`, `/${type}/${NOTHING}`]),
];

const withQuery = (path: string, query: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** A body by which an entry of each type is made. */
const bodies = (world: CalledWorld): Record<keyof CalledWorld['ids'], object> => ({
  articles: { headline: 'Written by a program' },
  'image-captions': {
    caption: 'A quay in the morning',
    altText: 'A quay',
    image: world.image,
    article: world.ids.articles,
  },
  'outlet-mirrors': {
    label: 'Another address',
    outlet: world.ids.outlets,
    address: 'https://another.example',
    state: 'active',
  },
  outlets: { name: 'Another outlet' },
  sections: { name: 'Another section', outlet: world.ids.outlets },
});

/** What says of which type the values can be no entry. */
const REFUSED: Record<keyof CalledWorld['ids'], object> = {
  articles: { headline: 'x'.repeat(300) },
  'image-captions': { caption: 'x'.repeat(5000) },
  'outlet-mirrors': { label: 'x'.repeat(300) },
  outlets: { name: '' },
  sections: { name: '' },
};

function writes(world: CalledWorld): DocumentedCall[] {
  const { token, powerless } = world;
  const types = Object.keys(world.ids) as Array<keyof CalledWorld['ids']>;
  return types.flatMap((type) => {
    const one = `/${type}/{id}`;
    const here = `/${type}/${world.ids[type]}`;
    const spare = `/${type}/${world.spare[type]}`;
    const data = { data: bodies(world)[type] };
    const bad = { data: REFUSED[type] };
    const isTagged = type === 'articles' || type === 'image-captions';
    const stale = { 'If-Match': '"2001-01-01T00:00:00.000Z"' };
    const same = { data: Object.fromEntries(Object.entries(bodies(world)[type]).slice(0, 1)) };
    return [
      { operation: `post /${type}`, status: 201, path: `/${type}`, token, data },
      { operation: `post /${type}`, status: 400, path: `/${type}`, token, data: bad },
      { operation: `post /${type}`, status: 401, path: `/${type}`, token: NOTHING, data },
      { operation: `post /${type}`, status: 403, path: `/${type}`, token: powerless, data },
      { operation: `put ${one}`, status: 200, path: spare, token, data: same },
      { operation: `put ${one}`, status: 400, path: spare, token, data: bad },
      { operation: `put ${one}`, status: 401, path: here, token: NOTHING, data },
      { operation: `put ${one}`, status: 403, path: here, token: powerless, data },
      {
        operation: `put ${one}`,
        status: 404,
        path: `/${type}/${NOTHING.replaceAll('-', '')}`,
        token,
        data,
      },
      ...(isTagged
        ? [
            {
              operation: `put ${one}`,
              status: 412,
              path: spare,
              token,
              data: same,
              headers: stale,
            },
            {
              operation: `put ${one}`,
              status: 409,
              path: spare,
              token,
              data: { data: { ...same.data, updatedAt: '2001-01-01T00:00:00.000Z' } },
            },
          ]
        : []),
      { operation: `delete ${one}`, status: 400, path: withQuery(here, BAD), token },
      { operation: `delete ${one}`, status: 401, path: here, token: NOTHING },
      { operation: `delete ${one}`, status: 403, path: here, token: powerless },
      { operation: `delete ${one}`, status: 204, path: spare, token },
    ];
  });
}

/** A call for each answer that the description has. */
export function documentedCalls(world: CalledWorld): DocumentedCall[] {
  const { token, powerless, outlet, story, site } = world;
  const read = (status: number, [path, address]: [string, string]): DocumentedCall => ({
    operation: `get ${path}`,
    status,
    path: address,
    ...(path.includes('/restricted/') && { token }),
  });
  const restricted = RESTRICTED.map((file): [string, string] => [
    `/outlets/{slug}/${file}`,
    `/outlets/${outlet.slug}/${file}`,
  ]);
  const all = [...found(world), ...restricted];
  const away = (['gone', 'withheld'] as const).flatMap((which) => {
    const status = which === 'gone' ? 410 : 451;
    return [
      ...FORMATS.map((format) =>
        read(status, [
          `/articles/by-slug/{slug}${format}`,
          `/articles/by-slug/${story[which]}${format}`,
        ])
      ),
      read(status, ['/oembed', `/oembed?url=${encodeURIComponent(`${site}/${story[which]}`)}`]),
    ];
  });
  return [
    ...all.flatMap((each) => [
      read(200, each),
      { ...read(400, each), path: withQuery(each[1], BAD) },
      { ...read(401, each), token: NOTHING },
      { ...read(403, each), token: powerless },
    ]),
    ...found(world).map((each) => ({ ...read(304, each), headers: { 'If-None-Match': '*' } })),
    ...moved(world).map((each) => read(301, each)),
    ...missing(world).map((each) => read(404, each)),
    ...away,
    read(501, ['/oembed', `/oembed?format=yaml&url=${encodeURIComponent(site)}`]),
    ...writes(world),
  ];
}
