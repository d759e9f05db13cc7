import { BAD, door, DRAFTS, ENTRY, PUBLISHED, type Door } from '../door';
import { TYPE_NAMES, TYPES } from '../rights';

const stories = (action: string) =>
  `${action}, article.find, image-caption.find, outlet.find, section.find`;

/** Strapi's own routes. `{deep …}` asks for all relations, and theirs. */
const core = TYPE_NAMES.flatMap((type): Door[] => {
  const path = `/api/${TYPES[type][0]}`;
  const entry = `${path}/{${ENTRY[type]}}`;
  const ownDraft = { article: 'newer story', 'image-caption': 'newerCaption' };
  const draft = type in ownDraft ? ownDraft[type as keyof typeof ownDraft] : ENTRY[type];
  // A picture leads to its uses, which hold no drafts for readers.
  const uses = type === 'image-caption' ? 'newerCaption withheldCaption ownCaption' : '';
  const bad = { send: { data: BAD[type] }, status: 400 };
  return [
    door(`GET ${path}`, path, `${type}.find`, ENTRY[type]),
    door(`GET ${path}`, `${path}?{deep ${type}}`, `${type}.find`, PUBLISHED[type], {
      drafts: `${PUBLISHED[type]} ${uses}`,
    }),
    door(
      `GET ${path}`,
      `${path}?status=draft&{deep ${type}}`,
      `${type}.find, drafts`,
      DRAFTS[type]
    ),
    door(`GET ${path}/:id`, entry, `${type}.findOne`, ENTRY[type]),
    door(`GET ${path}/:id`, `${entry}?status=draft`, `${type}.findOne, drafts`, draft),
    door(`POST ${path}`, path, `${type}.create`, '', bad),
    door(`PUT ${path}/:id`, entry, `${type}.update`, '', bad),
    door(`DELETE ${path}/:id`, `${path}/{${ENTRY[type]}!}`, `${type}.delete`, '', { status: 204 }),
  ];
});

const BY_SLUG = '/api/articles/by-slug';
const HTML = 'story caption picture';
const WHOLE_STORY = 'story section outlet caption picture';
const FEED = 'story section outlet caption picture mirror';

/** What stands at the slug of a story: itself, why it is away, or nothing. */
const atSlugs = (format: string, needs: string, shows: string): Door[] => {
  const route = `GET ${BY_SLUG}/:slug${format}`;
  const at = (state: string) => `${BY_SLUG}/{word ${state}}${format}`;
  return [
    door(route, at('story'), needs, shows),
    door(route, at('gone'), needs, 'goneReason', { status: 410 }),
    door(route, at('withheld'), needs, 'withheldReason', { status: 451 }),
    door(route, at('draft'), needs, '', { status: 404 }),
  ];
};

const SITE = 'https://paper.example';
const list = (format: string) => `/api/outlets/:slug/${format}`;
const ofPaper = (format: string) => `/api/outlets/paper/${format}`;

