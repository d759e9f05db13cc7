import type {
  EntriesLoader,
  CompileContext,
  Loaded,
  Populate,
  CompiledRelation,
} from './compileContext';
import { LeftToStrapi, type ApiEntry } from './entryReader';
import { valuesOf } from './session';
import { storedRelation, type JoinTable, type StoredRelation } from '../strapi/storedRelation';
import { QUERY_PLACEHOLDERS, ParameterizedQuery, type Compilable } from './parameterizedQuery';

const PLAIN: ReadonlySet<string> = new Set(['populate', 'select', 'orderBy', 'on']);

/** What Strapi's query builder is begun with for the rows behind a relation. */
export const startOf = ({ filters }: CompileContext, part: Populate) => ({ filters, ...part });

/** @throws LeftToStrapi where more is asked of a relation than its fields, order and what is behind it */
export function leaveOdd(name: string, part: Populate): void {
  const odd = Object.keys(part).find((key) => !PLAIN.has(key));
  if (odd !== undefined) throw new LeftToStrapi(`${odd} in the relation ${name}`);
}

/** @throws LeftToStrapi for what only Strapi can answer */
export async function compileRelation(
  context: CompileContext,
  uid: string,
  name: string,
  part: Populate
): Promise<CompiledRelation> {
  leaveOdd(name, part);
  const attribute = storedRelation(context.strapi, uid, name);
  switch (attribute.relation) {
    case 'oneToOne':
    case 'manyToOne':
    case 'oneToMany':
    case 'manyToMany':
      if (attribute.joinTable) return compileJoined(context, name, attribute, part);
      if (name === 'localizations') return compileLocalizations(context, attribute, part);
      break;
    case 'morphOne':
    case 'morphMany':
      return compileMedia(context, uid, name, attribute, part);
  }
  throw new LeftToStrapi(`the relation ${name}`);
}

/** Join rows are in their own order unless the query asks for another. */
const orderBehind = (part: Populate, orderBy: JoinTable['orderBy']) =>
  part.orderBy === undefined && orderBy ? { ...orderBy } : undefined;

async function compileJoined(
  context: CompileContext,
  name: string,
  { relation, target, joinTable }: StoredRelation,
  part: Populate
): Promise<CompiledRelation> {
  if (!joinTable) throw new LeftToStrapi(`the relation ${name}`);
  const builder = context.strapi.db.queryBuilder(target);
  const alias = builder.getAlias();
  const owner = joinTable.joinColumn.name;
  builder
    .init(startOf(context, part))
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
    .where({ [`${alias}.${owner}`]: [QUERY_PLACEHOLDERS.ids] });
  return grouped({
    name,
    isList: relation === 'oneToMany' || relation === 'manyToMany',
    own: joinTable.joinColumn.referencedColumn,
    owner: `__strapi${owner}`,
    query: new ParameterizedQuery(builder.getKnexQuery() as Compilable),
    loader: await entriesBehind(context, target, part),
  });
}

/** The other languages of the same documents: rows of the same table, but for those that are read. */
async function compileLocalizations(
  context: CompileContext,
  { target, joinColumn }: StoredRelation,
  part: Populate
): Promise<CompiledRelation> {
  if (!joinColumn?.on) throw new LeftToStrapi('the languages');
  const { name: own, referencedColumn: owner } = joinColumn;
  const builder = context.strapi.db.queryBuilder(target);
  builder
    .init(startOf(context, part))
    .addSelect(`${builder.alias}.${owner}`)
    .where({
      [owner]: [QUERY_PLACEHOLDERS.ids],
      ...joinColumn.on({ results: [{ id: QUERY_PLACEHOLDERS.otherThan }] }),
    });
  return grouped({
    name: 'localizations',
    isList: true,
    own,
    owner,
    query: new ParameterizedQuery(builder.getKnexQuery() as Compilable),
    loader: await entriesBehind(context, target, part),
  });
}

async function compileMedia(
  context: CompileContext,
  uid: string,
  name: string,
  { relation, target, morphBy }: StoredRelation,
  part: Populate
): Promise<CompiledRelation> {
  const { db } = context.strapi;
  const joinTable = morphBy && storedRelation(context.strapi, target, morphBy).joinTable;
  if (!joinTable || !joinTable.morphColumn) throw new LeftToStrapi(`the relation ${name}`);
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const builder = db.queryBuilder(target);
  const alias = builder.getAlias();
  builder
    .init(startOf(context, part))
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
    .where({
      [`${alias}.${idColumn.name}`]: [QUERY_PLACEHOLDERS.ids],
      [`${alias}.${typeColumn.name}`]: uid,
    });
  return grouped({
    name,
    isList: relation === 'morphMany',
    own: idColumn.referencedColumn,
    owner: idColumn.name,
    query: new ParameterizedQuery(builder.getKnexQuery() as Compilable),
    loader: await entriesBehind(context, target, part),
  });
}

const entriesBehind = (context: CompileContext, target: string, { populate }: Populate) =>
  context.entries(target, (populate ?? null) as Populate | true | null);

interface Grouped {
  name: string;
  isList: boolean;
  /** The column of a row that its related rows name, and where they name it. */
  own: string;
  owner: string;
  query: ParameterizedQuery;
  loader: EntriesLoader;
}

/** A relation whose rows come from one query, each with the row that it belongs to. */
function grouped({ name, isList, own, owner, query, loader }: Grouped): CompiledRelation {
  return {
    name,
    async load(session, owners) {
      const owned = valuesOf(owners, own);
      const ids = idsAmong(owned);
      if (ids.length === 0) return { values: owned.map(() => (isList ? [] : null)), rounds: 0 };
      const found = await session.find(query.with({ ids, otherThan: valuesOf(owners, 'id') }));
      const { entries, rounds }: Loaded = await loader.load(session, found);
      const owningIds = valuesOf(found, owner);
      const byOwner = new Map<unknown, ApiEntry[]>();
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
