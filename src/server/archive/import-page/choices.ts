import type { Core } from '@strapi/strapi';
import type { ImportChoices } from '../../../../types/import-page';
import { loadOutletMap, readableOutlets } from '../../outlet';
import type { EditorReader } from '../../strapi/reader';
import { rowsOf } from '../../strapi/rows';
import { ARTICLE, SECTION } from '../../strapi/uids';

/** The sections that an editor may read, each with the names of those above it and its outlet. */
export async function readableSections(
  strapi: Core.Strapi,
  editor: EditorReader
): Promise<ImportChoices['sections']> {
  const readable = await editor.filters('read', SECTION);
  if (!readable || !editor.mayRead(SECTION, 'name')) return [];
  const rows: Array<{ documentId: string; name: string }> = await rowsOf(strapi, SECTION).findMany({
    select: ['documentId', 'name'],
    where: { $and: readable },
  });
  const seen = new Set(rows.map(({ documentId }) => documentId));
  const map = await loadOutletMap(strapi);
  return rows
    .map(({ documentId, name }) => {
      const { outlet, trail } = map.placeOf({ section: documentId });
      // Of those above it, only what the editor may read is named.
      const names = trail.filter((step) => seen.has(step.documentId)).map((step) => step.name);
      return {
        documentId,
        name: names.join(' / ') || name,
        outlet: outlet?.documentId ?? null,
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The languages in which an editor may write stories, the newsroom's default first. */
async function writtenLocales(strapi: Core.Strapi, editor: EditorReader): Promise<string[]> {
  const service = strapi.plugin('i18n').service('locales');
  const fallback: string = await service.getDefaultLocale();
  const codes: string[] = (await service.find()).map(({ code }: { code: string }) => code);
  return [fallback, ...codes.filter((code) => code !== fallback)].filter((code) =>
    editor.mayCreate(ARTICLE, code)
  );
}

/** Where an editor may put stories. */
export const choicesOf = async (
  strapi: Core.Strapi,
  editor: EditorReader
): Promise<ImportChoices> => ({
  outlets: await readableOutlets(strapi, editor),
  sections: await readableSections(strapi, editor),
  locales: await writtenLocales(strapi, editor),
});
