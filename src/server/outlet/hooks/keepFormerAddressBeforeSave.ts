import type { Save } from '../../moments';
import { rowsOf } from '../../strapi/rows';
import { FORMER_ADDRESS } from '../../strapi/uids';

/** What decides where the stories of an outlet stand. */
const DECISIVE = ['address', 'articlePath'] as const;

/** Writes down where an outlet's stories stood when that changes, for those who still ask there. */
export async function keepFormerAddressBeforeSave({
  strapi,
  action,
  documentId,
  data,
  existing,
}: Save): Promise<void> {
  if (action !== 'update') return;
  const before = await existing();
  if (!before) return;
  const isChanged = DECISIVE.some(
    (name) => data[name] !== undefined && (data[name] || null) !== (before[name] || null)
  );
  if (!isChanged) return;
  await rowsOf(strapi, FORMER_ADDRESS).create({
    data: {
      outlet: documentId,
      address: before.address || null,
      articlePath: before.articlePath || null,
      until: new Date(),
    },
  });
}
