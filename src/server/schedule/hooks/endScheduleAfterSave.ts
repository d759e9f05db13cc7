import type { Change } from '../../moments';
import { isSameVersion } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { writeUnedited } from '../../strapi/writeUnedited';

/** Once a story is out, no time is left at which its draft would go out again. */
export async function endScheduleAfterSave({
  strapi,
  published,
  versions,
  before,
  entries,
}: Change): Promise<void> {
  if (!published) return;
  for (const each of versions) {
    if (!before.some((row) => isSameVersion(row, each) && row.publishAt)) continue;
    await writeUnedited(strapi, ARTICLE, each, { publishAt: null });
  }
  for (const entry of entries) if ('publishAt' in entry) entry.publishAt = null;
}