/** What is made of stories and mirrors. */
const delivery: Door[] = [
  ...atSlugs('', 'article.bySlug', 'story section caption picture'),
  door(
    `GET ${BY_SLUG}/:slug`,
    `${BY_SLUG}/{word story}?html=true`,
    stories('article.bySlug'),
    'story section caption picture'
  ),
  ...(
    [
      ['story', 'story newer section newerCaption draftCaption picture draftPicture'],
      ['draft', 'draft story section'],
      ['withheld', 'withheld story section withheldCaption picture'],
    ] as const
  ).map(([state, shows]) =>
    door(
      `GET ${BY_SLUG}/:slug`,
      `${BY_SLUG}/{word ${state}}?status=draft`,
      'article.bySlug, drafts',
      shows
    )
  ),
  ...['', '&populate=captions'].map((more) =>
    door('GET /api/articles', `/api/articles?html=true${more}`, stories('article.find'), HTML)
  ),
  door(
    'GET /api/articles',
    '/api/articles?html=true&status=draft',
    `${stories('article.find')}, drafts`,
    'story newer draft gone withheld own newerCaption draftCaption withheldCaption ownCaption picture draftPicture'
  ),
  door(
    'GET /api/articles/:id',
    '/api/articles/{story}?html=true',
    stories('article.findOne'),
    HTML
  ),
  ...atSlugs('/json-ld', stories('structured-data.jsonLd'), FEED),
  ...atSlugs('/open-graph', stories('structured-data.openGraph'), WHOLE_STORY),
  ...atSlugs('/ninjs', stories('ninjs.article'), WHOLE_STORY),
  door('GET /api/ninjs/:outlet', '/api/ninjs/paper', stories('ninjs.outlet'), WHOLE_STORY),
  door(
    'GET /api/ninjs/:outlet/:section',
    '/api/ninjs/paper/news',
    stories('ninjs.section'),
    WHOLE_STORY
  ),
  door(
    'GET /api/oembed',
    `/api/oembed?url=${SITE}/{word story}`,
    stories('oembed.find'),
    'outlet story picture'
  ),
  door(
    'GET /api/oembed',
    `/api/oembed?url=${SITE}/{word withheld}`,
    stories('oembed.find'),
    'withheldReason',
    { status: 451 }
  ),
  ...['rss', 'atom', 'json'].flatMap((format) => [
    door('GET /api/feeds/:file', `/api/feeds/paper.${format}`, stories('feed.outlet'), FEED),
    door(
      'GET /api/feeds/:outlet/:file',
      `/api/feeds/paper/news.${format}`,
      stories('feed.section'),
      FEED
    ),
  ]),
  ...(['story', 'caption'] as const).map((state) =>
    door(
      'GET /api/articles/search',
      `/api/articles/search?q={word ${state}}`,
      stories('search.find'),
      // The passage that was found is shown.
      state === 'caption' ? 'story section caption' : 'story section'
    )
  ),
  door(
    'GET /api/articles/search',
    '/api/articles/search?q=xq&pageSize=50',
    stories('search.find'),
    'story section'
  ),
  ...(['section', 'newer', 'draft', 'withheld', 'draftCaption', 'note', 'source'] as const).map(
    (state) =>
      door(
        'GET /api/articles/search',
        `/api/articles/search?q={word ${state}}`,
        stories('search.find'),
        ''
      )
  ),
  door(
    'GET /api/sections/by-slug/:slug',
    '/api/sections/by-slug/news?outlet=paper',
    stories('section.bySlug'),
    WHOLE_STORY
  ),
  door(
    'GET /api/outlets/by-slug/:slug',
    '/api/outlets/by-slug/paper',
    stories('outlet.bySlug'),
    'outlet section'
  ),
  door('GET /api/corrections', '/api/corrections?outlet=paper', stories('corrections.find'), ''),
  ...['rss', 'atom', 'json', 'html'].map((format) =>
    door(
      'GET /api/corrections/:file',
      `/api/corrections/paper.${format}`,
      stories('corrections.file'),
      'outlet'
    )
  ),
  door('GET /api/sitemaps/:file', '/api/sitemaps/paper.xml', stories('sitemap.index'), ''),
  door(
    'GET /api/sitemaps/:outlet/:file',
    '/api/sitemaps/paper/news.xml',
    stories('sitemap.part'),
    'outlet story'
  ),
  door(
    'GET /api/sitemaps/:outlet/:file',
    '/api/sitemaps/paper/{month}.xml',
    stories('sitemap.part'),
    'story picture'
  ),
  door('GET /api/robots/:file', '/api/robots/paper.txt', 'robots.txt, outlet.find', ''),
  // The outlet says nothing about its terms.
  door(
    'GET /api/robots/:outlet/:file',
    '/api/robots/paper/tdmrep.json',
    'robots.terms, outlet.find',
    '',
    { status: 404 }
  ),
  ...['mirrors.json', 'mirrors.jws', 'mirrors.txt', 'mirrors.html'].map((format) =>
    door(`GET ${list(format)}`, ofPaper(format), 'signed-list.find', 'outlet mirror')
  ),
  door(
    `GET ${list('mirrors.bypass.json')}`,
    ofPaper('mirrors.bypass.json'),
    'signed-list.find',
    'mirror'
  ),
  ...['restricted/mirrors.json', 'restricted/mirrors.jws'].map((format) =>
    door(
      `GET ${list(format)}`,
      ofPaper(format),
      'signed-list.findRestricted',
      'outlet mirror restricted'
    )
  ),
];

const USES = 'populate[captions][populate][image][populate]';

/** Questions by which Strapi alone would show drafts to whoever may read a type. */
const detours = (
  [
    [
      'article',
      'status=&populate=*',
      'story caption section outlet',
      'story newer foreign draft gone withheld own newerCaption draftCaption withheldCaption ownCaption section outlet',
    ],
    ['article', 'filters[publishedAt][$null]=true', ''],
    [
      'article',
      'filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$notNull]=true',
      'story',
    ],
    ['article', 'locale=ar', ''],
    ['article', 'locale=*&populate=localizations', 'story'],
    [
      'article',
      'populate[related]=true&populate[section][populate][articles]=true',
      'story section',
    ],
    [
      'article',
      `${USES}[related]=true`,
      'story caption picture',
      'story caption picture newerCaption withheldCaption ownCaption',
    ],
    [
      'article',
      `${USES}[related][on][plugin::newsroom.image-caption][fields]=caption`,
      'story caption picture',
    ],
    [
      'article',
      `${USES}=*`,
      'story caption picture',
      'story caption picture newerCaption withheldCaption ownCaption',
    ],
    ['article', 'populate[captions][filters][publishedAt][$notNull]=false', 'story'],
    [
      'outlet',
      'status&populate=mirrors',
      'outlet mirror',
      'outlet mirror planned restricted internal',
    ],
    ['outlet', 'populate[mirrors][filters][publishedAt][$notNull]=false', 'outlet'],
    [
      'outlet',
      'populate[sections][populate][articles][populate][captions]=true',
      'outlet section story caption',
    ],
    [
      'section',
      'status=&populate=articles',
      'section story',
      'section story newer foreign draft gone withheld',
    ],
    ['section', 'populate=articles.captions,outlet.mirrors', 'section outlet mirror story caption'],
  ] as const
).map(([type, query, shows, drafts]) => {
  const path = `/api/${TYPES[type][0]}`;
  return door(`GET ${path}`, `${path}?${query}`, `${type}.find`, shows, {
    ...(drafts !== undefined && { drafts }),
  });
});

const FILES = 'picture draftPicture caption newerCaption draftCaption withheldCaption ownCaption';

/** A file leads to where it is used. */
const files: Door[] = [
  door('GET /api/upload/files', '/api/upload/files?populate=related', 'upload.find', FILES),
  door(
    'GET /api/upload/files/page',
    '/api/upload/files/page?populate=related',
    'upload.findPage',
    FILES
  ),
  door(
    'GET /api/upload/files/:id',
    '/api/upload/files/{picture}?populate=related',
    'upload.findOne',
    'picture caption newerCaption withheldCaption ownCaption'
  ),
];

export const contentApiDoors: readonly Door[] = [...core, ...delivery, ...detours, ...files];
