import { MACHINE_TYPES } from '../../../../src/server/strapi/uids';
import { BAD, door, ENTRY, type Door } from '../door';
import { TYPE_NAMES, type Type } from '../rights';

const MODEL = '/content-manager/collection-types/:model';
const LOCALIZED: ReadonlySet<Type> = new Set(['article', 'image-caption']);
const WITH_DRAFTS: ReadonlySet<Type> = new Set(['article', 'image-caption', 'outlet-mirror']);
/** Strapi copies nothing of these in one step: they have fields that only one entry may have. */
const NOT_COPIED: ReadonlySet<Type> = new Set(['article', 'outlet', 'section']);

/** Entries of a type in a list, one entry, and one with its relations. */
const SHOWN: Readonly<Record<Type, [list: string, one: string, filled: string]>> = {
  article: [
    'story newer draft gone withheld own section outlet note',
    'story newer note',
    'story newer note section outlet newerCaption draftCaption',
  ],
  'image-caption': [
    'newerCaption draftCaption withheldCaption ownCaption picture draftPicture story newer withheld own note',
    'newerCaption picture',
    'newerCaption picture foreign',
  ],
  'outlet-mirror': ['mirror planned restricted internal outlet', 'mirror', 'mirror outlet'],
  outlet: [
    'outlet mirrorSource',
    'outlet mirrorSource',
    'outlet mirrorSource section mirror planned',
  ],
  section: ['section outlet', 'section', 'section outlet foreign'],
};

/** Strapi's own routes of the admin panel, for each of our types. */
const entries = TYPE_NAMES.flatMap((type): Door[] => {
  const model = `plugin::newsroom.${type}`;
  const path = `/content-manager/collection-types/${model}`;
  const entry = `${path}/{${ENTRY[type]}}`;
  const target = `${path}/{${ENTRY[type]}!}`;
  const [list, one, filled] = SHOWN[type];
  const read = `panel, read ${type}, others`;
  const may = (action: string) => `panel, ${action} ${type}, others`;
  const bad = { send: BAD[type], status: 400 };
  const nothingThere = { send: {}, status: 404 };
  const ids = { documentIds: [`{${ENTRY[type]}!}`], locale: 'en' };
  return [
    door(`GET ${MODEL}`, `${path}?pageSize=100`, `panel, read ${type}`, list),
    door(`GET ${MODEL}/:id`, entry, read, one),
    door(`POST ${MODEL}`, path, `panel, create ${type}`, '', bad),
    door(
      `POST ${MODEL}/clone/:sourceId`,
      `${path}/clone/{${ENTRY[type]}!}`,
      may('create'),
      '',
      nothingThere
    ),
    door(
      `POST ${MODEL}/auto-clone/:sourceId`,
      `${path}/auto-clone/{${ENTRY[type]}!}`,
      may('create'),
      '',
      { send: {}, status: NOT_COPIED.has(type) ? 400 : 404 }
    ),
    door(`PUT ${MODEL}/:id`, entry, may('update'), '', bad),
    door(`DELETE ${MODEL}/:id`, target, may('delete'), '', { status: 404 }),
    door(`POST ${MODEL}/actions/bulkDelete`, `${path}/actions/bulkDelete`, may('delete'), '', {
      send: ids,
      status: 404,
    }),
    door(
      `POST ${MODEL}/actions/bulkFindForValidation`,
      `${path}/actions/bulkFindForValidation`,
      read,
      type === 'article' ? `${one} foreign` : one,
      { send: { documentIds: [`{${ENTRY[type]}}`], locale: 'en' } }
    ),
    door(
      `GET ${MODEL}/:id/actions/countDraftRelations`,
      `${entry}/actions/countDraftRelations`,
      read,
      ''
    ),
    door(
      `GET ${MODEL}/actions/countManyEntriesDraftRelations`,
      `${path}/actions/countManyEntriesDraftRelations?documentIds={${ENTRY[type]}}&locale=en`,
      `panel, read ${type}`,
      ''
    ),
    // Stories only have previews, and a link to the whole of a draft is for who may read all of it.
    door(
      'GET /content-manager/preview/url/:contentType',
      `/content-manager/preview/url/${model}?documentId={${ENTRY[type]}}`,
      type === 'article' ? 'panel, others, read article, every field' : 'panel',
      type === 'article' ? 'story' : '',
      type === 'article' ? { refusal: 204 } : { status: 204 }
    ),
    door(
      'GET /content-manager/content-types/:uid/configuration',
      `/content-manager/content-types/${model}/configuration`,
      'panel',
      ''
    ),
    door(
      'PUT /content-manager/content-types/:uid/configuration',
      `/content-manager/content-types/${model}/configuration`,
      'panel, configure views',
      '',
      { send: { settings: 'none' }, status: 400 }
    ),
    door(
      'GET /i18n/content-manager/get-fill-from-locale/:model',
      `/i18n/content-manager/get-fill-from-locale/${model}?documentId={${ENTRY[type]}}&sourceLocale=en&targetLocale=ar&collectionType=collection-types`,
      read,
      filled
    ),
    ...(LOCALIZED.has(type)
      ? [
          door(
            'POST /i18n/content-manager/actions/get-non-localized-fields',
            '/i18n/content-manager/actions/get-non-localized-fields',
            `panel, read ${type}`,
            '',
            { send: { model, id: 1, locale: 'en' } }
          ),
        ]
      : []),
    ...(WITH_DRAFTS.has(type)
      ? [
          door(`POST ${MODEL}/actions/publish`, `${path}/actions/publish`, may('publish'), '', bad),
          door(
            `POST ${MODEL}/:id/actions/publish`,
            `${target}/actions/publish`,
            may('publish'),
            '',
            nothingThere
          ),
          door(
            `POST ${MODEL}/:id/actions/unpublish`,
            `${target}/actions/unpublish`,
            may('publish'),
            '',
            nothingThere
          ),
          door(
            `POST ${MODEL}/:id/actions/discard`,
            `${target}/actions/discard`,
            may('update'),
            '',
            nothingThere
          ),
          ...['bulkPublish', 'bulkUnpublish'].map((action) =>
            door(
              `POST ${MODEL}/actions/${action}`,
              `${path}/actions/${action}`,
              may('publish'),
              '',
              // Stories are published one by one, and it is told of each that is not there.
              {
                send: ids,
                status: type === 'article' && action === 'bulkPublish' ? 400 : 200,
              }
            )
          ),
        ]
      : []),
  ];
});

