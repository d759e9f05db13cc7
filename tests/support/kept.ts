import type { UID } from '@strapi/strapi';
import type { Newsroom } from './newsroom';

interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  relation?: string;
}

type Row = Record<string, unknown>;

/** What belongs to one database: numbers of rows, its administrators, and what its storage said. */
const OF_THE_DATABASE = new Set(['id', 'createdBy', 'updatedBy', 'localizations', 'stamp']);

/**
 * All that a newsroom keeps, and the files of its Media Library: each type with its rows, which name each
 * other by the identifiers of their documents.
 */
export async function keptIn({ strapi }: Newsroom): Promise<Record<string, Row[]>> {
  const attributesOf = (uid: string) =>
    Object.entries(
      strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>
    ).filter(
      ([name, { relation }]) => !OF_THE_DATABASE.has(name) && !relation?.startsWith('morph')
    );
  const populateOf = (uid: string): Row =>
    Object.fromEntries(
      attributesOf(uid).flatMap(
        ([name, { type, component, components }]): Array<[string, unknown]> => {
          const inner = (each: string) => ({ populate: populateOf(each) });
          if (type === 'relation' || type === 'media') return [[name, true]];
          if (type === 'component') return [[name, inner(String(component))]];
          if (type !== 'dynamiczone') return [];
          return [
            [
              name,
              { on: Object.fromEntries((components ?? []).map((each) => [each, inner(each)])) },
            ],
          ];
        }
      )
    );
  const nameOf = ({ documentId, publishedAt }: Row) =>
    `${String(documentId)} ${publishedAt === null ? 'draft' : ''}`;
  const plain = (uid: string, row: Row): Row =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !OF_THE_DATABASE.has(name))
        .map(([name, value]) => {
          const found = attributesOf(uid).find(([each]) => each === name)?.[1];
          const many = (each: (one: Row) => unknown) =>
            Array.isArray(value) ? value.map(each) : value && each(value as Row);
          switch (found?.type) {
            case 'relation':
            case 'media': {
              const names = many(nameOf);
              // The side that the other type owns comes in any order.
              const isOwned = 'mappedBy' in found && Array.isArray(names);
              return [name, isOwned ? [...names].sort() : names];
            }
            case 'component':
              return [name, many((one) => plain(String(found.component), one))];
            case 'dynamiczone':
              return [name, many((one) => plain(String(one.__component), one))];
            default:
              return [name, value];
          }
        })
    );
  const types = Object.keys(strapi.contentTypes).filter(
    (uid) => uid.startsWith('plugin::newsroom.') || uid === 'plugin::upload.file'
  );
  const all: Record<string, Row[]> = {};
  for (const uid of types) {
    const rows: Row[] = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ populate: populateOf(uid) });
    all[uid] = rows
      .map((row): [string, Row] => {
        const kept = JSON.parse(JSON.stringify(plain(uid, row))) as Row;
        return [JSON.stringify(kept), kept];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, row]) => row);
  }
  return all;
}
