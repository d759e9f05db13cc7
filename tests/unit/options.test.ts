import { defaultThresholds } from '../../src/server/image-caption/checks';
import { defaultOptions, validateOptions } from '../../src/server/options';

const withThreshold = (name: string, value: unknown) => ({
  ...defaultOptions.captions,
  thresholds: { ...defaultThresholds, [name]: value },
});
const withSeverity = (rule: string, severity: unknown) => ({
  ...defaultOptions.captions,
  severities: { [rule]: severity },
});
const withReviewer = (reviewer: unknown) => ({ ...defaultOptions.captions, reviewer });

const refusedCaptionChecks: Array<[captions: unknown, message: string]> = [
  [
    withThreshold('wrongBelow', 2),
    'Option "captions.thresholds.wrongBelow": must be a number from 0 to 1.',
  ],
  [
    withThreshold('wrongBelow', 0.9),
    'Option "captions.thresholds.wrongBelow": must not be higher than lookAgainBelow',
  ],
  [
    withThreshold('longestCaption', 0),
    'Option "captions.thresholds.longestCaption": must be a whole number of characters',
  ],
  [
    withThreshold('wrongUnder', 0.1),
    'There is no option "captions.thresholds.wrongUnder". Known options: captions.thresholds.wrongBelow',
  ],
  [
    withSeverity('other-place', 'fatal'),
    'Option "captions.severities.other-place": must be "error", "warning", "info" or "off".',
  ],
  [
    withSeverity('other-storey', 'off'),
    'There is no option "captions.severities.other-storey". Known options: captions.severities.picture-changed',
  ],
  [
    withReviewer({}),
    'Option "captions.reviewer": must have either "url", the address of a service, or',
  ],
  [
    withReviewer({ url: 'http://127.0.0.1/', ask: () => null }),
    'Option "captions.reviewer": must have either "url"',
  ],
  [withReviewer({ url: 'file:///etc' }), 'Option "captions.reviewer.url": must be a web address'],
  [
    withReviewer({ ask: () => null, timeoutMs: 5 }),
    'Option "captions.reviewer.timeoutMs": must be a whole number of milliseconds from 100 to 120000.',
  ],
  [
    withReviewer({ ask: () => null, retries: 5 }),
    'There is no option "captions.reviewer.retries". Known options: captions.reviewer.url',
  ],
];

