import type { Core } from '@strapi/strapi';
import type { EditorReader } from '../strapi/reader';
import { rowsOf } from '../strapi/rows';
import { OUTLET } from '../strapi/uids';

interface NamedOutlet {
  documentId: string;
  name: string;
}

/** The outlets that an editor may read, by their names. */
export async function readableOutlets(
  strapi: Core.Strapi,
  reader: EditorReader
): Promise<NamedOutlet[]> {
  const readable = await reader.filters('read', OUTLET);
  if (!readable || !reader.mayRead(OUTLET, 'name')) return [];
  const rows: NamedOutlet[] = await rowsOf(strapi, OUTLET).findMany({
    select: ['documentId', 'name'],
    where: { $and: readable },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ documentId, name }) => ({ documentId, name }));
}
