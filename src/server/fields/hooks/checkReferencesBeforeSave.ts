import type { Core, UID } from '@strapi/strapi';
import type { Save } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { localesOf, rowsOf, type Row } from '../../strapi/rows';
import { referencesIn, type Reference } from '../../strapi/references';
import { attributesOf, relatedType } from '../../strapi/schema';
import { FILE } from '../../strapi/uids';

/** Strapi refuses an entry that does not exist without saying in which field it was named. */
export const checkReferencesBeforeSave =
  (type: UID.ContentType) =>
  async (save: Save): Promise<void> => {
    const problems: Problem[] = [];
    for (const [name, attribute] of Object.entries(attributesOf(save.strapi, type))) {
      const target = relatedType(attribute);
      if (target && save.data[name] !== undefined) {
        problems.push(...(await missing(save, name, target)));
      }
    }
    refuse(problems);
  };

async function missing(
  { strapi, locale, data }: Save,
  name: string,
  target: string
): Promise<Problem[]> {
  const references = referencesIn(data[name]);
  const what = strapi.contentType(target as UID.ContentType).info.displayName.toLowerCase();
  if (!references) {
    return [
      { path: [name], message: `This names no ${what}. Write its documentId, or null for none.` },
    ];
  }
  const problems: Problem[] = [];
  for (const reference of references) {
    const rows = await find(strapi, target, reference);
    const called = reference.documentId ?? String(reference.id);
    const language = reference.locale ?? locale;
    if (rows.length === 0) {
      problems.push({
        path: [name],
        message: `There is no ${what} "${called}". Choose one that exists.`,
      });
    } else if (
      reference.documentId !== undefined &&
      (await isLocalized(strapi, target)) &&
      !rows.some((row) => row.locale === language)
    ) {
      problems.push({
        path: [name],
        message: `The ${what} "${called}" does not exist in the language "${language}". Write it in that language first, or choose another.`,
      });
    }
  }
  return problems;
}

const isLocalized = async (strapi: Core.Strapi, target: string) =>
  (await localesOf(strapi, target, undefined))[0] !== null;

async function find(
  strapi: Core.Strapi,
  target: string,
  { documentId, id }: Reference
): Promise<Row[]> {
  return rowsOf(strapi, target).findMany({
    select: ['id', 'locale'],
    where: documentId === undefined ? { id } : named(target, documentId),
  });
}

/** GraphQL writes the number of a file as a text. */
const named = (target: string, text: string) =>
  target === FILE && /^\d{1,9}$/.test(text) ? { id: Number(text) } : { documentId: text };
