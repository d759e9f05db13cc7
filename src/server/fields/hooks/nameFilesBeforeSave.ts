import type { UID } from '@strapi/strapi';
import { refuse, type Problem } from '../../input/problems';
import type { Save } from '../../moments';
import { fileNamed, rowsOf, type Row } from '../../strapi/rows';
import { attributesOf } from '../../strapi/schema';

/**
 * Names the file of each media field by its number, whatever shape it came in, so that Strapi and all
 * later hooks mean the same file. For any type: a hook made for one, behind the check of references.
 */
export const nameFilesBeforeSave =
  (type: UID.ContentType) =>
  async (save: Save): Promise<void> => {
    const { strapi, data } = save;
    const problems: Problem[] = [];
    for (const [name, attribute] of Object.entries(attributesOf(strapi, type))) {
      if (attribute.type !== 'media' || attribute.multiple || data[name] === undefined) continue;
      const file = await fileNamed(strapi, data[name], () => numberOfFile(save, type, name));
      if (file === undefined) delete data[name];
      else data[name] = file?.id ?? null;
      // The panel offers pictures only; by the API anything could be named.
      if (!file || !attribute.allowedTypes?.includes('images')) continue;
      if (String(file.mime).startsWith('image/')) continue;
      problems.push({
        path: [name],
        message: `"${String(file.name)}" is not a picture. Choose a file that is one.`,
      });
    }
    refuse(problems);
  };

async function numberOfFile(
  { strapi, existing }: Save,
  type: UID.ContentType,
  name: string
): Promise<number | null> {
  const before = await existing();
  const held: Row | null =
    before &&
    (await rowsOf(strapi, type).findOne({
      where: { id: before.id },
      select: ['id'],
      populate: { [name]: { select: ['id'] } },
    }));
  return (held?.[name] as Pick<Row, 'id'> | null | undefined)?.id ?? null;
}