/** Where it means to say that somebody may not, this route of Strapi stumbles. */
const TRIPS = { refusal: 500 };

/** What editors may read themselves, among what others wrote. */
const own: Door[] = [
  door(
    `POST ${MODEL}/actions/bulkFindForValidation`,
    '/content-manager/collection-types/plugin::newsroom.article/actions/bulkFindForValidation',
    'panel, read article',
    'own story newer foreign note',
    { send: { documentIds: ['{own}', '{story}'], locale: 'en' } }
  ),
  door(
    'GET /i18n/content-manager/get-fill-from-locale/:model',
    '/i18n/content-manager/get-fill-from-locale/plugin::newsroom.article?documentId={own}&sourceLocale=en&targetLocale=ar&collectionType=collection-types',
    'panel, read article',
    'own ownCaption'
  ),
];

const STORIES = 'newer foreign draft gone withheld own';

/** What can be chosen for a relation, and what is chosen there. */
const relations = (
  [
    // Each caption has its story, and none is offered to another.
    ['article', 'captions', '', ''],
    ['article', 'section', 'section', 'section'],
    ['article', 'outlet', 'outlet', 'outlet'],
    ['article', 'related', STORIES, ''],
    ['image-caption', 'article', STORIES, 'newer'],
    ['outlet-mirror', 'outlet', 'outlet', 'outlet'],
    ['outlet', 'mirrors', 'mirror planned', 'mirror planned'],
    ['outlet', 'sections', 'section', 'section'],
    ['section', 'articles', STORIES, 'newer foreign draft gone withheld'],
    ['section', 'parent', 'section', ''],
    ['section', 'outlet', 'outlet', 'outlet'],
  ] as Array<[Type, string, string, string]>
).flatMap(([type, field, available, chosen]): Door[] => {
  const path = `/content-manager/relations/plugin::newsroom.${type}`;
  const needs = `panel, read ${type}, ${field === 'mirrors' ? 'mirrors of outlets' : 'every field'}`;
  return [
    door(
      'GET /content-manager/relations/:model/:targetField',
      `${path}/${field}?pageSize=100`,
      needs,
      available,
      TRIPS
    ),
    door(
      'GET /content-manager/relations/:model/:id/:targetField',
      `${path}/{${ENTRY[type]}}/${field}?pageSize=100`,
      `${needs}, others`,
      chosen,
      TRIPS
    ),
  ];
});

const slugOf = { contentTypeUID: 'plugin::newsroom.article', field: 'slug' };

const home: Door[] = [
  door(
    'GET /content-manager/homepage/recent-documents',
    '/content-manager/homepage/recent-documents?action=update',
    'panel',
    `${STORIES} newerCaption draftCaption withheldCaption ownCaption mirror planned outlet section`,
    { isSome: true }
  ),
  door(
    'GET /content-manager/homepage/recent-documents',
    '/content-manager/homepage/recent-documents?action=publish',
    'panel',
    'story caption mirror outlet section',
    { isSome: true }
  ),
  ...['homepage/count-documents', 'init', 'content-types', 'content-types-settings'].map((path) =>
    door(`GET /content-manager/${path}`, `/content-manager/${path}`, 'panel', '')
  ),
  // The newsroom makes its slugs itself.
  door('POST /content-manager/uid/generate', '/content-manager/uid/generate', 'panel', '', {
    send: { ...slugOf, data: {} },
    status: 400,
  }),
  door(
    'POST /content-manager/uid/check-availability',
    '/content-manager/uid/check-availability',
    'panel',
    '',
    { send: { ...slugOf, value: 'x' }, status: 400 }
  ),
];

const IN_MACHINE_TYPES: Readonly<Record<string, string>> = {
  'plugin::newsroom.article-slug': 'story foreign draft gone withheld own',
  'plugin::newsroom.withdrawal': 'gone goneReason withheld withheldReason withheldCaption',
  'plugin::newsroom.mirror-change': 'outlet mirror planned restricted internal',
};

/** What machines write: tables that only a Super Admin may ask for. */
const machines = MACHINE_TYPES.map((type) =>
  door(
    `GET ${MODEL}`,
    `/content-manager/collection-types/${type}?pageSize=100`,
    'panel, read machines',
    IN_MACHINE_TYPES[type] ?? ''
  )
);

const FILES = 'picture draftPicture caption newerCaption draftCaption withheldCaption ownCaption';

/** A file leads to where it is used. */
const files: Door[] = [
  door('GET /upload/files', '/upload/files?populate=related', 'panel, files', FILES, {
    // Whose files those are not.
    but: { Author: [] },
  }),
  door(
    'GET /upload/files/:id',
    '/upload/files/{draftPicture}?populate=related',
    'panel, files, others',
    'draftPicture'
  ),
];

export const contentManagerDoors: readonly Door[] = [
  ...entries,
  ...own,
  ...relations,
  ...home,
  ...machines,
  ...files,
];
