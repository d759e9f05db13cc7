import { attributeOf } from '../strapi/schema';
import { storedRelation } from '../strapi/storedRelation';
import type { Entry } from './entryReader';
import { LeftToStrapi } from './entryReader';
import { valuesOf } from './lane';
import {
  pauseOn,
  type CompiledShape,
  type Compiling,
  type Populate,
  type Relation,
} from './compiling';
import { idsAmong, leaveOdd, startOf } from './relation';
import { HOLES, Template, type Compilable } from './template';

interface Kind {
  template: Template;
  shape: CompiledShape;
}

/** A dynamic zone: a list of components of several kinds. */
export async function compileZone(
  compiling: Compiling,
  uid: string,
  name: string,
  part: Populate
): Promise<Relation> {
  leaveOdd(name, part);
  const { on, ...same } = part;
  const { db } = compiling.strapi;
  const pause = pauseOn(compiling);
  const { joinTable } = storedRelation(compiling.strapi, uid, name);
  if (!joinTable?.morphColumn) throw new LeftToStrapi(`the relation ${name}`);
  const { joinColumn, morphColumn } = joinTable;
  const { idColumn, typeColumn, typeField = '__type' } = morphColumn;
  if (typeField !== '__component') throw new LeftToStrapi(`the relation ${name} to any type`);
  const only = on as Readonly<Record<string, Populate | boolean>> | undefined;
  const kinds = new Map<string, Kind>();
  for (const kind of componentsOf(compiling, uid, name)) {
    if (only && !Object.hasOwn(only, kind)) continue;
    const own = only?.[kind];
    kinds.set(kind, await compileKind(compiling, kind, typeof own === 'object' ? own : same));
  }
  const joins = new Template(
    db
      .queryBuilder(joinTable.name)
      .where({ [joinColumn.name]: [HOLES.ids], ...joinTable.on })
      .orderBy([joinColumn.name, 'order'])
      .getKnexQuery() as Compilable
  );
  return {
    name,
    async load(lane, owners) {
      const owned = valuesOf(owners, joinColumn.referencedColumn);
      const joined = await lane.find(joins.with({ ids: idsAmong(owned) }));
      const [ownerIds, ids, types] = [joinColumn.name, idColumn.name, typeColumn.name].map(
        (column) => valuesOf(joined, column)
      ) as [unknown[], unknown[], unknown[]];
      const entries = new Map<string, Entry>();
      let deepest = pause;
      for (const type of new Set(types.map(String))) {
        if (only && !Object.hasOwn(only, type)) continue;
        const kind = kinds.get(type);
        if (!kind) throw new LeftToStrapi(`the component ${type}`);
        const own = idsAmong(ids.filter((_id, index) => types[index] === type));
        const found = await lane.find(kind.template.with({ ids: own }));
        const loaded = await kind.shape.load(lane, found);
        deepest = Math.max(deepest, loaded.rounds + 1);
        valuesOf(found, 'id').forEach((id, index) => {
          const entry = loaded.entries[index];
          if (entry) entries.set(`${type} ${String(id)}`, entry);
        });
      }
      const zones = new Map<unknown, Entry[]>();
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

async function compileKind(compiling: Compiling, kind: string, part: Populate): Promise<Kind> {
  const builder = compiling.strapi.db.queryBuilder(kind);
  builder
    .init(startOf(compiling, part))
    .addSelect(`${builder.alias}.id`)
    .where({ id: [HOLES.ids] });
  return {
    template: new Template(builder.getKnexQuery() as Compilable),
    shape: await compiling.shape(kind, (part.populate ?? null) as Populate | true | null),
  };
}

function componentsOf({ strapi }: Compiling, uid: string, name: string): readonly string[] {
  const attribute = attributeOf(strapi, uid, name);
  return attribute?.type === 'dynamiczone' ? (attribute.components ?? []) : [];
}
