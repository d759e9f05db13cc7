import { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from '../../strapi/uids';
import type { PublicType } from '../../strapi/uids';

export type EntryAction = 'read' | 'create' | 'update' | 'delete' | 'publish';

/** What a role may do with the entries of a type, in every language. */
export interface EntryGrant {
  type: PublicType;
  actions: readonly EntryAction[];
  /** Fields that it neither reads nor writes, beside those that no editor sees. */
  without?: readonly string[];
}

/** What a role may do beside entries. */
interface PluginGrant {
  /** The name of the permission, e.g. `plugin::upload.read`. */
  action: string;
  /** Only with what the editor put there. */
  ownOnly?: true;
}

/** A role of the admin panel that the newsroom comes with. */
export interface ReadyRole {
  /** By which it is known whatever it is called: Strapi lets nobody change it. */
  code: string;
  name: string;
  description: string;
  entries: readonly EntryGrant[];
  plugins: readonly PluginGrant[];
}

const WRITING: readonly EntryAction[] = ['read', 'create', 'update'];
const PUBLISHING: readonly EntryAction[] = [...WRITING, 'publish'];
const EVERYTHING: readonly EntryAction[] = [...PUBLISHING, 'delete'];

/** Where stories stand. Which mirrors an outlet has, restricted ones among them, is not told. */
const PLACES: readonly EntryGrant[] = [
  { type: SECTION, actions: ['read'] },
  { type: OUTLET, actions: ['read'], without: ['mirrors', 'mirrorSources'] },
];

const inLibrary = (...names: string[]): PluginGrant[] =>
  names.map((name) => ({ action: `plugin::upload.${name}` }));

/** The languages of the newsroom, as Settings shows them. */
const LANGUAGES: readonly PluginGrant[] = [{ action: 'plugin::i18n.locale.read' }];
const ADD_FILES = inLibrary(
  ...['read', 'configure-view', 'assets.create', 'assets.download', 'assets.copy-link']
);
const CHANGE_FILES = inLibrary('assets.update');

const ofNewsroom = (...names: string[]): PluginGrant[] =>
  names.map((name) => ({ action: `plugin::newsroom.${name}` }));

/** From a newsroom's division of work: who writes, who picks pictures, who publishes, who answers for it. */
export const READY_ROLES: readonly ReadyRole[] = [
  {
    code: 'newsroom-reporter',
    name: 'Reporter',
    description: 'Writes stories and captions and saves them as drafts. Publishes nothing.',
    entries: [
      { type: ARTICLE, actions: WRITING },
      { type: IMAGE_CAPTION, actions: WRITING },
      ...PLACES,
    ],
    plugins: [
      ...LANGUAGES,
      ...ADD_FILES,
      ...CHANGE_FILES.map((grant): PluginGrant => ({ ...grant, ownOnly: true })),
    ],
  },
  {
    code: 'newsroom-photo-editor',
    name: 'Photo editor',
    description: 'Works on captions and pictures and approves them. Reads stories.',
    entries: [
      { type: ARTICLE, actions: ['read'] },
      { type: IMAGE_CAPTION, actions: EVERYTHING },
      ...PLACES,
    ],
    plugins: [...LANGUAGES, ...ADD_FILES, ...CHANGE_FILES],
  },
  {
    code: 'newsroom-desk',
    name: 'Desk',
    description: 'Edits and publishes stories and captions.',
    entries: [
      { type: ARTICLE, actions: PUBLISHING },
      { type: IMAGE_CAPTION, actions: PUBLISHING },
      ...PLACES,
    ],
    plugins: [...LANGUAGES, ...ADD_FILES, ...CHANGE_FILES],
  },
  {
    code: 'newsroom-publisher',
    name: 'Publisher',
    description:
      'Does what the desk does; also withdraws stories, lets captions pass that a check calls wrong, and manages outlets, sections and mirrors.',
    entries: [
      { type: ARTICLE, actions: EVERYTHING },
      { type: IMAGE_CAPTION, actions: EVERYTHING },
      { type: SECTION, actions: EVERYTHING },
      { type: OUTLET, actions: EVERYTHING },
      { type: OUTLET_MIRROR, actions: EVERYTHING },
    ],
    plugins: [
      ...LANGUAGES,
      ...ADD_FILES,
      ...CHANGE_FILES,
      ...ofNewsroom('articles.withdraw', 'captions.override'),
      ...ofNewsroom(
        ...['mirrors.read', 'mirrors.check', 'mirrors.keys', 'mirrors.move', 'mirrors.sources']
      ),
    ],
  },
];
