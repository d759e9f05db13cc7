import { door, type Door } from '../door';

const CAPTIONS = '/newsroom/captions';
const OUTLETS = '/newsroom/mirrors/outlets';
const MIRRORS = 'mirror planned restricted internal';
const nothingThere = { status: 404 };

/** Who may not see a file is told nothing of its uses. */
const WITHOUT_THE_FILE: Door['but'] = {
  Author: [],
  'role of captions': [],
  'role of headlines': [],
  'role of mirrors': [],
  'role that sees mirrors': [],
};

const check = (send: object, needs: string, shows: string, but?: Door['but']) =>
  door(`POST ${CAPTIONS}/check`, `${CAPTIONS}/check`, `panel, ${needs}`, shows, {
    send: { locale: 'en', ...send },
    ...(but && { but }),
  });

const act = (action: string, permission: string) =>
  door(
    `POST ${CAPTIONS}/:documentId/:action`,
    `${CAPTIONS}/{caption!}/${action}`,
    `panel, others, read image-caption, ${permission} image-caption`,
    '',
    {
      send: { locale: 'en', reason: 'Because', words: 'Words', article: '{story}' },
      ...nothingThere,
    }
  );

const readMirrors = (path: string, shows: string) =>
  door(
    `GET ${OUTLETS}${path.replace('{outlet}', ':outlet')}`,
    `${OUTLETS}${path}`,
    'panel, mirrors.read',
    shows
  );

const doMirrors = (path: string, permission: string, send: object = {}) =>
  door(
    `POST ${OUTLETS}/:outlet${path}`,
    `${OUTLETS}/{outlet!}${path.replace(/:\w+/, 'any')}`,
    `panel, mirrors.${permission}`,
    '',
    { send, ...nothingThere }
  );

