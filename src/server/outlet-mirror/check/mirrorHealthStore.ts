import type { Core } from '@strapi/strapi';
import type { MirrorHealth } from '../../../../types/mirror-panel';
import { MIRROR_CHECK_RESULT, MIRROR_HEALTH } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import { afterCheck, UNKNOWN, type CheckResult, type HealthRecord } from './health';

export interface HealthRow extends HealthRecord {
  mirror: string;
  checkedAt: string | Date | null;
  /** Of the last check. */
  message: string | null;
  latencyMs: number | null;
  certificateExpiresAt: string | Date | null;
}

const BATCH = 500;
const DAY = 24 * 60 * 60 * 1000;

/** What holds of mirrors, and what checks found, in the database. `mirror` is a document identifier. */
export class MirrorHealthStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return this.strapi.db.query(MIRROR_HEALTH);
  }

  /** What holds of each mirror that was checked. */
  async of(mirrors: readonly string[]): Promise<Map<string, HealthRow>> {
    const rows: HealthRow[] = await this.rows.findMany({ where: { mirror: { $in: mirrors } } });
    return new Map(rows.map((row) => [row.mirror, row]));
  }

  /** Gives mirrors that have none a row, to be checked now. */
  async enter(mirrors: readonly string[], now: Date): Promise<void> {
    const known = await this.of(mirrors);
    const unknown = mirrors.filter((mirror) => !known.has(mirror));
    for (let start = 0; start < unknown.length; start += BATCH) {
      const rows = unknown
        .slice(start, start + BATCH)
        .map((mirror) => ({ mirror, nextCheckAt: now, pendingCount: 0, failures: 0 }));
      await upsert(this.strapi, MIRROR_HEALTH, rows, { key: ['mirror'] });
    }
  }

  /** The mirrors that are to be checked, those that have waited longest first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows: HealthRow[] = await this.rows.findMany({
      select: ['mirror'],
      where: { nextCheckAt: { $lte: now } },
      orderBy: { nextCheckAt: 'asc' },
      limit,
    });
    return rows.map(({ mirror }) => mirror);
  }

  /**
   * Takes a mirror to check. Of several nodes one gets it; if that one fails, the mirror is due
   * again at `until`.
   */
  async take(mirror: string, now: Date, until: Date): Promise<boolean> {
    const { count } = await this.rows.updateMany({
      where: { mirror, nextCheckAt: { $lte: now } },
      data: { nextCheckAt: until },
    });
    return count === 1;
  }

  /**
   * Writes down what a check found.
   *
   * @param next when to check again, by what holds now
   * @returns what held before and what holds now
   */
  async record(
    mirror: string,
    result: CheckResult,
    next: (record: HealthRecord) => Date
  ): Promise<{ before: MirrorHealth | null; after: MirrorHealth | null }> {
    return this.strapi.db.transaction(async () => {
      const before = (await this.of([mirror])).get(mirror) ?? UNKNOWN;
      const record = afterCheck(before, result.health);
      await this.rows.updateMany({
        where: { mirror },
        data: { ...result, ...record, nextCheckAt: next(record) },
      });
      await this.strapi.db.query(MIRROR_CHECK_RESULT).create({ data: { mirror, ...result } });
      return { before: before.health, after: record.health };
    });
  }

  /** Forgets results that are old, and mirrors that are no longer public. */
  async prune(now: Date, historyDays: number, mirrors: readonly string[]): Promise<void> {
    await this.strapi.db.query(MIRROR_CHECK_RESULT).deleteMany({
      where: { checkedAt: { $lt: new Date(now.getTime() - historyDays * DAY) } },
    });
    await this.rows.deleteMany({
      where: mirrors.length > 0 ? { mirror: { $notIn: mirrors } } : {},
    });
  }
}
