import { attributeOf } from '../strapi/schema';
import { storedRelation } from '../strapi/storedRelation';
import type { ApiEntry } from './entryReader';
import { LeftToStrapi } from './entryReader';
import { valuesOf } from './session';
import {
  pauseOn,
  type EntriesLoader,
  type CompileContext,
  type Populate,
  type CompiledRelation,
} from './compileContext';
import { idsAmong, leaveOdd, startOf } from './relation';
import { QUERY_PLACEHOLDERS, ParameterizedQuery, type Compilable } from './parameterizedQuery';

interface Kind {
  query: ParameterizedQuery;
  loader: EntriesLoader;
}

/** A dynamic zone: a list of components of several kinds. */
export async function compileDynamicZone(
  context: CompileContext,
  uid: string,
  name: string,
  part: Populate
): Promise<CompiledRelation> {
  leaveOdd(name, part);
  const { on, ...same } = part;
  const { db } = context.strapi;
  const pause = pauseOn(context);
  const { joinTable } = storedRelation(context.strapi, uid, name);
  if (!joinTable?.morphColumn) throw new LeftToStrapi(`the relation ${name}`);
  const { joinColumn, morphColumn } = joinTable;
  const { idColumn, typeColumn, typeField = '__type' } = morphColumn;
  if (typeField !== '__component') throw new LeftToStrapi(`the relation ${name} to any type`);
  const only = on as Readonly<Record<string, Populate | boolean>> | undefined;
  const kinds = new Map<string, Kind>();
  for (const kind of componentsOf(context, uid, name)) {
    if (only && !Object.hasOwn(only, kind)) continue;
    const own = only?.[kind];
    kinds.set(kind, await compileKind(context, kind, typeof own === 'object' ? own : same));
  }
  const joins = new ParameterizedQuery(
    db
      .queryBuilder(joinTable.name)
      .where({ [joinColumn.name]: [QUERY_PLACEHOLDERS.ids], ...joinTable.on })
      .orderBy([joinColumn.name, 'order'])
      .getKnexQuery() as Compilable
  );
  return {
    name,
    async load(session, owners) {
      const owned = valuesOf(owners, joinColumn.referencedColumn);
      const joined = await session.find(joins.with({ ids: idsAmong(owned) }));
      const [ownerIds, ids, types] = [joinColumn.name, idColumn.name, typeColumn.name].map(
        (column) => valuesOf(joined, column)
      ) as [unknown[], unknown[], unknown[]];
      const entries = new Map<string, ApiEntry>();
      let deepest = pause;
      for (const type of new Set(types.map(String))) {
        if (only && !Object.hasOwn(only, type)) continue;
        const kind = kinds.get(type);
        if (!kind) throw new LeftToStrapi(`the component ${type}`);
        const own = idsAmong(ids.filter((_id, index) => types[index] === type));
        const found = await session.find(kind.query.with({ ids: own }));
        const loaded = await kind.loader.load(session, found);
        deepest = Math.max(deepest, loaded.rounds + 1);
        valuesOf(found, 'id').forEach((id, index) => {
          const entry = loaded.entries[index];
          if (entry) entries.set(`${type} ${String(id)}`, entry);
        });
      }
      const zones = new Map<unknown, ApiEntry[]>();
      ownerIds.forEach((owner, index) => {
        const type = String(types[index]);
        const entry = entries.get(`${type} ${String(ids[index])}`);
        if (!entry) return;
        const zone = zones.get(owner) ?? [];
        zone.push({ ...entry, [typeField]: type });
        zones.set(owner, zone);
      });
      return { values: owned.map((id) => zones.get(id) ?? []), rounds: deepest + 1 };
    },
  };
}

async function compileKind(context: CompileContext, kind: string, part: Populate): Promise<Kind> {
  const builder = context.strapi.db.queryBuilder(kind);
  builder
    .init(startOf(context, part))
    .addSelect(`${builder.alias}.id`)
    .where({ id: [QUERY_PLACEHOLDERS.ids] });
  return {
    query: new ParameterizedQuery(builder.getKnexQuery() as Compilable),
    loader: await context.entries(kind, (part.populate ?? null) as Populate | true | null),
  };
}

function componentsOf({ strapi }: CompileContext, uid: string, name: string): readonly string[] {
  const attribute = attributeOf(strapi, uid, name);
  return attribute?.type === 'dynamiczone' ? (attribute.components ?? []) : [];
}
