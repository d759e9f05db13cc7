import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { insertInto, insertRows } from '../strapi/insertRows';
import { hasDrafts, type Row } from '../strapi/rows';
import { attributesOf } from '../strapi/schema';
import { isLinked, storedLinks } from '../strapi/storedLinks';
import { storedParts, type Parts } from '../strapi/storedParts';
import { storedRelation, type JoinTable } from '../strapi/storedRelation';
import { FILE } from '../strapi/uids';
import type { PublishPlan } from './publishPlan';

type Columns = Record<string, unknown>;

/** By the number of each draft, that of the row that readers see from now on. */
type Numbers = ReadonlyMap<number, number>;

/**
 * Writes down drafts of a type as what readers see from now on, all together: what Strapi's `publish` writes
 * for each alone, as docs/strapi-internals.md has it. No hook runs. Joins the transaction it is called in.
 *
 * @param drafts as they stand, without their parts, of which there is no published row yet
 * @throws ValidationError where Strapi would refuse one as it is
 */
export async function publishRows(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  plan: PublishPlan,
  drafts: readonly Row[]
): Promise<void> {
  const ids = drafts.map(({ id }) => id);
  const parts = await storedParts(
    strapi,
    uid,
    ids,
    Object.fromEntries(plan.parts.map(({ field }) => [field, true]))
  );
  // Before anything is written, while it is known to the hooks of this write.
  const led = new Set((await storedLinks(strapi, uid, ids)).map(({ field }) => field));
  const leads = (name: string) => led.has(name) || !isLinked(strapi, uid, name);
  const editors = await editorsOf(strapi, uid, ids);
  const rows: Columns[] = [];
  for (const { id, ...fields } of drafts) {
    const whole = { ...fields, ...parts.get(id), publishedAt: new Date() };
    const how = { isDraft: false, locale: fields.locale };
    const valid = await strapi.entityValidator.validateEntityCreation(
      filledModel(strapi, uid, whole),
      whole as never,
      how as never
    );
    rows.push({ ...whole, ...valid, ...editors.get(id) });
  }
  const written = await insertRows(strapi, uid, rows);
  const numbers = new Map(ids.map((id, at) => [id, written[at] ?? 0]));
  if (plan.files.some(leads)) await copyFiles(strapi, uid, numbers);
  if (plan.parts.some(({ field }) => leads(field)))
    await copyComponents(strapi, uid, plan, { numbers, parts });
  for (const name of plan.relations.filter(leads)) await copyRelation(strapi, uid, name, numbers);
}

/**
 * A type with what Strapi has something to ask of in a row: nothing of what is empty and may be. It makes what it
 * asks anew for each row, of all fields, which takes it longer than to ask.
 */
function filledModel(strapi: Core.Strapi, uid: UID.ContentType, row: Columns): never {
  const model = strapi.getModel(uid);
  const attributes = Object.entries(attributesOf(strapi, uid)).filter(
    ([name, { type, required }]) => {
      const value = row[name];
      const isLink = type === 'relation' || type === 'media';
      return required === true || !(value === null || (value === undefined && isLink));
    }
  );
  return { ...model, attributes: Object.fromEntries(attributes) } as never;
}

/** Who wrote each draft. */
async function editorsOf(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[]
): Promise<ReadonlyMap<number, Columns>> {
  const columns = Object.fromEntries(
    ['createdBy', 'updatedBy'].flatMap((name) => {
      const column = storedRelation(strapi, uid, name)?.joinColumn?.name;
      return column === undefined ? [] : [[name, column] as const];
    })
  );
  const { tableName } = strapi.db.metadata.get(uid);
  const found = await read<{ id: number }>(strapi, tableName, (rows) =>
    rows.select({ ...columns, id: 'id' }).whereIn('id', [...ids])
  );
  return new Map(found.map(({ id, ...editors }) => [id, editors]));
}

async function copyFiles(strapi: Core.Strapi, uid: string, numbers: Numbers): Promise<void> {
  const { name, morphColumn } = joinTableOf(strapi, FILE, 'related');
  if (!morphColumn) throw new Error('Files are linked by no table.');
  const owner = morphColumn.idColumn.name;
  const rows = await read(strapi, name, (links) =>
    links
      .select('*')
      .where(morphColumn.typeColumn.name, uid)
      .whereIn(owner, [...numbers.keys()])
      .orderBy('id')
  );
  await insertInto(strapi, name, renumbered(rows, owner, numbers));
}

