import { writeReason } from '../../image-caption';
import { refuse } from '../../input/problems';
import type { Save } from '../../moments';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { textPictureProblems } from '../textPictures';

/** No picture comes into a story but as a figure with a caption. What was public once may come back. */
export async function refuseTextPicturesBeforeSave(save: Save): Promise<void> {
  if (writeReason() === 'restore') return;
  const { data, action } = save;
  refuse(textPictureProblems(data.body));
  if (action === 'clone' && data.body === undefined) await refuseToCopy(save);
}

/** A story of before may hold one until it is published; its copy is a new story, in all languages at once. */
async function refuseToCopy({ strapi, documentId }: Save): Promise<void> {
  const drafts: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    where: { documentId, publishedAt: null },
    populate: { body: true },
    orderBy: { locale: 'asc' },
  });
  refuse(
    drafts.flatMap(({ body, locale }) =>
      textPictureProblems(body).map((problem) => ({
        ...problem,
        message: `The story holds a picture inside a text${locale === null ? '' : ` in the language "${locale}"`}, and a copy would hold it, too. ${problem.message}`,
      }))
    )
  );
}
