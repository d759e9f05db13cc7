import { refuse } from '../../input/problems';
import type { Unpublication } from '../../moments';
import { pointingTo, rowsOf } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

/** How many stories are named; of the others it is said how many they are. */
const NAMED = 3;

/**
 * A section in which a story is to go out by itself is not deleted: nobody would look at the story any more
 * before it came out in no section.
 */
export async function keepSectionBeforeDelete({
  strapi,
  documentId,
}: Unpublication): Promise<void> {
  const scheduled = await rowsOf(strapi, ARTICLE).findMany({
    select: ['headline', 'publishAt'],
    where: {
      $and: [
        await pointingTo(strapi, ARTICLE, 'section', { documentId }),
        { publishedAt: null, publishAt: { $notNull: true } },
      ],
    },
    orderBy: { publishAt: 'asc' },
  });
  if (scheduled.length === 0) return;
  const names = scheduled.slice(0, NAMED).map(({ headline }) => `“${headline ?? ''}”`);
  const others = scheduled.length - names.length;
  refuse([
    {
      path: ['articles'],
      message: `Stories are scheduled in this section: ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Nothing was deleted. Give them another section, or take their times away, and then delete it.`,
    },
  ]);
}
