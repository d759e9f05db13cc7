import type { Core } from '@strapi/strapi';

/**
 * Where the newsroom notes which files its entries have. It is no content type: Strapi's schema knows
 * nothing of it, and so never touches it. No answer is made of it.
 */
export const KEPT_FILES_TABLE = 'newsroom_kept_files';

/** Makes the table unless it is there. */
export async function makeKeptFilesTable({ db }: Core.Strapi): Promise<void> {
  const schema = () => db.getSchemaConnection();
  if (await schema().hasTable(KEPT_FILES_TABLE)) return;
  try {
    await schema().createTable(KEPT_FILES_TABLE, (table) => {
      table.string('owner_type').notNullable();
      table.integer('owner_id').notNullable();
      table.string('field').notNullable();
      table.integer('file_id').notNullable();
      table.double('position');
      table.index(['owner_type', 'owner_id'], 'newsroom_kept_files_owner_idx');
    });
  } catch (error) {
    // Another node that starts now was quicker.
    if (!(await schema().hasTable(KEPT_FILES_TABLE))) throw error;
  }
}
