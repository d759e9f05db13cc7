import { factories, type Core, type UID } from '@strapi/strapi';
import { viewConfig } from '../../src/server/strapi/view';

/**
 * Content types of a host's own, of which the newsroom knows nothing: no hook of it is called for
 * them, so that whatever happens to them is Strapi's doing.
 */
export const NOTE = 'api::plain.note' as UID.ContentType;
/** Has drafts and languages, as a note has, and owns no relation to it. */
export const STORY = 'api::plain.story' as UID.ContentType;
/** Has neither. */
export const PLACE = 'api::plain.place' as UID.ContentType;

const named = (singularName: string, pluralName: string) => ({
  kind: 'collectionType',
  collectionName: `plain_${pluralName}`,
  info: { singularName, pluralName, displayName: singularName },
});

const localized = { pluginOptions: { i18n: { localized: true } } };
const withDrafts = { options: { draftAndPublish: true }, ...localized };

const schemas = () => ({
  note: {
    ...named('note', 'notes'),
    ...withDrafts,
    config: viewConfig({
      mainField: 'secret',
      sort: 'text:ASC',
      list: ['text'],
      edit: [{ text: 6, story: 6 }, { stories: 12 }],
      fields: {},
    }),
    attributes: {
      text: { type: 'string', ...localized },
      secret: { type: 'string', private: true, ...localized },
      sha256: { type: 'string', ...localized },
      digest: { type: 'string', private: true, searchable: false, ...localized },
      part: { type: 'component', component: 'newsroom.person', ...localized },
      story: {
        type: 'relation',
        relation: 'manyToOne',
        target: STORY,
        inversedBy: 'notes',
        ...localized,
      },
      stories: { type: 'relation', relation: 'manyToMany', target: STORY, ...localized },
      place: { type: 'relation', relation: 'manyToOne', target: PLACE, ...localized },
    },
  },
  story: {
    ...named('story', 'stories'),
    ...withDrafts,
    attributes: {
      title: { type: 'string', ...localized },
      words: { type: 'blocks', ...localized },
      firstPublishedAt: { type: 'datetime', ...localized },
      notes: {
        type: 'relation',
        relation: 'oneToMany',
        target: NOTE,
        mappedBy: 'story',
        ...localized,
      },
    },
  },
  place: {
    ...named('place', 'places'),
    options: { draftAndPublish: false },
    indexes: [{ name: 'plain_places_name_uq', columns: ['name'], type: 'unique' }],
    attributes: { name: { type: 'string' } },
  },
});

/** For the `configure` of a newsroom: adds the types as an API of the host, with its REST routes. */
export function addPlainTypes(strapi: Core.Strapi): void {
  const types = Object.entries(schemas());
  const each = <Value>(make: (uid: UID.ContentType) => Value) =>
    Object.fromEntries(
      types.map(([name]) => [name, make(`api::plain.${name}` as UID.ContentType)])
    );
  strapi.get('apis').add('plain', {
    contentTypes: Object.fromEntries(types.map(([name, schema]) => [name, { schema }])),
    controllers: each((uid) => factories.createCoreController(uid)),
    services: each((uid) => factories.createCoreService(uid)),
    routes: each((uid) => factories.createCoreRouter(uid)),
  });
}

/** A row, or an entry as the Document Service answers it. */
type Entry = Record<string, unknown> & { id: number; documentId: string };

type Params = Record<string, unknown>;

interface Documents {
  create(params: Params): Promise<Entry>;
  update(params: Params): Promise<Entry>;
  clone(params: Params): Promise<{ documentId: string; entries: Entry[] }>;
  publish(params: Params): Promise<{ entries: Entry[] }>;
  unpublish(params: Params): Promise<{ entries: Entry[] }>;
  discardDraft(params: Params): Promise<{ entries: Entry[] }>;
  delete(params: Params): Promise<{ entries: Entry[] }>;
  findOne(params: Params): Promise<Entry | null>;
  findMany(params: Params): Promise<Entry[]>;
  count(params: Params): Promise<number>;
}

/** The Document Service for types whose fields no generated type tells of. */
export const plainDocuments = (strapi: Core.Strapi, uid: UID.ContentType): Documents =>
  strapi.documents(uid) as never;
