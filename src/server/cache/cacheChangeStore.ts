import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { neverWait } from '../strapi/ownConnection';
import { CHANGES_TABLE } from './changesTable';
import { EVERYTHING, type SurrogateKey } from './surrogateKeys';

/** How long a change is kept for nodes that were cut off. */
const KEEP = 15 * 60_000;
const PRUNE_EVERY = 60_000;
/** How many keys of one change are written down; beyond them everything counts as touched. */
const MOST_KEYS = 2000;
/** How many gaps in the numbers of changes are looked after. */
const MOST_GAPS = 10_000;

interface ChangeRow {
  id: number;
  touched: string;
  node: string;
}

/** What of the row is written where: the database gives the number. */
export const changeRow = (node: string, keys: readonly SurrogateKey[]) => ({
  touched: (keys.length > MOST_KEYS ? [EVERYTHING] : keys).join(' '),
  node,
  created_at: new Date(),
});

/**
 * Reads what other nodes wrote. Numbers are given before the commit, so a lower one may become
 * visible after a higher one: the numbers in between are asked for again until they are too old.
 */
export class CacheChangeStore {
  private last = 0;
  private readonly gaps = new Map<number, number>();
  private pruned = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    /** A connection beside Strapi's pool, which may be busy for seconds. */
    private readonly client: Knex.Client,
    private readonly node: string
  ) {}

  private get table(): Knex.QueryBuilder {
    const builder: Knex.QueryBuilder = this.client.queryBuilder();
    const schema = this.strapi.db.getSchemaName();
    return schema ? builder.withSchema(schema).from(CHANGES_TABLE) : builder.from(CHANGES_TABLE);
  }

  /** From here on changes are told. */
  async start(): Promise<void> {
    const [row]: Array<{ last: number | string | null }> = await this.table.max('id as last');
    this.last = Number(row?.last ?? 0);
    this.gaps.clear();
  }

  /** What other nodes touched since the last call. */
  async read(): Promise<SurrogateKey[]> {
    await neverWait(this.strapi, this.client);
    const gaps = [...this.gaps.keys()];
    const rows: ChangeRow[] = await this.table
      .select('id', 'touched', 'node')
      .where((either) => {
        void either.where('id', '>', this.last);
        if (gaps.length > 0) void either.orWhereIn('id', gaps);
      })
      .orderBy('id');
    const keys = new Set<SurrogateKey>();
    const now = Date.now();
    for (const { id, touched, node } of rows) {
      this.gaps.delete(id);
      for (let missing = this.last + 1; missing < id; missing += 1) {
        if (this.gaps.size >= MOST_GAPS) keys.add(EVERYTHING);
        else this.gaps.set(missing, now);
      }
      this.last = Math.max(this.last, id);
      if (node !== this.node) touched.split(' ').forEach((key) => keys.add(key));
    }
    for (const [id, since] of this.gaps) if (since < now - KEEP) this.gaps.delete(id);
    return [...keys];
  }

  /** Whether changes may have been pruned since a time, so that changes were missed. */
  missedSince(time: number): boolean {
    return Date.now() - time > KEEP / 2;
  }

  async prune(): Promise<void> {
    if (Date.now() - this.pruned < PRUNE_EVERY) return;
    this.pruned = Date.now();
    await this.table.where('created_at', '<', new Date(Date.now() - KEEP)).del();
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => void this.client.destroy(() => resolve()));
  }
}
