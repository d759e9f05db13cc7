import type { Write } from './parseWrite';
import {
  SLUGS,
  EVERYTHING,
  fileKey,
  keyOfAny,
  keyOfEntry,
  keyOfInverse,
  keyOfList,
  keyOfTable,
  type SurrogateKey,
} from './surrogateKeys';
import type { LinkEnd, TableRole } from './tableRoles';
import { TouchedRows, type Identify, type RowTouch } from './touchedRows';
import { FILE } from '../strapi/uids';

/** What the table roles do not tell. */
export interface Containers {
  /** The content types that have a component in them, directly or inside another. */
  typesWith(component: string): string[];
  isComponent(uid: string): boolean;
}

/** Collects what the writes of one transaction touched. */
export class Touched {
  private readonly keys = new Set<SurrogateKey>();
  private readonly rows = new TouchedRows();
  private readonly components = new Set<string>();
  /** Content types of which entries were written. */
  private readonly written = new Set<string>();

  constructor(private readonly containers: Containers) {}

  get isEmpty(): boolean {
    return this.keys.size === 0 && this.rows.isEmpty && this.components.size === 0;
  }

  /** A statement that writes, but not known what. */
  addUnknown(): void {
    this.keys.add(EVERYTHING);
  }

  add(write: Write, role: TableRole): void {
    switch (role.kind) {
      case 'unread':
        return;
      case 'settings':
        this.keys.add(EVERYTHING);
        return;
      case 'slugs':
        this.keys.add(SLUGS);
        return;
      case 'other':
        this.keys.add(keyOfTable(write.table));
        return;
      case 'files':
        return this.addFile(write);
      case 'entries':
        return this.addEntry(write, role);
      case 'links':
        return this.addLink(write, role);
      case 'morphs':
        return this.addMorph(write, role);
      case 'parts':
        return this.addPart(write, role);
      case 'component':
        // A new one is in no entry yet.
        if (write.verb !== 'insert') this.components.add(role.uid);
    }
  }

  /** The rows that have to be identified before `settle`, by content type. */
  rowIds(): Map<string, number[]> {
    return this.rows.ids();
  }

  /**
   * The keys of all that was touched.
   *
   * @param before what a row was before the transaction, where that is known
   * @param after what it is now; undefined for one that is gone, or was not looked up
   */
  settle(before: Identify, after: Identify): SurrogateKey[] {
    this.rows.settle(before, after, {
      known: (uid, documentId, touch) => this.touchRow(uid, documentId, touch),
      unknown: (uid) => this.touchAny(uid),
    });
    for (const component of this.components) {
      // Strapi writes a component with the entry it is in; any other way it is not known where it is.
      const types = this.containers.typesWith(component);
      if (!types.some((uid) => this.written.has(uid))) types.forEach((uid) => this.touchAny(uid));
    }
    return [...this.keys];
  }

  private touchRow(uid: string, documentId: string, { entry, inverses }: RowTouch): void {
    if (entry) this.keys.add(keyOfEntry(uid, documentId)).add(keyOfList(uid));
    for (const attribute of inverses) this.keys.add(keyOfInverse(uid, documentId, attribute));
  }

  private touchAny(uid: string): void {
    this.keys.add(keyOfAny(uid)).add(keyOfList(uid));
  }

  private addFile({ verb, where }: Write): void {
    // A new file is in no entry yet.
    if (verb === 'insert' || namesNobody(where)) return;
    const ids = numbers(where.id);
    if (!ids) this.keys.add(keyOfAny(FILE));
    else ids.forEach((id) => this.keys.add(fileKey(id)));
    this.keys.add(keyOfList(FILE));
  }

  private addEntry(
    { verb, rows, sets, where }: Write,
    role: TableRole & { kind: 'entries' }
  ): void {
    const { uid, drafts, foreign } = role;
    this.written.add(uid);
    for (const end of foreign) {
      if (verb !== 'update' || !sets || sets.includes(end.column)) this.touchAny(end.uid);
    }
    if (verb === 'insert') {
      if (!rows) return this.touchAny(uid);
      for (const row of rows) {
        if (drafts && isNothing(row.published_at)) continue;
        if (typeof row.document_id !== 'string') this.touchAny(uid);
        else this.keys.add(keyOfEntry(uid, row.document_id)).add(keyOfList(uid));
      }
      return;
    }
    const ids = numbers(where.id);
    if (ids) {
      const maybeWithdrawn =
        drafts && verb === 'update' && (!sets || sets.includes('published_at'));
      for (const id of ids) {
        const touch = this.rows.row(uid, id);
        touch.entry = true;
        touch.maybeWithdrawn ||= maybeWithdrawn;
      }
      return;
    }
    if (namesNobody(where)) return;
    const documents = where.document_id;
    if (!documents) return this.touchAny(uid);
    for (const documentId of documents) {
      this.keys.add(keyOfEntry(uid, String(documentId))).add(keyOfList(uid));
    }
  }