describe('options', () => {
  it('take the defaults, which open nothing', () => {
    expect(() => validateOptions(defaultOptions)).not.toThrow();
    expect(defaultOptions).toEqual({
      publicRead: false,
      routePrefix: '',
      privateFiles: false,
      article: { contentFields: [] },
      outlets: { articlePath: null },
      schedule: { expired: 'gone', mail: [] },
      history: { saveDays: 90, savesOfStory: 200, publicationDays: null },
      search: { enabled: true, engine: null },
      import: { through: 'rows' },
      captions: {
        onPictureChange: 'unpublish',
        onRightsExpire: 'unpublish',
        gate: 'block',
        thresholds: defaultThresholds,
        severities: {},
        reviewer: null,
      },
      cache: {
        enabled: true,
        ignoredCookies: [],
        maxBytes: 128_000_000,
        maxAnswerBytes: 4_000_000,
        sMaxAge: 0,
        staleWhileRevalidate: 60,
        nodePollMs: 250,
        debug: false,
        purge: [],
      },
      reads: { fast: true, compare: false },
      saves: { fast: true },
      preview: { url: '', minutes: 60 },
      mirrors: {
        listDays: 14,
        keyOverlapDays: 90,
        minimumServing: 2,
        changesDays: 730,
        check: {
          everyMinutes: 0,
          atOnce: 8,
          timeoutSeconds: 20,
          staleAfterMinutes: 60,
          certificateDays: 14,
          historyDays: 90,
          allowPrivateAddresses: false,
          torProxy: '',
          countryProxies: {},
        },
        sources: {
          everyMinutes: 0,
          timeoutSeconds: 30,
          maxMegabytes: 10,
          allowPrivateAddresses: false,
          proxy: '',
        },
      },
      webhooks: [],
    });
  });

  it.each([
    [
      { article: { contentFields: 'nutshell' } },
      '"article.contentFields": must be a list of names',
    ],
    [
      { article: { contentFields: ['a b'] } },
      '"article.contentFields.0": must be the name of a field',
    ],
    [
      { outlets: { articlePath: {} } },
      '"outlets.articlePath": must be an object with the functions',
    ],
    [{ outlets: { path: null } }, 'no option "outlets.path". Known options: outlets.articlePath'],
  ])('refuse %j for what a project extends', (options, message) => {
    expect(() => validateOptions({ ...defaultOptions, ...options })).toThrow(message);
  });

  it.each([
    withThreshold('wrongBelow', 0.05),
    withSeverity('other-place', 'off'),
    withReviewer({ url: 'https://reviewer.example/', headers: { Authorization: 'Bearer x' } }),
    withReviewer({ ask: () => Promise.resolve({ findings: [] }), required: true }),
  ])('take %j for captions', (captions) => {
    expect(() => validateOptions({ ...defaultOptions, captions })).not.toThrow();
  });

  it.each([
    '',
    'https://www.example.com/preview?slug={slug}&token={token}',
    'http://localhost:3000/{locale}/{outlet}/{documentId}?status={status}&t={token}',
  ])('take "%s" as the address of previews', (url) => {
    expect(() =>
      validateOptions({ ...defaultOptions, preview: { url, minutes: 10 } })
    ).not.toThrow();
  });

  it.each([
    [{ url: 'www.example.com/{slug}?t={token}' }, '"preview.url": must be empty or an address'],
    [{ url: 'https://example.com/{slug}' }, '"preview.url": must hold {token}'],
    [{ url: 'https://example.com/?t={token}' }, '"preview.url": must hold {slug} or {documentId}'],
    [
      { url: 'https://example.com/{slug}?t={token}&s={section}' },
      '"preview.url": holds {section}, which is not known; known are {slug}',
    ],
    [
      { url: 'https://{outlet}.example/{slug}?t={token}' },
      'may not hold a placeholder in its host',
    ],
    [{ minutes: 0 }, '"preview.minutes": must be at least 1 minute'],
    [{ secret: 'x' }, 'There is no option "preview.secret". Known options: preview.url'],
  ])('are refused for previews such as %j, with the fix', (preview, message) => {
    expect(() =>
      validateOptions({ ...defaultOptions, preview: { ...defaultOptions.preview, ...preview } })
    ).toThrow(message);
  });

  it.each(['', '/newsroom', '/v1/newsroom', '/news_room-2'])(
    'take the prefix "%s"',
    (routePrefix) => {
      expect(() =>
        validateOptions({ ...defaultOptions, publicRead: true, routePrefix })
      ).not.toThrow();
    }
  );

  it.each([
    'newsroom',
    '/',
    '/newsroom/',
    '//newsroom',
    '/news room',
    '/../admin',
    '/:id',
    null,
    5,
  ])('refuse the prefix %j and name the option', (routePrefix) => {
    expect(() => validateOptions({ ...defaultOptions, routePrefix })).toThrow(
      /Option "routePrefix"/
    );
  });

  it('name every fault at once, and what is known', () => {
    const fault = () =>
      validateOptions({
        ...defaultOptions,
        publicRead: 1,
        routePrefix: 'x',
        caches: true,
      } as object);
    expect(fault).toThrow(/Option "publicRead"/);
    expect(fault).toThrow(/Option "routePrefix".*without a slash at the end/);
    expect(fault).toThrow(/no option "caches"\. Known options: publicRead, routePrefix/);
    expect(fault).toThrow(/config\/plugins/);
  });

  it.each([
    [
      { onPictureChange: 'delete' },
      'Option "captions.onPictureChange": must be "unpublish" or "flag".',
    ],
    [
      { ...defaultOptions.captions, onRightsExpire: 'delete' },
      'Option "captions.onRightsExpire": must be "unpublish" or "flag".',
    ],
    [
      { ...defaultOptions.captions, onSwap: 'flag' },
      'There is no option "captions.onSwap". Known options: captions.onPictureChange',
    ],
    [true, 'Option "captions": '],
    ...refusedCaptionChecks,
  ])('refuse %j for captions, by the name of the option within', (captions, message) => {
    expect(() => validateOptions({ ...defaultOptions, captions })).toThrow(message);
  });

  it('refuse a way of writing that there is none of', () => {
    expect(() => validateOptions({ ...defaultOptions, import: { through: 'bulk' } })).toThrow(
      'Option "import.through": must be "rows" or "documents".'
    );
  });

  it.each([
    [{ expired: 'deleted' }, 'Option "schedule.expired": must be "gone" or "unpublished".'],
    [{ mail: 'desk@paper.example' }, 'Option "schedule.mail": must be a list of email addresses.'],
    [{ mail: ['desk'] }, 'Option "schedule.mail.0": must be an email address.'],
  ])('refuse %j for times, by the name of the option within', (schedule, message) => {
    const options = { ...defaultOptions, schedule: { ...defaultOptions.schedule, ...schedule } };
    expect(() => validateOptions(options)).toThrow(message);
  });

  it.each([
    [
      { saveDays: 0 },
      'Option "history.saveDays": must be a number of days, or null to keep them for good.',
    ],
    [
      { savesOfStory: null },
      'Option "history.savesOfStory": must be a number of versions, at least 1.',
    ],
    [
      { publicationDays: 1.5 },
      'Option "history.publicationDays": must be a number of days, or null to keep them for good.',
    ],
  ])('refuse %j for versions, by the name of the option within', (history, message) => {
    const options = { ...defaultOptions, history: { ...defaultOptions.history, ...history } };
    expect(() => validateOptions(options)).toThrow(message);
  });

  it.each([
    [{ enabled: 'yes' }, 'Option "cache.enabled": must be true or false.'],
    [{ maxBytes: 10 }, 'Option "cache.maxBytes": must be at least 1000000 bytes'],
    [{ sMaxAge: -1 }, 'Option "cache.sMaxAge": must be 0 or more seconds.'],
    [{ nodePollMs: 5000 }, 'Option "cache.nodePollMs": must be from 50 to 500 milliseconds.'],
    [{ purge: 'https://cdn.example' }, 'Option "cache.purge": must be a list'],
    [
      { purge: [{ kind: 'akamai', url: 'https://cdn.example' }] },
      'Option "cache.purge.0.kind": must be "fastly", "cloudflare" or "purge".',
    ],
    [
      { purge: [{ kind: 'fastly', url: 'ftp://cdn.example' }] },
      'Option "cache.purge.0.url": must be an address that starts with https:// or http://.',
    ],
    [
      { purge: [{ kind: 'fastly', url: 'https://cdn.example', key: 'k' }] },
      'There is no option "cache.purge.0.key". Known options: cache.purge.0.kind',
    ],
  ])('refuse %j for the cache', (wrong, message) => {
    const cache = { ...defaultOptions.cache, ...wrong };
    expect(() => validateOptions({ ...defaultOptions, cache })).toThrow(message);
  });

  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const hook = { url: 'https://site.example/hook', secret };

  it('take webhooks with a secret of their own', () => {
    expect(() => validateOptions({ ...defaultOptions, webhooks: [hook] })).not.toThrow();
  });

  it.each([
    ['https://site.example', 'Option "webhooks": must be a list such as'],
    [
      [{ ...hook, url: 'site.example' }],
      'Option "webhooks.0.url": must be an address that starts with https:// or http://.',
    ],
    [[{ url: hook.url }], 'Option "webhooks.0.secret": must be a text.'],
    ...['secret', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${'A'.repeat(100)}`, 'whsec_?'].map(
      (wrong): [unknown, string] => [
        [{ ...hook, secret: wrong }],
        'Option "webhooks.0.secret": must be "whsec_" and 24 to 64 bytes in base64',
      ]
    ),
    [
      [{ ...hook, headers: {} }],
      'There is no option "webhooks.0.headers". Known options: webhooks.0.url, webhooks.0.secret.',
    ],
  ])('refuse %j for webhooks', (webhooks, message) => {
    expect(() => validateOptions({ ...defaultOptions, webhooks })).toThrow(message);
  });

  it('refuse webhooks without the cache, which knows what a write touches', () => {
    const cache = { ...defaultOptions.cache, enabled: false };
    expect(() => validateOptions({ ...defaultOptions, cache, webhooks: [hook] })).toThrow(
      'Option "webhooks": must be empty while cache.enabled is false'
    );
  });
});
