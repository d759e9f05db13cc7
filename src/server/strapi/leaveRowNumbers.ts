import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { withFilesNamed, type Fields } from './keptVersion';
import {
  ARTICLE,
  CAPTION_VERDICT,
  FILE,
  IMAGE_CAPTION,
  OUTLET_MIRROR,
  OUTLET_MOVE,
  PICTURE_FACT,
  WITHDRAWAL,
} from './uids';

/** Types that named a file by the number of its row, in the column of that name. */
const NUMBERED = [PICTURE_FACT, CAPTION_VERDICT];
const NUMBER = 'file_id';

/** What was public of a story that is away, and of its captions. */
interface KeptStory {
  story: Fields;
  captions: Array<{ fields: Fields }>;
}

interface KeptMirror {
  draft: Fields;
  published: Fields | null;
  createdBy: unknown;
}

/**
 * Names files by the identifiers of their documents where earlier versions of the newsroom named them by
 * the numbers of their rows, which `strapi export` and `strapi import` give anew. Once, before Strapi
 * takes the column of the numbers away: what has a number later came from another database.
 */
export function leaveRowNumbersBeforeSync(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const schema = () => strapi.db.getSchemaConnection();
    const tables: string[] = [];
    for (const uid of NUMBERED) {
      const { tableName } = strapi.db.metadata.get(uid);
      if (!(await schema().hasTable(tableName))) continue;
      if (!(await schema().hasColumn(tableName, NUMBER))) continue;
      if (!(await schema().hasColumn(tableName, 'file'))) {
        await schema().alterTable(tableName, (table) => void table.string('file'));
      }
      tables.push(tableName);
    }
    if (tables.length > 0) await strapi.db.transaction(({ trx }) => carry(strapi, trx, tables));
  });
}

async function carry(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  tables: readonly string[]
): Promise<void> {
  const of = (table: string) => strapi.db.getConnection(table).transacting(trx);
  const files = strapi.db.metadata.get(FILE).tableName;
  let isNumbered = false;
  for (const table of tables) {
    if (!(await of(table).whereNotNull(NUMBER).first('id'))) continue;
    isNumbered = true;
    const document = of(files)
      .select('document_id')
      .where(`${files}.id`, trx.ref(`${table}.${NUMBER}`));
    await of(table).whereNotNull(NUMBER).update({ file: document });
    await of(table).update({ [NUMBER]: null });
  }
  if (!isNumbered) return;
  // Of files that are gone.
  await of(strapi.db.metadata.get(PICTURE_FACT).tableName).whereNull('file').delete();
  const documentOf = new Map<unknown, string>(
    (await of(files).select('id', 'document_id')).map(
      (row: { id: number; document_id: string }) => [row.id, row.document_id]
    )
  );
  const named = (uid: string, fields: Fields) =>
    withFilesNamed(strapi, uid, fields, (file) => documentOf.get(file) ?? null);

  await rewrite<KeptStory>(
    of,
    strapi.db.metadata.get(WITHDRAWAL).tableName,
    ({ story, captions }) => ({
      story: named(ARTICLE, story),
      captions: captions.map((caption) => ({
        ...caption,
        fields: named(IMAGE_CAPTION, caption.fields),
      })),
    })
  );
  const admins = await of(strapi.db.metadata.get('admin::user').tableName).select(
    'id',
    'document_id'
  );
  await rewrite<KeptMirror>(of, strapi.db.metadata.get(OUTLET_MOVE).tableName, (kept) => ({
    ...kept,
    draft: named(OUTLET_MIRROR, kept.draft),
    published: kept.published && named(OUTLET_MIRROR, kept.published),
    createdBy: admins.find(({ id }: { id: number }) => id === kept.createdBy)?.document_id ?? null,
  }));
}

/** Writes the versions that a table keeps anew, where it has any. */
async function rewrite<Kept>(
  of: (table: string) => Knex.QueryBuilder,
  table: string,
  change: (kept: Kept) => Kept
): Promise<void> {
  const rows: Array<{ id: number; kept: Kept | string }> = await of(table)
    .select('id', 'kept')
    .whereNotNull('kept');
  for (const { id, kept } of rows) {
    // PostgreSQL gives JSON as what it says, the others as text.
    const before = typeof kept === 'string' ? (JSON.parse(kept) as Kept) : kept;
    await of(table)
      .where({ id })
      .update({ kept: JSON.stringify(change(before)) });
  }
}