/** Stories under way, out and away, with why they are, where they stand and the picture that leads them. */
const ON_THE_BOARD =
  'story newer foreign draft gone withheld own goneReason withheldReason section outlet picture';

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the admin panel asks of the newsroom. */
export const panelDoors: readonly Door[] = [
  door(
    'GET /newsroom/articles/search',
    '/newsroom/articles/search?q=xq&pageSize=50',
    'panel, read article',
    // A draft keeps the slug of what is public.
    'story newer draft gone withheld own section'
  ),
  door(
    'GET /newsroom/articles/search',
    '/newsroom/articles/search?q=xq&state=draft',
    'panel, read article',
    'draft gone withheld own section'
  ),
  door(
    'GET /newsroom/articles/search',
    '/newsroom/articles/search?q=xq&state=published',
    'panel, read article',
    'story section'
  ),
  check(
    { article: { documentId: '{story}', values: {} } },
    'others, read article, read image-caption',
    'newer newerCaption draftCaption picture draftPicture'
  ),
  check(
    { caption: { documentId: '{caption}', values: {} } },
    'others, read article, read image-caption',
    'newer newerCaption picture'
  ),
  check(
    { caption: { documentId: '{ownCaption}', values: {} } },
    'read article, read image-caption',
    'own ownCaption picture'
  ),
  check(
    { caption: { documentId: null, values: { image: '{number picture}', caption: 'Words' } } },
    'read image-caption',
    'newer own withheld newerCaption ownCaption withheldCaption picture',
    WITHOUT_THE_FILE
  ),
  door(`GET ${CAPTIONS}/overview`, `${CAPTIONS}/overview`, 'panel, read image-caption', ''),
  ...['captions', 'articles'].map((of) =>
    door(`POST ${CAPTIONS}/verdicts`, `${CAPTIONS}/verdicts`, 'panel, read image-caption', '', {
      send: { locale: 'en', of, ids: ['{caption}', '{ownCaption}', '{story}', '{withheld}'] },
    })
  ),
  ...['approve', 'hold-back'].map((action) => act(action, 'publish')),
  ...[
    'use-picture-caption',
    'set-words',
    'detach',
    'attach',
    'mark-file',
    'unmark-file',
    'mark-translated',
  ].map((action) => act(action, 'update')),
  act('use-again', 'create'),
  ...['override', 'end-override'].map((action) => act(action, 'update')),
  ...['picture', 'draftPicture'].map((file) =>
    door(
      'GET /newsroom/pictures/:fileId/captions',
      `/newsroom/pictures/{${file}}/captions`,
      'panel',
      file === 'picture' ? 'story caption' : '',
      { but: WITHOUT_THE_FILE }
    )
  ),
  door(
    'POST /newsroom/articles/readiness',
    '/newsroom/articles/readiness',
    'panel, others, read article',
    '',
    { send: { locale: 'en', documentId: '{story}', values: {} } }
  ),
  door('POST /newsroom/articles/pasted', '/newsroom/articles/pasted', 'panel, read article', '', {
    send: { locale: 'en', pieces: [{ form: 'text', text: 'A headline', paragraph: 0 }] },
  }),
  door(
    'GET /newsroom/import/choices',
    '/newsroom/import/choices',
    'panel, create article',
    'section outlet'
  ),
  door('POST /newsroom/import/read', '/newsroom/import/read', 'panel, create article', '', {
    send: { text: 'A headline' },
  }),
  door('POST /newsroom/import/create', '/newsroom/import/create', 'panel, create article', '', {
    // Without a headline nothing is made.
    send: { locale: 'en', story: { headline: '' } },
    status: 400,
  }),
  door(
    'GET /newsroom/articles/schedule',
    '/newsroom/articles/schedule?documentId={story}&locale=en',
    'panel, others, read article',
    ''
  ),
  door(
    'GET /newsroom/articles/:documentId/changes',
    '/newsroom/articles/{story}/changes?locale=en',
    'panel, others, read article',
    ''
  ),
  ...(
    ['plugin::newsroom.article {story}', 'plugin::newsroom.image-caption {caption}'] as const
  ).map((entry) => {
    const [type = '', documentId] = entry.split(' ');
    const name = type.slice(type.indexOf('.') + 1);
    return door(
      'POST /newsroom/presence',
      '/newsroom/presence',
      `panel, others, read ${name}`,
      '',
      { send: { type, documentId, locale: 'en', session: 'a-form-of-this-table', isLeaving: true } }
    );
  }),
  door(
    'GET /newsroom/articles/:documentId/history',
    '/newsroom/articles/{story}/history?locale=en',
    'panel, others, read article',
    ''
  ),
  door(
    'GET /newsroom/articles/:documentId/history/compare',
    '/newsroom/articles/{story}/history/compare?locale=en&from=published&to=draft',
    'panel, others, read article',
    'story newer caption newerCaption draftCaption picture draftPicture'
  ),
  door(
    'POST /newsroom/articles/:documentId/history/:version/restore',
    '/newsroom/articles/{story!}/history/1/restore?locale=en',
    'panel, others, update article',
    '',
    { send: {}, ...nothingThere }
  ),
  door(
    'GET /newsroom/history/seen',
    '/newsroom/history/seen?url=https://nowhere.example/no-story&at=2026-11-03T10:00:00Z',
    'panel',
    ''
  ),
  door(
    'GET /newsroom/articles/:documentId/withdrawals',
    '/newsroom/articles/{withheld}/withdrawals',
    'panel, others, read article',
    'withheldReason'
  ),
  door(
    'POST /newsroom/articles/withdrawn',
    '/newsroom/articles/withdrawn',
    'panel, read article',
    '',
    { send: { locale: 'en', ids: ['{story}', '{withheld}'] } }
  ),
  door(
    'POST /newsroom/articles/:documentId/withdraw',
    '/newsroom/articles/{story!}/withdraw',
    'panel, others, publish article, withdraw',
    '',
    { send: { status: 410, reason: 'Because', locales: ['en'] }, ...nothingThere }
  ),
  door(
    'POST /newsroom/articles/:documentId/restore',
    '/newsroom/articles/{withheld!}/restore',
    'panel, others, publish article, withdraw',
    '',
    { send: { locales: ['en'] }, ...nothingThere }
  ),
  ...(['draft', 'published'] as const).map((status) =>
    door(
      'POST /newsroom/articles/preview',
      '/newsroom/articles/preview',
      'panel, others, read article',
      status === 'draft'
        ? 'newer story outlet newerCaption draftCaption picture draftPicture'
        : 'story outlet caption picture',
      {
        send: { locale: 'en', documentId: '{story}', status },
        // Whose name is public.
        but: {
          'role of headlines':
            status === 'draft' ? ['newer', 'story', 'outlet'] : ['story', 'outlet'],
        },
      }
    )
  ),
  door('GET /newsroom/desk', '/newsroom/desk', 'panel, read article', ON_THE_BOARD, {
    // Whose languages and fields are few.
    but: {
      'role of headlines': [
        ...(['story', 'newer', 'draft', 'gone', 'withheld', 'own'] as const),
        ...(['goneReason', 'withheldReason'] as const),
      ],
    },
  }),
  door('GET /newsroom/desk/not-ready', '/newsroom/desk/not-ready', 'panel, read article', ''),
  door(
    'GET /newsroom/desk/calendar',
    `/newsroom/desk/calendar?from=${dayFromNow(-1)}&to=${dayFromNow(1)}`,
    'panel, read article',
    'story'
  ),
  door(
    'GET /newsroom/articles/:documentId/desk-state',
    '/newsroom/articles/{story}/desk-state?locale=en',
    'panel, others, read article',
    ''
  ),
  ...(['writing', 'desk', 'ready'] as const).map((state) =>
    door(
      'POST /newsroom/articles/:documentId/desk-state',
      '/newsroom/articles/{story!}/desk-state',
      `panel, others, ${state === 'ready' ? 'publish' : 'update'} article`,
      '',
      { send: { locale: 'en', state, note: 'For colleagues' }, ...nothingThere }
    )
  ),
  readMirrors('', 'outlet'),
  readMirrors('/{outlet}', `outlet ${MIRRORS}`),
  readMirrors('/{outlet}/snippet', 'outlet mirror'),
  readMirrors('/{outlet}/keys', ''),
  readMirrors('/{outlet}/sources', 'mirrorSource'),
  readMirrors('/{outlet}/changes', `outlet ${MIRRORS}`),
  doMirrors('/check', 'check'),
  doMirrors('/keys/rotate', 'keys'),
  doMirrors('/keys/:kid/revoke', 'keys'),
  doMirrors('/sources/read', 'sources'),
  doMirrors('/sources/held', 'sources', { url: 'https://source.example', accept: true }),
  doMirrors('/copies/:copy/dismiss', 'sources'),
  doMirrors('/primary', 'move', { mirror: '{mirror}', formerState: null }),
  door(
    'POST /newsroom/mirrors/moves/:move/undo',
    '/newsroom/mirrors/moves/any/undo',
    'panel, mirrors.move',
    '',
    { send: {}, ...nothingThere }
  ),
  door('GET /newsroom/cache/status', '/newsroom/cache/status', 'panel', ''),
];
