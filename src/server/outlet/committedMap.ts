import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkTableOf } from '../strapi/linkTable';
import { readOnce } from '../strapi/readOnce';
import { OUTLET, SECTION } from '../strapi/uids';
import { outletsOptions } from './options';
import { OutletMap, type PlacedOutlet, type SectionRow } from './outletMap';

type StoredSection = Pick<SectionRow, 'id' | 'documentId' | 'name' | 'slug'> & {
  parent: string | null;
  outlet: string | null;
};

const named = (documentId: string | null) => (documentId === null ? null : { documentId });

/**
 * The outlets and sections as they are committed, without the names that readers see: for whoever
 * writes down what follows from them, behind `lockUrls`. MariaDB and MySQL show a transaction what
 * was there when it first read, and this only where it is asked so.
 */
export async function loadCommittedMap(strapi: Core.Strapi): Promise<OutletMap> {
  const { db } = strapi;
  const ownPath = outletsOptions(strapi).articlePath;
  const sections = db.metadata.get(SECTION).tableName;
  const outlets = db.metadata.get(OUTLET).tableName;
  const parents = linkTableOf(strapi, SECTION, 'parent');
  const owners = linkTableOf(strapi, SECTION, 'outlet');
  const tables = [sections, outlets, parents.table, owners.table];
  return readOnce('committed map', tables, () =>
    db.transaction(async ({ trx }) => {
      const committed = (rows: Knex.QueryBuilder) => {
        const ours = rows.transacting(trx);
        return db.dialect.client === 'mysql' ? ours.forShare() : ours;
      };
      // In the order in which whoever changes them locks them, outlets before sections.
      const outletRows: PlacedOutlet[] = await committed(
        db.getConnection(outlets).select('id', 'address', {
          documentId: 'document_id',
          articlePath: 'article_path',
          timeZone: 'time_zone',
        })
      );
      const sectionRows: StoredSection[] = await committed(
        db
          .getConnection(`${sections} as section`)
          .leftJoin(`${parents.table} as up`, `up.${parents.from}`, 'section.id')
          .leftJoin(`${sections} as parent`, 'parent.id', `up.${parents.to}`)
          .leftJoin(`${owners.table} as own`, `own.${owners.from}`, 'section.id')
          .leftJoin(`${outlets} as outlet`, 'outlet.id', `own.${owners.to}`)
          .select('section.id', 'section.name', 'section.slug', {
            documentId: 'section.document_id',
            parent: 'parent.document_id',
            outlet: 'outlet.document_id',
          })
      );
      return new OutletMap(
        sectionRows.map((row) => ({
          ...row,
          locale: null,
          parent: named(row.parent),
          outlet: named(row.outlet),
        })),
        outletRows.map((row) => ({ ...row, locale: null, ownPath }))
      );
    })
  );
}
