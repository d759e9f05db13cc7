import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { MirrorChange } from '../../../../types/mirror-panel';
import { rowsOf } from '../../strapi/rows';
import { MIRROR_CHANGE } from '../../strapi/uids';
import { authorName } from './author';
import { currentCause, withCause } from './cause';

/** A line before it is written: who, when and for what come with the writing. */
export type NewMirrorChange = Pick<MirrorChange, 'action' | 'mirror' | 'label' | 'changes'> & {
  /** Document identifier; null for a mirror that stands in no outlet. */
  outlet: string | null;
};

type LineRow = NewMirrorChange & {
  documentId: string;
  at: string | Date;
  by: string | null;
  cause: string;
};

const DAY = 24 * 60 * 60 * 1000;
const PAGE_SIZE = 50;

const causeOf = (text: string): MirrorChange['cause'] =>
  text === 'source' || text === 'check' || text === 'import' ? text : 'editor';

/** The log of changes, in the database. Every method joins the transaction it is called in. */
export class MirrorChangeStore {
  constructor(private readonly strapi: Core.Strapi) {}

  /** For programs of the host's own: what their work writes is put down to it. */
  readonly withCause = withCause;

  private get rows() {
    return rowsOf(this.strapi, MIRROR_CHANGE);
  }

  /** Writes lines down, in their order: by the cause that is current, else by whoever asked. */
  async write(lines: readonly NewMirrorChange[]): Promise<void> {
    if (lines.length === 0) return;
    const current = currentCause();
    const by = current ? current.by : authorName(this.strapi);
    const cause: MirrorChange['cause'] = current?.cause ?? 'editor';
    for (const line of lines) {
      await this.rows.create({
        data: { documentId: createId(), at: new Date(), by, cause, ...line },
      });
    }
  }

  /** A page of an outlet's lines, the newest first. `outlet` is a document identifier. */
  async page(
    outlet: string,
    page: number
  ): Promise<{ changes: MirrorChange[]; page: number; pageCount: number }> {
    const count = await this.rows.count({ where: { outlet } });
    const rows: LineRow[] = await this.rows.findMany({
      where: { outlet },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    return {
      changes: rows.map((row) => ({
        documentId: row.documentId,
        at: new Date(row.at).toISOString(),
        by: row.by,
        cause: causeOf(row.cause),
        action: row.action,
        mirror: row.mirror,
        label: row.label,
        changes: row.changes,
      })),
      page,
      pageCount: Math.max(1, Math.ceil(count / PAGE_SIZE)),
    };
  }

  /** Forgets what is older than so many days. @returns how many lines went */
  async prune(days: number, now = new Date()): Promise<number> {
    const { count } = await this.rows.deleteMany({
      where: { at: { $lt: new Date(now.getTime() - days * DAY) } },
    });
    return count;
  }
}
