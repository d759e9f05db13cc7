import type { CompiledShape, Compiling, Loaded, Populate, Relation } from './compiling';
import { LeftToStrapi, type Entry } from './entryReader';
import { valuesOf } from './lane';
import { storedRelation, type JoinTable, type StoredRelation } from '../strapi/storedRelation';
import { HOLES, Template, type Compilable } from './template';

const PLAIN: ReadonlySet<string> = new Set(['populate', 'select', 'orderBy', 'on']);

/** What Strapi's query builder is begun with for the rows behind a relation. */
export const startOf = ({ filters }: Compiling, part: Populate) => ({ filters, ...part });

/** @throws LeftToStrapi where more is asked of a relation than its fields, order and what is behind it */
export function leaveOdd(name: string, part: Populate): void {
  const odd = Object.keys(part).find((key) => !PLAIN.has(key));
  if (odd !== undefined) throw new LeftToStrapi(`${odd} in the relation ${name}`);
}

/** @throws LeftToStrapi for what only Strapi can answer */
export async function compileRelation(
  compiling: Compiling,
  uid: string,
  name: string,
  part: Populate
): Promise<Relation> {
  leaveOdd(name, part);
  const attribute = storedRelation(compiling.strapi, uid, name);
  switch (attribute.relation) {
    case 'oneToOne':
    case 'manyToOne':
    case 'oneToMany':
    case 'manyToMany':
      if (attribute.joinTable) return compileJoined(compiling, name, attribute, part);
      if (name === 'localizations') return compileLocalizations(compiling, attribute, part);
      break;
    case 'morphOne':
    case 'morphMany':
      return compileMedia(compiling, uid, name, attribute, part);
  }
  throw new LeftToStrapi(`the relation ${name}`);
}

/** Join rows are in their own order unless the query asks for another. */
const orderBehind = (part: Populate, orderBy: JoinTable['orderBy']) =>
  part.orderBy === undefined && orderBy ? { ...orderBy } : undefined;

async function compileJoined(
  compiling: Compiling,
  name: string,
  { relation, target, joinTable }: StoredRelation,
  part: Populate
): Promise<Relation> {
  if (!joinTable) throw new LeftToStrapi(`the relation ${name}`);
  const builder = compiling.strapi.db.queryBuilder(target);
  const alias = builder.getAlias();
  const owner = joinTable.joinColumn.name;
  builder
    .init(startOf(compiling, part))
    .join({
      alias,
      referencedTable: joinTable.name,
      referencedColumn: joinTable.inverseJoinColumn.name,
      rootColumn: joinTable.inverseJoinColumn.referencedColumn,
      rootTable: builder.alias,
      on: joinTable.on,
      orderBy: orderBehind(part, joinTable.orderBy),
    })
    .addSelect(`${alias}.${owner} as __strapi${owner}`)
    .where({ [`${alias}.${owner}`]: [HOLES.ids] });
  return grouped({
    name,
    isList: relation === 'oneToMany' || relation === 'manyToMany',
    own: joinTable.joinColumn.referencedColumn,
    owner: `__strapi${owner}`,
    template: new Template(builder.getKnexQuery() as Compilable),
    shape: await shapeOf(compiling, target, part),
  });
}

/** The other languages of the same documents: rows of the same table, but for those that are read. */
async function compileLocalizations(
  compiling: Compiling,
  { target, joinColumn }: StoredRelation,
  part: Populate
): Promise<Relation> {
  if (!joinColumn?.on) throw new LeftToStrapi('the languages');
  const { name: own, referencedColumn: owner } = joinColumn;
  const builder = compiling.strapi.db.queryBuilder(target);
  builder
    .init(startOf(compiling, part))
    .addSelect(`${builder.alias}.${owner}`)
    .where({ [owner]: [HOLES.ids], ...joinColumn.on({ results: [{ id: HOLES.otherThan }] }) });
  return grouped({
    name: 'localizations',
    isList: true,
    own,
    owner,
    template: new Template(builder.getKnexQuery() as Compilable),
    shape: await shapeOf(compiling, target, part),
  });
}

async function compileMedia(
  compiling: Compiling,
  uid: string,
  name: string,
  { relation, target, morphBy }: StoredRelation,
  part: Populate
): Promise<Relation> {
  const { db } = compiling.strapi;
  const joinTable = morphBy && storedRelation(compiling.strapi, target, morphBy).joinTable;
  if (!joinTable || !joinTable.morphColumn) throw new LeftToStrapi(`the relation ${name}`);
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const builder = db.queryBuilder(target);
  const alias = builder.getAlias();
  builder
    .init(startOf(compiling, part))
    .join({
      alias,
      referencedTable: joinTable.name,
      referencedColumn: joinTable.joinColumn.name,
      rootColumn: joinTable.joinColumn.referencedColumn,
      rootTable: builder.alias,
      on: { ...joinTable.on, field: name },
      orderBy: orderBehind(part, joinTable.orderBy),
    })
    .addSelect([`${alias}.${idColumn.name}`, `${alias}.${typeColumn.name}`])
    .where({ [`${alias}.${idColumn.name}`]: [HOLES.ids], [`${alias}.${typeColumn.name}`]: uid });
  return grouped({
    name,
    isList: relation === 'morphMany',
    own: idColumn.referencedColumn,
    owner: idColumn.name,
    template: new Template(builder.getKnexQuery() as Compilable),
    shape: await shapeOf(compiling, target, part),
  });
}

const shapeOf = (compiling: Compiling, target: string, { populate }: Populate) =>
  compiling.shape(target, (populate ?? null) as Populate | true | null);

interface Grouped {
  name: string;
  isList: boolean;
  /** The column of a row that its related rows name, and where they name it. */
  own: string;
  owner: string;
  template: Template;
  shape: CompiledShape;
}

/** A relation whose rows come from one query, each with the row that it belongs to. */
function grouped({ name, isList, own, owner, template, shape }: Grouped): Relation {
  return {
    name,
    async load(lane, owners) {
      const owned = valuesOf(owners, own);
      const ids = idsAmong(owned);
      if (ids.length === 0) return { values: owned.map(() => (isList ? [] : null)), rounds: 0 };
      const found = await lane.find(template.with({ ids, otherThan: valuesOf(owners, 'id') }));
      const { entries, rounds }: Loaded = await shape.load(lane, found);
      const owningIds = valuesOf(found, owner);
      const byOwner = new Map<unknown, Entry[]>();
      entries.forEach((entry, index) => {
        const siblings = byOwner.get(owningIds[index]);
        if (siblings) siblings.push(entry);
        else byOwner.set(owningIds[index], [entry]);
      });
      return {
        values: owned.map((id) => {
          const related = byOwner.get(id) ?? [];
          return isList ? related : (related[0] ?? null);
        }),
        rounds: rounds + 1,
      };
    },
  };
}

/** The values, each once. */
export const idsAmong = (values: readonly unknown[]): unknown[] => [
  ...new Set(values.filter((id) => id !== null && id !== undefined)),
];
