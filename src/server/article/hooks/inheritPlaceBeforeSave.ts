import type { Save } from '../../moments';
import { relationTarget, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

const PLACE = { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } };

/**
 * A new language of a story stands where the story does, unless it is said where: in the section and
 * the outlet of the language that was written first.
 */
export async function inheritPlaceBeforeSave({
  strapi,
  action,
  documentId,
  data,
  existing,
}: Save): Promise<void> {
  if (action !== 'update' || (await existing())) return;
  const section = relationTarget(data.section);
  const inherited = (['section', 'outlet'] as const).filter(
    (name) => relationTarget(data[name]) === undefined
  );
  // What is said of one of them says enough of the other, but that a story stands in no section.
  if (inherited.length === 0 || (inherited.length === 1 && section !== null)) return;
  const [first]: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { documentId, publishedAt: null },
    populate: PLACE,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    limit: 1,
  });
  for (const name of inherited) {
    const related = first?.[name] as Row | null | undefined;
    if (related) data[name] = { set: [{ documentId: related.documentId }] };
  }
}
