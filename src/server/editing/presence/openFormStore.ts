import type { Core } from '@strapi/strapi';
import { rowsOf, type Version } from '../../strapi/rows';
import { OPEN_FORM } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';

/** For how long a form counts as open without word from it, in milliseconds. */
const LONGEST_SILENCE = 30_000;

/** One language of one entry in a form. */
export interface OpenForm extends Version {
  type: string;
  session: string;
  /** The number of the administrator. */
  editor: number;
  name: string;
}

export interface OpenFormRow {
  editor: number;
  name: string;
  session: string;
  since: string | Date;
  seenAt: string | Date;
}

const placeOf = ({ type, documentId, locale }: Pick<OpenForm, 'type' | keyof Version>) => ({
  entry: `${type} ${documentId}`,
  language: locale ?? '',
});

/** Which forms are open, in the database. */
export class OpenFormStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private get rows() {
    return rowsOf(this.strapi, OPEN_FORM);
  }

  /** Takes note that a form is open still, or is now. */
  async note(form: OpenForm, now: Date): Promise<void> {
    const { editor, name, session } = form;
    await upsert(
      this.strapi,
      OPEN_FORM,
      [{ ...placeOf(form), session, editor, name, since: now, seenAt: now }],
      { key: ['session', 'entry', 'language'], change: ['seenAt'] }
    );
  }

  /** A form that is closed. Nobody closes another's. */
  async forget(form: OpenForm): Promise<void> {
    const { session, editor } = form;
    await this.rows.deleteMany({ where: { ...placeOf(form), session, editor } });
  }

  /** The other forms with the same language of the same entry, those first that were opened first. */
  async others(form: OpenForm, now: Date): Promise<OpenFormRow[]> {
    return this.rows.findMany({
      where: {
        ...placeOf(form),
        session: { $ne: form.session },
        seenAt: { $gte: new Date(now.getTime() - LONGEST_SILENCE) },
      },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    });
  }

  /** All forms in which some entries of a type are open, those first that were opened first. */
  async of(
    type: string,
    documentIds: readonly string[],
    now: Date
  ): Promise<Array<OpenFormRow & { documentId: string; locale: string }>> {
    if (documentIds.length === 0) return [];
    const rows: Array<OpenFormRow & { entry: string; language: string }> = await this.rows.findMany(
      {
        where: {
          entry: {
            $in: documentIds.map((documentId) => placeOf({ type, documentId, locale: null }).entry),
          },
          seenAt: { $gte: new Date(now.getTime() - LONGEST_SILENCE) },
        },
        orderBy: [{ since: 'asc' }, { id: 'asc' }],
      }
    );
    return rows.map((row) => ({
      ...row,
      documentId: row.entry.slice(type.length + 1),
      locale: row.language,
    }));
  }

  /** Forgets the forms that have said nothing for too long. */
  async prune(now: Date): Promise<void> {
    const before = new Date(now.getTime() - LONGEST_SILENCE);
    const old: Array<{ id: number }> = await this.rows.findMany({
      select: ['id'],
      where: { seenAt: { $lt: before } },
      limit: 100,
    });
    if (old.length === 0) return;
    await this.rows.deleteMany({ where: { id: { $in: old.map(({ id }) => id) } } });
  }
}
