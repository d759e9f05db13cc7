import { FILE } from '../strapi/uids';

/** A column of a table that ties entries to each other, and whose identifier it holds. */
export interface LinkEnd {
  column: string;
  /** The content type or component it points to. */
  uid: string;
  /** The attribute by which that entry shows what points to it; null where it does not. */
  inverse: string | null;
}

/** What a table holds, as far as it matters to an answer that was made of it. */
export type TableRole =
  /** Entries of a content type. */
  | { kind: 'entries'; uid: string; drafts: boolean; foreign: LinkEnd[] }
  | { kind: 'files' }
  /** Which entry points to which. The first end owns the relation. */
  | { kind: 'links'; owner: LinkEnd; target: LinkEnd }
  /** Which file, or other entry, stands in which field of entries of any type. */
  | { kind: 'morphs'; column: string; uid: string; typeColumn: string; idColumn: string }
  /** Which component stands in which entry or component. */
  | { kind: 'parts'; uid: string; column: string }
  | { kind: 'component'; uid: string }
  /** What every answer hangs on: permissions, languages, settings. */
  | { kind: 'settings' }
  | { kind: 'slugs' }
  /** What no answer is made of. */
  | { kind: 'unread' }
  | { kind: 'other' };

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { typeColumn: { name: string }; idColumn: { name: string } };
}

/** An attribute as Strapi's database layer describes it. */
interface AttributeMeta {
  type: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  joinTable?: JoinTable;
  joinColumn?: { name: string };
}

/** A table as Strapi's database layer describes it. */
export interface TableMeta {
  uid: string;
  tableName: string;
  attributes: Record<string, AttributeMeta>;
}

/** What only the schemas know of a type. */
export interface Kinds {
  isContentType(uid: string): boolean;
  isComponent(uid: string): boolean;
  hasDrafts(uid: string): boolean;
}

/** Types whose every entry any answer may hang on. */
const SETTINGS: ReadonlySet<string> = new Set([
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
  'strapi::core-store',
]);

/** What a slug answers: where a story has moved to, or why it is away. */
const SLUGS: ReadonlySet<string> = new Set([
  'plugin::newsroom.article-slug',
  'plugin::newsroom.withdrawal',
]);

/** What each table holds, by its name. */
export function tableRolesOf(
  tables: Iterable<TableMeta>,
  kinds: Kinds,
  unread: ReadonlySet<string>
): Map<string, TableRole> {
  const all = [...tables];
  const roles = new Map<string, TableRole>();
  for (const table of all) {
    if (!roles.has(table.tableName)) roles.set(table.tableName, roleOf(table, kinds, unread));
  }
  for (const { uid, attributes } of all) {
    for (const attribute of Object.values(attributes)) {
      const role = roleOfJoin(uid, attribute, kinds);
      if (role && attribute.joinTable) roles.set(attribute.joinTable.name, role);
    }
  }
  return roles;
}

function roleOf(
  { uid, attributes }: TableMeta,
  kinds: Kinds,
  unread: ReadonlySet<string>
): TableRole {
  if (unread.has(uid)) return { kind: 'unread' };
  if (SETTINGS.has(uid)) return { kind: 'settings' };
  if (SLUGS.has(uid)) return { kind: 'slugs' };
  if (uid === FILE) return { kind: 'files' };
  if (kinds.isComponent(uid)) return { kind: 'component', uid };
  if (!kinds.isContentType(uid) || uid.startsWith('admin::')) return { kind: 'other' };
  const foreign = Object.values(attributes).flatMap(({ target, joinColumn, inversedBy }) =>
    target && joinColumn && inversedBy
      ? [{ column: joinColumn.name, uid: target, inverse: inversedBy }]
      : []
  );
  return { kind: 'entries', uid, drafts: kinds.hasDrafts(uid), foreign };
}

function roleOfJoin(uid: string, attribute: AttributeMeta, kinds: Kinds): TableRole | null {
  const { joinTable, target, mappedBy } = attribute;
  if (!joinTable) return null;
  const { joinColumn, inverseJoinColumn, morphColumn } = joinTable;
  // A table of components in entries has one place for all fields, dynamic zones included.
  if (joinTable.name.endsWith('_cmps') || (target !== undefined && kinds.isComponent(target))) {
    return { kind: 'parts', uid, column: joinColumn.name };
  }
  if (SETTINGS.has(uid) || (target !== undefined && SETTINGS.has(target))) {
    // Who has which role is asked for with a token only, which no stored answer is given to.
    const other = SETTINGS.has(uid) ? target : uid;
    return other !== undefined && SETTINGS.has(other) ? { kind: 'settings' } : { kind: 'other' };
  }
  if (morphColumn) {
    return {
      kind: 'morphs',
      column: joinColumn.name,
      uid,
      typeColumn: morphColumn.typeColumn.name,
      idColumn: morphColumn.idColumn.name,
    };
  }
  // The other side says the same of this table.
  if (mappedBy !== undefined || target === undefined || !inverseJoinColumn) return null;
  return {
    kind: 'links',
    owner: { column: joinColumn.name, uid, inverse: null },
    target: { column: inverseJoinColumn.name, uid: target, inverse: attribute.inversedBy ?? null },
  };
}
