import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import { retryTransaction } from '../strapi/retryTransaction';
import { sharingReadings } from '../strapi/readOnce';
import { hasDrafts, localesOf, rowsOfDocument, type Row, type Version } from '../strapi/rows';
import { storedRows } from '../strapi/storedVersions';
import { JointPublisher } from './jointPublisher';
import type { Change, Data, Hook, HookRow, Moment, Moments, WriteAction } from './moments';
import { entriesOf } from './rowsOfWrite';

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

/** What is known of a write before Strapi does it. */
interface Plan {
  /** The rows of the document as they stand; none where it is to be created. */
  rows: Row[];
  /** The languages it writes; of the original, for a clone. */
  versions: Version[];
}

/** Runs the hooks of the table at their moments, for writes by every door. */
export class MomentRunner {
  private readonly rows: HookRow[];
  /** The types that hosts have hooks for. */
  private readonly ofHosts = new Set<string>();
  private readonly pending = new Set<Promise<void>>();
  /**
   * The context of the boot. Strapi hands the callbacks of a commit on to every transaction that is
   * begun in their own context, and would run them, events included, a second time.
   */
  private readonly boot = new AsyncResource('newsroom.afterCommit');
  /** Publishes several documents together. */
  readonly joint: JointPublisher;

  /** @param fills relations and components that the rows before a write come with, by content type */
  constructor(
    private readonly strapi: Core.Strapi,
    rows: readonly HookRow[],
    private readonly fills: Readonly<Record<string, Record<string, unknown>>> = {}
  ) {
    this.rows = [...rows];
    this.joint = new JointPublisher(strapi, {
      fills,
      isOfHosts: (uid) => this.ofHosts.has(uid),
      hooks: (uid, moment) => this.hooks(uid, moment),
      afterCommit: (uid, change) => this.boot.runInAsyncScope(() => this.afterCommit(uid, change)),
    });
  }

  /** Adds a hook of the host's; it runs behind those of the newsroom. */
  add(row: HookRow): void {
    this.rows.push(row);
    this.ofHosts.add(row.type);
  }

  /** Waits for the hooks behind the commits so far: a program that exits would cut them off. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  private hooks<M extends Moment>(type: string, moment: M): Hook<M>[] {
    return this.rows
      .filter(
        (row): row is Extract<HookRow, { moment: M }> => row.moment === moment && row.type === type
      )
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
    let handedOn = false;
    return retryTransaction(
      this.strapi,
      ({ trx, onCommit }) =>
        sharingReadings(trx, async () => {
          const params: Params = { ...given, ...(given.data && { data: { ...given.data } }) };
          context.params = params;
          await this.run(uid, 'beforeWrite', { strapi: this.strapi, action });
          const plan = await this.plan(uid, action, params);
          await this.before(uid, action, params, plan);
          handedOn = true;
          const result = await next();
          const change = this.changeOf(uid, action, params, plan, result);
          if (change.versions.length === 0) return result;
          await this.run(uid, 'afterSave', change);
          onCommit(() => this.boot.runInAsyncScope(() => this.afterCommit(uid, change)));
          return result;
        }),
      // Two writers that wait for each other's slug: the database gives one up. Until Strapi has been
      // called nothing but our own claims is lost, and they can be made again.
      () => !handedOn
    );
  };

  /** Which languages a write is about. They are found here because Strapi's answer holds only the
   * fields that the caller asked for. */
  private async plan(uid: string, action: WriteAction, params: Params): Promise<Plan> {
    const wanted = await localesOf(this.strapi, uid, params.locale);
    // Strapi would look up which language it is again, for each part of the write.
    if (params.locale === undefined && wanted[0]) params.locale = wanted[0];
    if (action === 'create') {
      // The identifier is drawn here and not by Strapi, so that a slug can name its article
      // before the article is written.
      const data = (params.data ??= {});
      data.documentId ??= createId();
      return {
        rows: [],
        versions: [{ documentId: String(data.documentId), locale: wanted[0] ?? null }],
      };
    }
    const documentId = String(params.documentId);
    const fill = this.fills[uid];
    const rows = fill
      ? await rowsOfDocument(this.strapi, uid, documentId, fill)
      : await storedRows(this.strapi, uid, documentId);
    // Strapi writes a language that is not there yet, but no document that is not there.
    if (action === 'update') {
      return {
        rows,
        versions: rows.length === 0 ? [] : [{ documentId, locale: wanted[0] ?? null }],
      };
    }
    const isMeant = (row: Row) =>
      action === 'delete' ||
      !hasDrafts(this.strapi, uid) ||
      (row.publishedAt === null) === (action === 'publish' || action === 'clone');
    const locales = rows.filter(isMeant).map(({ locale }) => locale);
    return {
      rows,
      versions: [...new Set(locales)]
        .filter((locale) => wanted.length === 0 || wanted.includes(locale))
        .map((locale) => ({ documentId, locale })),
    };
  }

  private async before(
    uid: string,
    action: WriteAction,
    params: Params,
    plan: Plan
  ): Promise<void> {
    const isSave = action === 'create' || action === 'update' || action === 'clone';
    const data = isSave ? (params.data ??= {}) : {};
    const draft = ({ locale }: Version) =>
      plan.rows.find(
        (row) => row.locale === locale && (row.publishedAt === null || !hasDrafts(this.strapi, uid))
      ) ?? null;
    const [first] = plan.versions;
    if (first && isSave) {
      await this.run(uid, 'beforeSave', {
        strapi: this.strapi,
        action,
        ...first,
        data,
        existing: async () => (action === 'update' ? draft(first) : null),
      });
    }
    if (action === 'unpublish' || action === 'delete') {
      for (const each of plan.versions) {
        await this.run(uid, 'beforeUnpublish', { strapi: this.strapi, action, ...each });
      }
    }
    if (!this.publishes(uid, action, params)) return;
    for (const each of plan.versions) {
      await this.run(uid, 'beforePublish', {
        strapi: this.strapi,
        ...each,
        data,
        draft: draft(each),
      });
    }
  }

  /** REST publishes through `create` and `update`, which Strapi's own `publish` never passes. */
  private publishes(uid: string, action: WriteAction, params: Params): boolean {
    if (!hasDrafts(this.strapi, uid)) return false;
    if (action === 'publish') return true;
    return (action === 'create' || action === 'update') && params.status === 'published';
  }

  private changeOf(
    uid: string,
    action: WriteAction,
    params: Params,
    plan: Plan,
    result: unknown
  ): Change {
    const copy =
      action === 'clone' ? String((result as { documentId?: unknown })?.documentId) : null;
    return {
      strapi: this.strapi,
      action,
      data: params.data ?? {},
      versions: plan.versions.map(({ documentId, locale }) => ({
        documentId: copy ?? documentId,
        locale,
      })),
      published: this.publishes(uid, action, params),
      entries: entriesOf(result),
      source: action === 'clone' ? (params.documentId ?? null) : null,
      before: action === 'clone' ? [] : plan.rows,
    };
  }

  private afterCommit(uid: string, change: Change): void {
    const work = this.runEach(uid, change).finally(() => this.pending.delete(work));
    this.pending.add(work);
  }

  /** One hook that fails keeps no other from running. */
  private async runEach(uid: string, change: Change): Promise<void> {
    for (const hook of this.hooks(uid, 'afterCommit')) {
      try {
        await hook(change);
      } catch (error) {
        this.strapi.log.error(
          `A hook after the ${change.action} of ${uid} failed; what was written stands. ${String(error)}`
        );
      }
    }
  }
}
