import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { Problem } from '../input/problems';
import { codeOf } from '../strapi/databaseErrors';
import { neverWait, ownConnection } from '../strapi/ownConnection';
import { carryOut, whileDue } from './carryOut';
import { readAgenda, type Due } from './dueStories';
import { OutcomeStore } from './outcomeStore';
import { tellEditors } from './tellEditors';

/** How often the database is asked, in milliseconds: another node may have been told what is due next. */
const POLL = 500;
/** How often something is tried that failed without having been refused. */
const ATTEMPTS = 5;

const nameOf = ({ documentId, locale, action, dueAt }: Due) =>
  `${action} ${documentId} ${locale} ${dueAt.getTime()}`;

/** Why a write was refused, at which fields; null for an error that says nothing of what was written. */
function problemsOf(error: unknown): Problem[] | null {
  if (!(error instanceof errors.ApplicationError)) return null;
  const { errors: found } = (error.details ?? {}) as { errors?: unknown };
  if (!Array.isArray(found)) return [{ path: [], message: error.message }];
  return found.map(({ path, message }) => ({ path, message }));
}

/**
 * Publishes stories and takes them away at their times, once, whichever node of a database comes first.
 * Every node asks what is due; the lock on the story's row lets one do it.
 */
export class Scheduler {
  private client: Knex.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<unknown> = Promise.resolve();
  private stopped = false;
  /** How often something failed, and when it may be tried again. */
  private readonly failures = new Map<string, { count: number; notBefore: number }>();

  constructor(private readonly strapi: Core.Strapi) {}

  start(): void {
    this.client = ownConnection(this.strapi);
    this.plan(0);
  }

  /** Ends what is under way first. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
    const { client } = this;
    if (client) await new Promise<void>((resolve) => void client.destroy(() => resolve()));
  }

  private plan(wait: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.attend().then((next) => this.plan(next));
    }, wait);
    this.timer.unref();
  }

  /** @returns how long to wait until the next round, in milliseconds */
  private async attend(): Promise<number> {
    try {
      if (this.client) await neverWait(this.strapi, this.client);
      const { due, wait, now } = await readAgenda(this.strapi, this.client);
      const ready = due.filter((each) => this.isReady(each));
      // In their order, one at a time: what was to go out first stands first.
      let isAnyOver = false;
      for (const each of ready) {
        if (this.stopped) return POLL;
        isAnyOver = (await this.attempt(each, now)) || isAnyOver;
      }
      // There may be more than one round has room for.
      return isAnyOver ? 0 : Math.min(wait ?? POLL, POLL);
    } catch (error) {
      this.strapi.log.debug(`The newsroom could not ask what is due. ${String(error)}`);
      return POLL;
    }
  }

  private isReady(due: Due): boolean {
    return (this.failures.get(nameOf(due))?.notBefore ?? 0) <= Date.now();
  }

  /** @returns whether it needs no further attempt */
  private async attempt(due: Due, now: Date): Promise<boolean> {
    try {
      if (await carryOut(this.strapi, due, now)) await this.tell(due, now, null);
      this.failures.delete(nameOf(due));
      return true;
    } catch (error) {
      // Another process writes to the same SQLite file: the next round comes soon.
      if (codeOf(error).startsWith('SQLITE_BUSY')) return false;
      const problems = problemsOf(error) ?? this.noteFailure(due, error);
      if (problems) await this.refuse(due, now, problems);
      return problems !== null;
    }
  }

  /** @returns null as long as it is to be tried again */
  private noteFailure(due: Due, error: unknown): Problem[] | null {
    const count = (this.failures.get(nameOf(due))?.count ?? 0) + 1;
    this.strapi.log.error(
      `The ${due.action} of ${due.documentId} (${due.locale}) that is due failed, attempt ${count}. ${String(error)}`
    );
    if (count >= ATTEMPTS) return [{ path: [], message: String(error) }];
    this.failures.set(nameOf(due), { count, notBefore: Date.now() + 1000 * 2 ** count });
    return null;
  }

  /** Kept, so that no node tries it again until an editor has chosen another time. */
  private async refuse(due: Due, now: Date, problems: readonly Problem[]): Promise<void> {
    this.failures.delete(nameOf(due));
    const isFirst = await whileDue(this.strapi, due, () =>
      new OutcomeStore(this.strapi).keep(due, now, problems)
    );
    if (isFirst) await this.tell(due, now, problems);
  }

  private async tell(due: Due, now: Date, problems: readonly Problem[] | null): Promise<void> {
    try {
      await tellEditors(this.strapi, due, now, problems);
    } catch (error) {
      this.strapi.log.error(
        `Editors could not be told what became of a schedule. ${String(error)}`
      );
    }
  }
}