  private addLink({ verb, rows, sets, where }: Write, role: TableRole & { kind: 'links' }): void {
    const ends = [role.owner, role.target];
    // A new order of what is there already comes with a write of the entry that shows it.
    if (verb === 'update' && sets && !sets.some((set) => ends.some((end) => end.column === set))) {
      return;
    }
    for (const row of verb === 'insert' ? (rows ?? []) : []) {
      for (const end of ends) this.touchEnd(end, end === role.owner, [row[end.column]]);
    }
    if (verb === 'insert' && rows) return;
    const told = verb === 'insert' ? [] : ends.filter((end) => where[end.column]);
    for (const end of told) this.touchEnd(end, true, where[end.column] ?? []);
    if (told.length === 0 || verb === 'update') ends.forEach((end) => this.touchEndOfAny(end));
  }

  private touchEnd(end: LinkEnd, entry: boolean, values: unknown[]): void {
    if (this.containers.isComponent(end.uid)) return this.touchEndOfAny(end);
    for (const value of values) {
      if (isNothing(value)) continue;
      const id = Number(value);
      if (end.uid === FILE) {
        this.keys.add(fileKey(id));
        continue;
      }
      if (!entry && end.inverse === null) continue;
      const touch = this.rows.row(end.uid, id);
      touch.entry ||= entry;
      if (end.inverse !== null) touch.inverses.add(end.inverse);
    }
  }

  private touchEndOfAny({ uid }: LinkEnd): void {
    const types = this.containers.isComponent(uid) ? this.containers.typesWith(uid) : [uid];
    types.forEach((type) => this.touchAny(type));
  }

  private addMorph(
    { verb, rows, sets, where }: Write,
    { column, uid, typeColumn, idColumn }: TableRole & { kind: 'morphs' }
  ): void {
    if (
      verb === 'update' &&
      sets &&
      ![column, typeColumn, idColumn].some((each) => sets.includes(each))
    ) {
      return;
    }
    // What shows whichever entries a file is in asks for all of them.
    this.keys.add(keyOfList(uid));
    if (verb === 'insert' && rows) {
      for (const row of rows) {
        this.touchEnd({ column: idColumn, uid: String(row[typeColumn]), inverse: null }, true, [
          row[idColumn],
        ]);
      }
      return;
    }
    const [type] = where[typeColumn] ?? [];
    if (verb === 'delete' && typeof type === 'string' && where[idColumn]) {
      this.touchEnd({ column: idColumn, uid: type, inverse: null }, true, where[idColumn]);
    } else if (verb === 'delete' && where[column]) {
      this.touchEnd({ column, uid, inverse: null }, true, where[column]);
    } else this.addUnknown();
  }

  private addPart({ verb, rows, sets, where }: Write, role: TableRole & { kind: 'parts' }): void {
    const { uid, column } = role;
    // The order of what is there already comes with a write of the entry.
    if (verb === 'update' && sets?.every((set) => set === 'order')) return;
    if (this.containers.isComponent(uid)) {
      this.components.add(uid);
      return;
    }
    const ids = verb === 'insert' ? rows?.map((row) => row[column]) : where[column];
    const end = { column, uid, inverse: null };
    if (ids && verb !== 'update') this.touchEnd(end, true, ids);
    else this.touchAny(uid);
  }
}

const isNothing = (value: unknown) => value === null || value === undefined;

/** Strapi clears the languages of a row by its number in the place of a document's, which is a text. */
const namesNobody = ({ document_id: documents }: Write['where']) =>
  documents !== undefined && documents.every((each) => typeof each === 'number');

/** Row identifiers; null where some are none. */
function numbers(values: unknown[] | undefined): number[] | null {
  const ids = values?.map(Number);
  return ids?.every(Number.isInteger) ? ids : null;
}
