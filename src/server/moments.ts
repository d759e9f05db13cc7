import type { Core, UID } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import { isLockConflict, pauseBeforeRetry } from './database';
import { localesOf, versions, type Row } from './rows';

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

/** One language of one document. */
export interface Version {
  documentId: string;
  /** Null for types that are not localized. */
  locale: string | null;
}

/** Before the fields of a draft are written, inside the transaction. */
export interface Save extends Version {
  strapi: Core.Strapi;
  action: 'create' | 'update' | 'clone';
  /** To be changed in place. For a clone it is laid over each language of the original. */
  data: Data;
  /** The draft row as it stands; null where there is none yet. */
  existing(): Promise<Row | null>;
}

/** Before a language of a document becomes public, inside the transaction. */
export interface Publication extends Version {
  strapi: Core.Strapi;
  /** What the same call writes before it publishes (REST's create and update as published). */
  data: Data;
  /** The draft row as it stands; null where the same call creates it. */
  draft: Row | null;
}

/** After the rows were written: inside the transaction (afterSave) or behind it (afterCommit). */
export interface Change {
  strapi: Core.Strapi;
  action: WriteAction;
  /** The languages that were written. */
  versions: Version[];
  /** Whether they became public. */
  published: boolean;
  /** The entries that the caller gets; to be changed in place. */
  entries: Row[];
  /** For a clone: the document it was copied from. */
  source: string | null;
}

/** The moments of a write, in their order, and what a hook is told at each. A throw in the first
 * three leaves nothing behind; one in the last is logged. */
export interface Moments {
  beforeSave: Save;
  beforePublish: Publication;
  afterSave: Change;
  afterCommit: Change;
}

export type Moment = keyof Moments;
export type Hook<M extends Moment> = (event: Moments[M]) => Promise<void> | void;

/** One line of the table in hooks.ts. */
export type HookRow = {
  [M in Moment]: { type: UID.ContentType; moment: M; hook: Hook<M> };
}[Moment];

interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: 'draft' | 'published';
  data?: Data;
}

const WRITES: ReadonlySet<string> = new Set<WriteAction>([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
  'delete',
]);

const isWrite = (action: string): action is WriteAction => WRITES.has(action);

/** REST publishes through `create` and `update`, which Strapi's own `publish` middleware never sees. */
const publishes = (action: WriteAction, params: Params) =>
  action === 'publish' ||
  ((action === 'create' || action === 'update') && params.status === 'published');

const RETRIES = 20;

/** Runs the hooks of the table at their moments, for writes by every door. */
export class MomentRunner {
  private readonly rows: HookRow[];

  constructor(
    private readonly strapi: Core.Strapi,
    rows: readonly HookRow[]
  ) {
    this.rows = [...rows];
  }

  /** Adds a hook of the host's; it runs behind those of the newsroom. */
  add(row: HookRow): void {
    this.rows.push(row);
  }

  private hooks<M extends Moment>(type: string, moment: M): Hook<M>[] {
    return this.rows
      .filter((row): row is Extract<HookRow, { moment: M }> => row.moment === moment && row.type === type)
      .map((row) => row.hook as Hook<M>);
  }

  private async run<M extends Moment>(type: string, moment: M, event: Moments[M]): Promise<void> {
    for (const hook of this.hooks(type, moment)) await hook(event);
  }

  /** The document service middleware that turns Strapi's actions into moments. */
  readonly middleware = async (
    context: { uid: string; action: string; params: unknown },
    next: () => Promise<unknown>
  ): Promise<unknown> => {
    const { uid, action } = context;
    if (!isWrite(action) || !this.rows.some((row) => row.type === uid)) return next();

    const given = context.params as Params;
    const nested = this.strapi.db.inTransaction();
    let handedOn = false;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.strapi.db.transaction(async ({ onCommit }) => {
          const params: Params = { ...given, ...(given.data && { data: { ...given.data } }) };
          context.params = params;
          await this.before(uid, action, params);
          handedOn = true;
          const result = await next();
          const change = this.changeOf(action, params, result);
          await this.run(uid, 'afterSave', change);
          onCommit(() => void this.afterCommit(uid, change));
          return result;
        });
      } catch (error) {
        // Two writers that wait for each other's address: the database gives one up. Until Strapi
        // has been called nothing but our own claims is lost, and they can be made again.
        if (handedOn || nested || attempt >= RETRIES || !isLockConflict(error)) throw error;
        await pauseBeforeRetry(attempt);
      }
    }
  };

  private async before(uid: string, action: WriteAction, params: Params): Promise<void> {
    if (action === 'create' || action === 'update' || action === 'clone') {
      await this.beforeSave(uid, action, params);
    }
    if (publishes(action, params)) await this.beforePublish(uid, action, params);
  }

  private async beforeSave(
    uid: string,
    action: 'create' | 'update' | 'clone',
    params: Params
  ): Promise<void> {
    const data = (params.data ??= {});
    // The identifier is drawn here and not by Strapi, so that an address can name its article
    // before the article is written.
    if (action === 'create') data.documentId ??= createId();
    const documentId = String(action === 'create' ? data.documentId : params.documentId);
    const [locale = null] = await localesOf(this.strapi, uid, params.locale);
    let existing: Promise<Row | null> | undefined;
    await this.run(uid, 'beforeSave', {
      strapi: this.strapi,
      action,
      documentId,
      locale,
      data,
      existing: () =>
        (existing ??=
          action === 'update' ? this.draft(uid, { documentId, locale }) : Promise.resolve(null)),
    });
  }

  private async beforePublish(uid: string, action: WriteAction, params: Params): Promise<void> {
    const data = action === 'publish' ? {} : (params.data ?? {});
    const documentId = String(action === 'create' ? data.documentId : params.documentId);
    const wanted = await localesOf(this.strapi, uid, params.locale);
    const locales =
      action === 'publish'
        ? (await versions(this.strapi, uid, documentId, 'draft')).map(({ locale }) => locale)
        : wanted;
    for (const locale of locales) {
      if (wanted.length > 0 && !wanted.includes(locale)) continue;
      await this.run(uid, 'beforePublish', {
        strapi: this.strapi,
        documentId,
        locale,
        data,
        draft: await this.draft(uid, { documentId, locale }),
      });
    }
  }

  private async draft(uid: string, { documentId, locale }: Version): Promise<Row | null> {
    const rows = await versions(this.strapi, uid, documentId, 'draft');
    return rows.find((row) => row.locale === locale) ?? null;
  }

  private changeOf(action: WriteAction, params: Params, result: unknown): Change {
    const entries = entriesOf(result);
    return {
      strapi: this.strapi,
      action,
      versions: entries.map(({ documentId, locale }) => ({ documentId, locale })),
      published: publishes(action, params),
      entries,
      source: action === 'clone' ? (params.documentId ?? null) : null,
    };
  }

  private async afterCommit(uid: string, change: Change): Promise<void> {
    try {
      await this.run(uid, 'afterCommit', change);
    } catch (error) {
      this.strapi.log.error(
        `A hook after the ${change.action} of ${uid} failed; what was written stands. ${String(error)}`
      );
    }
  }
}

/** Strapi answers one entry, a list of entries, or nothing where there was nothing to write. */
function entriesOf(result: unknown): Row[] {
  if (typeof result !== 'object' || result === null) return [];
  const list: unknown[] = 'entries' in result && Array.isArray(result.entries) ? result.entries : [result];
  return list.filter(
    (entry): entry is Row => typeof entry === 'object' && entry !== null && 'documentId' in entry
  );
}
