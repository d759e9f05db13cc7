import type { Core } from '@strapi/strapi';
import { loadOutletMap, type OutletMap } from '../outlet';
import { editorNumber } from '../strapi/editorName';
import type { EditorReader } from '../strapi/reader';
import { ARTICLE } from '../strapi/uids';
import type { Which } from './requests';

/** Nothing matches it. */
const NONE = { id: { $in: [] } };

/** StoryConditions of the database that all of them hold of. */
export type StoryConditions = readonly object[];

/**
 * What a story must be like to be shown: readable for the editor, and of those that are asked for. Null
 * where the editor may read none at all.
 */
export async function readableStories(
  strapi: Core.Strapi,
  reader: EditorReader,
  { locale, outlet, mine }: Pick<Which, 'locale' | 'outlet' | 'mine'>
): Promise<StoryConditions | null> {
  const readable = await reader.filters('read', ARTICLE);
  if (!readable) return null;
  return [
    ...readable,
    ...(locale === undefined ? [] : [{ locale }]),
    ...(mine ? [ofEditor(editorNumber(strapi))] : []),
    ...(outlet === undefined ? [] : [inOutlet(await loadOutletMap(strapi), outlet)]),
  ];
}

/** A story is somebody's who began it or saved it last. */
const ofEditor = (editor: number | null) =>
  editor === null ? NONE : { $or: [{ createdBy: { id: editor } }, { updatedBy: { id: editor } }] };

/** As a story stands in an outlet: by its section, else by its own choice, else because there is no other. */
function inOutlet(map: OutletMap, outlet: string): object {
  if (map.only()?.documentId === outlet) return {};
  const unplaced = map.sectionsWithoutOutlet();
  return {
    $or: [
      {
        section: {
          documentId: { $in: map.sectionsOf(outlet).map(({ documentId }) => documentId) },
        },
      },
      {
        $and: [
          { outlet: { documentId: outlet } },
          {
            $or: [
              { section: { id: { $null: true } } },
              { section: { documentId: { $in: unplaced } } },
            ],
          },
        ],
      },
    ],
  };
}
