import type { Core } from '@strapi/strapi';

/**
 * What each committed write touched, for the other nodes on the same database. A row is written in
 * the transaction of the write, so that one is never there without the other.
 */
export const CHANGES_TABLE = 'newsroom_cache_changes';

/**
 * Makes the table unless it is there. It is no content type: `strapi export` would carry what is of use
 * for a quarter of an hour, and only here, and `strapi import` would bring it back.
 */
export async function makeChangesTable({ db }: Core.Strapi): Promise<void> {
  const schema = () => db.getSchemaConnection();
  if (await schema().hasTable(CHANGES_TABLE)) return;
  try {
    await schema().createTable(CHANGES_TABLE, (table) => {
      table.increments('id');
      /** Surrogate keys, with a space between them. */
      table.text('touched').notNullable();
      /** The node that wrote it, and knows already. */
      table.string('node', 36).notNullable();
      table.datetime('created_at', { precision: 6 }).notNullable();
      table.index(['created_at'], 'newsroom_cache_changes_at_idx');
    });
  } catch (error) {
    // Another node that starts now was quicker.
    if (!(await schema().hasTable(CHANGES_TABLE))) throw error;
  }
}
