import type { Core } from '@strapi/strapi';
import { createId } from '@paralleldrive/cuid2';
import { MIRROR_HEALTH, MIRROR_LOOK } from '../../strapi/uids';
import { mirrorHealthSchema } from './contentTypes';
import { afterLook, type Health, type Observation, type Verdict } from './verdict';

export interface HealthRow extends Health {
  mirror: string;
  checkedAt: string | Date | null;
  /** Of the last look. */
  message: string | null;
  latencyMs: number | null;
  certificateExpiresAt: string | Date | null;
}

const BATCH = 500;
const DAY = 24 * 60 * 60 * 1000;

/** What holds of mirrors, and what was found, in the database. `mirror` is a document identifier. */
export class HealthBook {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.query(MIRROR_HEALTH);
  }

  /** What holds of each mirror that was looked at. */
  async of(mirrors: readonly string[]): Promise<Map<string, HealthRow>> {
    const rows: HealthRow[] = await this.rows.findMany({ where: { mirror: { $in: mirrors } } });
    return new Map(rows.map((row) => [row.mirror, row]));
  }

  /** Gives mirrors that have none a row, to be looked at now. */
  async enter(mirrors: readonly string[], now: Date): Promise<void> {
    const known = await this.of(mirrors);
    const unknown = mirrors.filter((mirror) => !known.has(mirror));
    for (let start = 0; start < unknown.length; start += BATCH) {
      const rows = unknown.slice(start, start + BATCH).map((mirror) => ({
        document_id: createId(),
        mirror,
        next_look_at: now,
        pending_count: 0,
        failures: 0,
        created_at: now,
        updated_at: now,
        published_at: now,
      }));
      await this.strapi.db.transaction(async ({ trx }) => {
        await this.strapi.db
          .getConnection(mirrorHealthSchema.collectionName)
          .insert(rows)
          .onConflict(['mirror'])
          .ignore()
          .transacting(trx);
      });
    }
  }

  /** The mirrors that are to be looked at, those that have waited longest first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows: HealthRow[] = await this.rows.findMany({
      select: ['mirror'],
      where: { nextLookAt: { $lte: now } },
      orderBy: { nextLookAt: 'asc' },
      limit,
    });
    return rows.map(({ mirror }) => mirror);
  }

  /**
   * Takes a mirror to look at. Of several nodes one gets it; if that one fails, the mirror is due
   * again at `until`.
   */
  async take(mirror: string, now: Date, until: Date): Promise<boolean> {
    const { count } = await this.rows.updateMany({
      where: { mirror, nextLookAt: { $lte: now } },
      data: { nextLookAt: until },
    });
    return count === 1;
  }

  /**
   * Writes down a look.
   *
   * @param next when to look again, by what holds now
   * @returns what held before and what holds now
   */
  async record(
    mirror: string,
    { verdict, ...seen }: Observation,
    next: (health: Health) => Date
  ): Promise<{ before: Verdict | null; health: Health }> {
    return this.strapi.db.transaction(async () => {
      const before = (await this.of([mirror])).get(mirror);
      const health = afterLook(
        before ?? { verdict: null, pending: null, pendingCount: 0, failures: 0 },
        verdict
      );
      await this.rows.updateMany({
        where: { mirror },
        data: { ...seen, ...health, nextLookAt: next(health) },
      });
      await this.strapi.db.query(MIRROR_LOOK).create({ data: { mirror, verdict, ...seen } });
      return { before: before?.verdict ?? null, health };
    });
  }

  /** Forgets looks that are old, and mirrors that are no longer public. */
  async prune(now: Date, historyDays: number, mirrors: readonly string[]): Promise<void> {
    await this.strapi.db.query(MIRROR_LOOK).deleteMany({
      where: { checkedAt: { $lt: new Date(now.getTime() - historyDays * DAY) } },
    });
    await this.rows.deleteMany({
      where: mirrors.length > 0 ? { mirror: { $notIn: mirrors } } : {},
    });
  }
}
