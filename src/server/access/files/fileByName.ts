import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { FILE } from '../../strapi/uids';

interface NamedFile {
  id: number;
  url: string;
  formats: Record<string, { url?: string } | null> | null;
}

/** Beginnings of a name after which its hash may stand: `thumbnail_`, and what a host calls its sizes. */
const MOST_PARTS = 40;

/**
 * The file of the Media Library that lies under a name, itself or one of its smaller copies.
 *
 * @param name e.g. `thumbnail_harbour_5ef0a4f4c1.jpg`
 * @returns its row's number; null where no file has it
 */
export async function fileByName(strapi: Core.Strapi, name: string): Promise<number | null> {
  const dot = name.lastIndexOf('.');
  const parts = (dot < 0 ? name : name.slice(0, dot)).split('_', MOST_PARTS);
  const hashes = parts.map((_, index) => parts.slice(index).join('_'));
  const files: NamedFile[] = await rowsOf(strapi, FILE).findMany({
    select: ['id', 'url', 'formats'],
    where: { hash: { $in: hashes } },
  });
  const ends = `/${name}`;
  const found = files.find(({ url, formats }) =>
    [url, ...Object.values(formats ?? {}).map((each) => each?.url)].some((address) =>
      address?.split('?', 1)[0]?.endsWith(ends)
    )
  );
  return found?.id ?? null;
}
