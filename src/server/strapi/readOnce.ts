import type { Knex } from 'knex';
import { asyncContext } from './asyncContext';
import { sentTogether } from './together';

/** What is to be read. */
interface Wanted {
  /** Names it, its conditions included. */
  key: string;
  /** All that it is read from. */
  tables: readonly string[];
  /** What else is known by it, each under a name and read from the same tables. */
  tells?(value: unknown): Iterable<readonly [key: string, value: unknown]>;
}

/** Answers what is missing, in its order. */
type Read<W, T> = (missing: readonly W[]) => Promise<readonly T[]>;

interface Reading {
  tables: readonly string[];
  value: unknown;
}

/**
 * What the hooks of one write have read, for as long as nothing writes into the tables that it was read
 * from. Only what is done inside the write's transaction is answered from it.
 */
class Readings {
  private readonly kept = new Map<string, Reading>();
  /** How often each table was written into. */
  private readonly writes = new Map<string, number>();
  /** Since everything had to be forgotten. */
  private clearings = 0;
  private isOver = false;

  /** Takes note of a statement before it is sent. */
  readonly follow = ({ sql }: { sql: string }): void => {
    const kind = kindOf(sql);
    if (kind === 'read') return;
    if (kind === 'unknown') {
      this.clearings += 1;
      this.kept.clear();
      return;
    }
    for (const [key, { tables }] of this.kept) {
      if (tables.some((table) => names(sql, table))) this.kept.delete(key);
    }
    if (kind === 'write') this.noteWrite(sql);
  };

  /** Answers from what is kept, and reads all that is missing together. */
  async read<W extends Wanted, T>(wanted: readonly W[], read: Read<W, T>): Promise<T[]> {
    const found = new Map<string, T>();
    for (const { key } of wanted) {
      const kept = this.kept.get(key);
      if (kept) found.set(key, kept.value as T);
    }
    const missing = wanted.filter(({ key }) => !found.has(key));
    const before = missing.map(({ tables }) => this.stateOf(tables));
    const values = missing.length === 0 ? [] : await read(missing);
    for (const [at, { key, tables, tells }] of missing.entries()) {
      const value = values[at] as T;
      found.set(key, value);
      // What was written meanwhile may not be in it.
      const isTrue = !this.isOver && this.stateOf(tables) === before[at];
      if (!isTrue) continue;
      for (const [name, known] of tells?.(value) ?? [])
        this.kept.set(name, { tables, value: known });
      this.kept.set(key, { tables, value });
    }
    return wanted.map(({ key }) => found.get(key) as T);
  }

  end(): void {
    this.isOver = true;
    this.kept.clear();
  }

  private noteWrite(sql: string): void {
    const named = [...sql.matchAll(/[`"]([^`"]+)[`"]/g)].map(([, table = '']) => table);
    for (const table of [...named, ...(UNQUOTED.exec(sql)?.slice(1) ?? [])]) {
      this.writes.set(table, (this.writes.get(table) ?? 0) + 1);
    }
  }

  private stateOf(tables: readonly string[]): string {
    return [this.clearings, ...tables.map((table) => this.writes.get(table) ?? 0)].join(' ');
  }
}

const names = (sql: string, table: string) =>
  sql.includes(`"${table}"`) || sql.includes(`\`${table}\``) || UNQUOTED.exec(sql)?.[1] === table;

const OF_THE_TRANSACTION = /^\s*(?:begin|savepoint|release|commit|set transaction)\b/i;
const WRITE = /^\s*(?:insert|update|delete|replace)\b/i;
/** What a statement writes into that has its name without quotes. */
const UNQUOTED = /^\s*(?:(?:insert|replace)\s+into|update|delete\s+from)\s+(\w+)/i;
const LOCK_OF_ROWS = /\b(?:for (?:update|share|no key update|key share)|lock in share mode)\b/i;
/** A lock of a name, not of rows: whoever waits for it wants to see what others did meanwhile. */
const LOCK_OF_A_NAME = /advisory|get_lock/i;

/** A lock makes of what was read before it what may be past, but not of what is read by it. */
function kindOf(sql: string): 'read' | 'lock' | 'write' | 'unknown' {
  if (OF_THE_TRANSACTION.test(sql)) return 'read';
  if (WRITE.test(sql)) return 'write';
  if (!/^\s*select\b/i.test(sql) || LOCK_OF_A_NAME.test(sql)) return 'unknown';
  return LOCK_OF_ROWS.test(sql) ? 'lock' : 'read';
}

const context = asyncContext<Readings>('newsroom.readings');

/**
 * Does the work of a write, in its transaction, whose hooks share what they read by `readOnce`. What
 * is written within it, such as the captions of a story, shares it too.
 */
export async function sharingReadings<T>(
  trx: Knex.Transaction,
  work: () => Promise<T>
): Promise<T> {
  if (context.get()) return work();
  const readings = new Readings();
  const { client } = trx as unknown as { client: NodeJS.EventEmitter };
  client.on('query', readings.follow);
  try {
    return await context.run(readings, work);
  } finally {
    client.off('query', readings.follow);
    readings.end();
  }
}

/**
 * Reads what several hooks of a write ask for once, and anew where it was written meanwhile. Outside
 * of a write it is read each time. The value is shared: nobody may change it.
 *
 * @param key names what is read, its conditions included
 * @param tables all that it is read from
 */
export async function readOnce<T>(
  key: string,
  tables: readonly string[],
  read: () => Promise<T>
): Promise<T> {
  const [value] = await readEachOnce([{ key, tables }], async () => [await read()]);
  return value as T;
}

/**
 * The same for several readings, of which those that are missing can be read together.
 *
 * @param read answers them in their order
 * @param like names what those that work together may read together
 */
export async function readEachOnce<W extends Wanted, T>(
  wanted: readonly W[],
  read: Read<W, T>,
  like?: string
): Promise<readonly T[]> {
  const readings = context.get();
  if (!readings) return read(wanted);
  return readings.read(
    wanted,
    like === undefined ? read : (missing) => readTogether(like, missing, read)
  );
}

/** What several want at the same time is read by one statement, and what more than one of them wants once. */
async function readTogether<W extends Wanted, T>(
  like: string,
  missing: readonly W[],
  read: Read<W, T>
): Promise<readonly T[]> {
  return sentTogether(like, missing, async (all) => {
    const each = [...new Map(all.flat().map((one) => [one.key, one])).values()];
    const values = await read(each);
    const found = new Map(each.map(({ key }, at) => [key, values[at] as T]));
    return all.map((asked) => asked.map(({ key }) => found.get(key) as T));
  });
}
