import type { Caller } from './callers';
import {
  ALL_STATES,
  DRAFT_CAPTIONS,
  DRAFT_STORIES,
  NOT_PRIVATE,
  PUBLIC,
  type State,
} from './states';

/** The types that sites read, as REST and GraphQL name them. */
export const TYPES = {
  article: ['articles', 'Article'],
  'image-caption': ['image-captions', 'ImageCaption'],
  'outlet-mirror': ['outlet-mirrors', 'OutletMirror'],
  outlet: ['outlets', 'Outlet'],
  section: ['sections', 'Section'],
} as const;
export type Type = keyof typeof TYPES;
export const TYPE_NAMES = Object.keys(TYPES) as Type[];

/** Who asks: what they may do, and what of all that there is they may see. */
interface Rights {
  /** Actions of the content API, or `action type` of the content manager, or permissions of ours. */
  may(need: string): boolean;
  sees: readonly State[];
}

const oneOf = (...needs: string[]) => {
  const known = new Set(needs);
  return (need: string) => known.has(need);
};
const READING = TYPE_NAMES.flatMap((type) => [`${type}.find`, `${type}.findOne`]);
const MADE_OF_STORIES = [
  ...['article.bySlug', 'outlet.bySlug', 'section.bySlug'],
  ...[
    'corrections.find',
    'corrections.file',
    'feed.outlet',
    'feed.section',
    'sitemap.index',
    'sitemap.part',
    'oembed.find',
    'search.find',
  ],
  ...['robots.txt', 'robots.terms', 'structured-data.jsonLd', 'structured-data.openGraph'],
  ...['ninjs.article', 'ninjs.outlet', 'ninjs.section', 'signed-list.find'],
];
const READERS: State[] = [...PUBLIC, 'goneReason', 'withheldReason'];
const isOfContentApi = (need: string) => need.includes('.') && !need.startsWith('mirrors.');
const isOfPanel = (need: string) => !isOfContentApi(need) && need !== 'drafts';
/** What Strapi gives the Author and the Editor of every type. */
const WRITES = TYPE_NAMES.flatMap((type) =>
  ['read', 'create', 'update'].map((action) => `${action} ${type}`)
);
/** What it gives them of types that are in one language only. */
const ended = (action: string) =>
  ['outlet-mirror', 'outlet', 'section'].map((type) => `${action} ${type}`);

/** What the newsroom's own roles have in common: all languages, all files, whoever made them. */
const WORKS = ['panel', 'others', 'files', 'every field', 'read section', 'read outlet'];
const on = (type: Type, ...actions: string[]) => actions.map((action) => `${action} ${type}`);
const writes = (type: Type) => on(type, 'read', 'create', 'update');
/** Who is not told which mirrors an outlet has. */
const OF_MIRRORS: ReadonlySet<State> = new Set([
  ...(['mirror', 'planned', 'restricted', 'internal', 'mirrorSource'] as const),
]);
const NO_MIRRORS = ALL_STATES.filter((state) => !OF_MIRRORS.has(state));

export const CALLERS: Readonly<Record<Caller, Rights>> = {
  stranger: { may: oneOf(...READING, ...MADE_OF_STORIES), sees: READERS },
  nonsense: { may: () => false, sees: [] },
  account: { may: () => false, sees: [] },
  reader: { may: oneOf(...READING), sees: READERS },
  correspondent: {
    may: oneOf('signed-list.find', 'signed-list.findRestricted'),
    sees: ['outlet', 'mirror', 'restricted'],
  },
  'read-only token': {
    // As Strapi has it: an action whose name ends like this is reading.
    may: (need) => need === 'drafts' || (isOfContentApi(need) && /find(One)?$/.test(need)),
    sees: NOT_PRIVATE.filter((state) => state !== 'restricted' && state !== 'internal'),
  },
  'token of articles': {
    may: oneOf('article.find', 'article.findOne', 'drafts'),
    sees: ['story', ...DRAFT_STORIES],
  },
  'token of lists': {
    may: oneOf('signed-list.find', 'signed-list.findRestricted'),
    sees: ['outlet', 'mirror', 'restricted'],
  },
  'token of files': {
    may: oneOf('upload.find', 'upload.findOne'),
    sees: ['picture', 'draftPicture'],
  },
  'full-access token': {
    may: (need) => need === 'drafts' || isOfContentApi(need),
    sees: NOT_PRIVATE,
  },
  'role of nothing': { may: oneOf('panel'), sees: [] },
  'role of headlines': {
    may: oneOf('panel', 'others', 'read article'),
    sees: ['story', 'newer', 'draft', 'gone', 'withheld', 'own', 'withheldReason'],
  },
  'role of captions': {
    may: oneOf('panel', 'others', 'read image-caption', 'update image-caption'),
    sees: ['caption', 'picture', ...DRAFT_CAPTIONS],
  },
  'role of files': {
    may: oneOf('panel', 'others', 'files'),
    sees: ['picture', 'draftPicture'],
  },
  'role that sees mirrors': { may: oneOf('panel', 'mirrors.read'), sees: ALL_STATES },
  'role of mirrors': {
    may: (need) => need === 'panel' || need.startsWith('mirrors.'),
    sees: ALL_STATES,
  },
  Author: {
    may: oneOf(
      'panel',
      'files',
      'every field',
      'mirrors of outlets',
      ...WRITES,
      ...ended('delete')
    ),
    sees: ['own', 'ownCaption', 'picture'],
  },
  Editor: {
    may: oneOf(
      ...['panel', 'others', 'files', 'every field', 'mirrors of outlets'],
      ...[...WRITES, ...ended('delete'), ...ended('publish')]
    ),
    sees: ALL_STATES,
  },
  Reporter: {
    may: oneOf(...WORKS, ...writes('article'), ...writes('image-caption')),
    sees: NO_MIRRORS,
  },
  'Photo editor': {
    may: oneOf(
      ...WORKS,
      ...on('article', 'read'),
      ...writes('image-caption'),
      ...on('image-caption', 'publish', 'delete')
    ),
    sees: NO_MIRRORS,
  },
  Desk: {
    may: oneOf(
      ...WORKS,
      ...[...writes('article'), ...on('article', 'publish')],
      ...[...writes('image-caption'), ...on('image-caption', 'publish')]
    ),
    sees: NO_MIRRORS,
  },
  Publisher: {
    may: (need) =>
      (isOfPanel(need) && need !== 'configure views' && need !== 'read machines') ||
      need.startsWith('mirrors.'),
    sees: ALL_STATES,
  },
  'Super Admin': {
    may: (need) => isOfPanel(need) || need.startsWith('mirrors.'),
    sees: ALL_STATES,
  },
};
