import type { Invariant, Row, Scene } from './scene';

interface JoinTable {
  name: string;
  joinColumn?: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}

/** A column of a table that names rows of others. */
interface Reference {
  table: string;
  column: string;
  /** The table whose rows it names; by the type in another column where it may be several. */
  target: string | { typeColumn: string };
}

/** All that Strapi's models say about tables between tables. */
function referencesOf({ strapi }: Scene): Map<string, Reference> {
  const references = new Map<string, Reference>();
  const add = (reference: Reference) =>
    references.set(`${reference.table}.${reference.column}`, reference);
  for (const model of strapi.db.metadata.values()) {
    for (const attribute of Object.values(model.attributes) as Row[]) {
      const join = attribute.joinTable as JoinTable | undefined;
      if (!join) continue;
      if (join.morphColumn) {
        const { idColumn, typeColumn } = join.morphColumn;
        add({ table: join.name, column: idColumn.name, target: { typeColumn: typeColumn.name } });
        // The column of the side that owns it; seen from the other side it is the target's.
        if (attribute.relation === 'morphToMany' && join.joinColumn) {
          add({ table: join.name, column: join.joinColumn.name, target: model.tableName });
        }
        continue;
      }
      if (join.joinColumn) {
        add({ table: join.name, column: join.joinColumn.name, target: model.tableName });
      }
      const other = attribute.target && strapi.db.metadata.get(attribute.target)?.tableName;
      // Parts of several types lie in one table, which their own attribute says.
      if (join.inverseJoinColumn && other && !join.name.endsWith('_cmps')) {
        add({ table: join.name, column: join.inverseJoinColumn.name, target: other });
      }
    }
  }
  return references;
}

const COMPONENT_COLUMNS = { column: 'cmp_id', typeColumn: 'component_type' };

export const noOrphans: Invariant = {
  name: 'links and components lead from something to something',
  async check(scene) {
    const { db } = scene.strapi;
    const found: string[] = [];
    const ids = new Map<string, Set<number>>();
    const idsOf = async (table: string) => {
      if (!ids.has(table)) {
        const rows: Row[] = await db.getConnection(table).select('id');
        ids.set(table, new Set(rows.map(({ id }) => Number(id))));
      }
      return ids.get(table) as Set<number>;
    };
    const references = [...referencesOf(scene).values()];
    const componentTables = new Set(
      references.map(({ table }) => table).filter((table) => table.endsWith('_cmps'))
    );
    const used = new Map<string, Set<number>>();
    for (const table of componentTables) {
      references.push({
        table,
        column: COMPONENT_COLUMNS.column,
        target: { typeColumn: COMPONENT_COLUMNS.typeColumn },
      });
      for (const { cmp_id: id, component_type: type } of (await db
        .getConnection(table)
        .select('cmp_id', 'component_type')) as Row[]) {
        used.set(type, (used.get(type) ?? new Set()).add(Number(id)));
      }
    }
    for (const { table, column, target } of references) {
      const rows: Row[] = await db.getConnection(table).select('*');
      for (const row of rows) {
        const to =
          typeof target === 'string'
            ? target
            : db.metadata.get(String(row[target.typeColumn]))?.tableName;
        if (row[column] === null) found.push(`${table}.${column} of row ${row.id} is empty.`);
        else if (!to || !(await idsOf(to)).has(Number(row[column]))) {
          found.push(`${table}.${column} of row ${row.id} names ${row[column]}, not in ${to}.`);
        }
      }
    }
    for (const model of Object.values(scene.strapi.components) as Row[]) {
      for (const id of await idsOf(model.collectionName)) {
        if (!used.get(model.uid)?.has(id)) {
          found.push(`Row ${id} of ${model.collectionName} belongs to nothing.`);
        }
      }
    }
    return found;
  },
};
