import type { Change } from '../../moments';
import { rowsOf, type Row } from '../../strapi/rows';
import { keepFilesOf } from '../keptFiles';

/** Notes which files an entry has, for a start that the newsroom takes no part in. */
export const keepFilesAfterCommit =
  (uid: string) =>
  async ({ strapi, versions }: Change): Promise<void> => {
    const rows: Row[] = await rowsOf(strapi, uid).findMany({
      select: ['id'],
      where: { documentId: { $in: versions.map(({ documentId }) => documentId) } },
    });
    await keepFilesOf(
      strapi,
      uid,
      rows.map(({ id }) => id)
    );
  };
