import type { Core, UID } from '@strapi/strapi';
import type { Row, Version } from '../strapi/rows';

/** What a hook may change: the fields as the caller sent them. */
export type Data = Record<string, unknown>;

export type WriteAction =
  | 'create'
  | 'update'
  | 'publish'
  | 'unpublish'
  | 'discardDraft'
  | 'clone'
  | 'delete';

/**
 * First of all that a transaction does for a write, before anything is read: which rows it will be
 * about is not known yet. For what has to be locked.
 */
interface Beginning {
  strapi: Core.Strapi;
  action: WriteAction;
}

/** Before the fields of a draft are written, inside the transaction. */
export interface Save extends Version {
  strapi: Core.Strapi;
  action: 'create' | 'update' | 'clone';
  /** To be changed in place. For a clone it is laid over each language of the original. */
  data: Data;
  /** The row that editors see as it stands; null where there is none yet. */
  existing(): Promise<Row | null>;
}

/**
 * Before a language of a document becomes public, inside the transaction. A type without drafts is
 * public as soon as it is saved and has no such moment.
 */
export interface Publication extends Version {
  strapi: Core.Strapi;
  /** What the same call writes before it publishes (REST's create and update as published). */
  data: Data;
  /** The draft row as it stands; null where the same call creates it. */
  draft: Row | null;
}

/**
 * Before a language of a document is unpublished or deleted, inside the
 * transaction: its rows and relations are still there.
 */
export interface Unpublication extends Version {
  strapi: Core.Strapi;
  action: 'unpublish' | 'delete';
}

/** After the rows were written: inside the transaction (afterSave) or behind it (afterCommit). */
export interface Change {
  strapi: Core.Strapi;
  action: WriteAction;
  /** The fields as the caller sent them, with what hooks made of them; none but of a save. */
  data: Readonly<Data>;
  /** The languages that were written, each once; of several documents where they were published together. */
  versions: Version[];
  /** Whether their drafts became public. */
  published: boolean;
  /** The entries that the caller gets, with the fields the caller asked for; to be changed in place. */
  entries: Array<Partial<Row>>;
  /** For a clone: the document it was copied from. */
  source: string | null;
  /** All rows of these documents as they stood before the write; none where it was made by it. */
  before: readonly Row[];
}

/** The moments of a write, in their order, and what a hook is told at each. A throw in any but the
 * last leaves nothing behind; one in the last is logged. */
export interface Moments {
  beforeWrite: Beginning;
  beforeSave: Save;
  beforePublish: Publication;
  beforeUnpublish: Unpublication;
  afterSave: Change;
  afterCommit: Change;
}

export type Moment = keyof Moments;
export type Hook<M extends Moment> = (event: Moments[M]) => Promise<void> | void;

/** One line of the table in hooks.ts. */
export type HookRow = {
  [M in Moment]: { type: UID.ContentType; moment: M; hook: Hook<M> };
}[Moment];
