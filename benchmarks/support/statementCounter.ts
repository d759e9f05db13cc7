import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Numbers of statements by the hook that sent them; those of Strapi, and those outside of hooks, by no name. */
export type StatementsByHook = Record<string, number>;

const NO_HOOK = '';

/** A line of the newsroom's table of hooks. */
interface Row {
  moment: string;
  hook(event: unknown): unknown;
}

/** Counts the statements that a server sends to its database. */
export class StatementCounter {
  private counted: StatementsByHook = {};
  private readonly hookAtWork = new AsyncLocalStorage<string>();
  private readonly ownHooks = new Map<Row, Row['hook']>();

  constructor(private readonly strapi: Core.Strapi) {
    strapi.db.connection.on('query', () => {
      const name = this.ownHooks.size > 0 ? (this.hookAtWork.getStore() ?? NO_HOOK) : NO_HOOK;
      this.counted[name] = (this.counted[name] ?? 0) + 1;
    });
  }

  /** What was counted since it was asked last. */
  taken(): StatementsByHook {
    const taken = this.counted;
    this.counted = {};
    return taken;
  }

  /** Tells the hooks from each other until `unfollow`, which costs time. */
  follow(): void {
    const moments: unknown = this.strapi.plugin('newsroom')?.service('moments');
    for (const row of (moments as { rows: Row[] } | undefined)?.rows ?? []) {
      const { hook } = row;
      this.ownHooks.set(row, hook);
      // What a hook writes has hooks of its own; the outermost counts.
      row.hook = (event) =>
        this.hookAtWork.getStore() === undefined
          ? this.hookAtWork.run(`${hook.name} ${row.moment}`, () => hook(event))
          : hook(event);
    }
  }

  unfollow(): void {
    for (const [row, hook] of this.ownHooks) row.hook = hook;
    this.ownHooks.clear();
  }
}