/** Those of one type together, and then all links to them. */
async function copyComponents(
  strapi: Core.Strapi,
  uid: string,
  plan: PublishPlan,
  { numbers, parts }: { numbers: Numbers; parts: ReadonlyMap<number, Parts> }
): Promise<void> {
  const [any] = plan.parts;
  if (!any) return;
  const { name } = joinTableOf(strapi, uid, any.field);
  const links = await read(strapi, name, (rows) =>
    rows
      .select('*')
      .whereIn('entity_id', [...numbers.keys()])
      .orderBy('id')
  );
  const copied: Columns[] = [];
  for (const component of plan.components) {
    const own = [...numbers.keys()].flatMap((id) =>
      plan.parts.flatMap(({ field, type }) =>
        ([parts.get(id)?.[field] ?? []].flat() as Row[]).filter(
          ({ __component: ofZone }) => (type ?? ofZone) === component
        )
      )
    );
    const written = await insertRows(
      strapi,
      component,
      own.map(({ id: _id, __component: _type, ...fields }) => fields)
    );
    const copies = new Map(own.map(({ id }, at) => [id, written[at] ?? 0]));
    const ofType = links.filter((link) => link.component_type === component);
    copied.push(...renumbered(ofType, 'cmp_id', copies));
  }
  await insertInto(strapi, name, renumbered(copied, 'entity_id', numbers));
}

/** To what readers see of the entry that the draft leads to; to none where that is not public. */
async function copyRelation(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  numbers: Numbers
): Promise<void> {
  const { name, joinColumn, inverseJoinColumn } = joinTableOf(strapi, uid, relation);
  const rows = await read(strapi, name, (links) =>
    links
      .select('*')
      .whereIn(joinColumn.name, [...numbers.keys()])
      .orderBy('id')
  );
  const to = inverseJoinColumn.name;
  const { target } = storedRelation(strapi, uid, relation);
  const named = [...new Set(rows.map((row) => Number(row[to])))];
  const seen = hasDrafts(strapi, target)
    ? await publicNumbers(strapi, target, named)
    : new Map(named.map((id) => [id, id]));
  await insertInto(strapi, name, renumbered(renumbered(rows, to, seen), joinColumn.name, numbers));
}

/** For rows of drafts, by their numbers, those of what readers see of the same entries. */
async function publicNumbers(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[]
): Promise<Numbers> {
  const { tableName } = strapi.db.metadata.get(uid);
  const found = await read<{ draft: number; seen: number }>(
    strapi,
    `${tableName} as draft`,
    (rows) =>
      rows
        .join(`${tableName} as seen`, (on) =>
          on.on('seen.document_id', 'draft.document_id').on('seen.locale', 'draft.locale')
        )
        .whereIn('draft.id', [...ids])
        .whereNotNull('seen.published_at')
        .select({ draft: 'draft.id', seen: 'seen.id' })
  );
  return new Map(found.map(({ draft, seen }) => [Number(draft), Number(seen)]));
}

function joinTableOf(strapi: Core.Strapi, uid: string, name: string): JoinTable {
  const { joinTable } = storedRelation(strapi, uid, name);
  if (!joinTable) throw new Error(`${uid} keeps "${name}" in no table of its own.`);
  return joinTable;
}

async function read<Found = Columns>(
  strapi: Core.Strapi,
  table: string,
  ask: (rows: Knex.QueryBuilder) => Knex.QueryBuilder
): Promise<Found[]> {
  const found: Found[] = await strapi.db.transaction(({ trx }) =>
    ask(strapi.db.getConnection(table)).transacting(trx)
  );
  return found;
}

/** Rows of a table as new ones, with other numbers in a column; without those for which there is none. */
const renumbered = (rows: readonly Columns[], column: string, numbers: Numbers): Columns[] =>
  rows.flatMap(({ id: _id, ...row }): Columns[] => {
    const number = numbers.get(Number(row[column]));
    return number === undefined ? [] : [{ ...row, [column]: number }];
  });
