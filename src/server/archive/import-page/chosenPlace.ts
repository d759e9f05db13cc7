import type { Core } from '@strapi/strapi';
import { refuse } from '../../input/problems';
import { loadOutletMap, readableOutlets } from '../../outlet';
import type { EditorReader } from '../../strapi/reader';
import { rowsOf } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { readableSections } from './choices';
import type { AskedDraft } from './requests';

interface NamedRow {
  documentId: string;
  name: string;
}

/** Where a story goes. */
export interface ChosenPlace {
  /** Null where the newsroom has none. */
  outlet: NamedRow | null;
  section: string | null;
  /** The names of the section and those above it, the widest first. */
  trail: string[];
}

/**
 * Where a story goes, of what the editor may see.
 *
 * @throws ValidationError where that is not there, or no outlet is chosen of several
 */
export async function chosenPlace(
  strapi: Core.Strapi,
  editor: EditorReader,
  asked: Pick<AskedDraft, 'outlet' | 'section'>
): Promise<ChosenPlace> {
  const sections = await readableSections(strapi, editor);
  const section = sections.find(({ documentId }) => documentId === asked.section) ?? null;
  if (asked.section !== null && !section) {
    refuse([{ path: ['section'], message: 'There is no such section for you to choose.' }]);
  }
  if (asked.outlet !== null) {
    const outlets = await readableOutlets(strapi, editor);
    if (!outlets.some(({ documentId }) => documentId === asked.outlet)) {
      refuse([{ path: ['outlet'], message: 'There is no such outlet for you to choose.' }]);
    }
  }
  const named = asked.outlet ?? section?.outlet ?? null;
  const all: NamedRow[] = await rowsOf(strapi, OUTLET).findMany({ select: ['documentId', 'name'] });
  if (named === null && all.length > 1) {
    refuse([{ path: ['outlet'], message: 'Choose the outlet whose story it is.' }]);
  }
  const outlet = named === null ? all[0] : all.find(({ documentId }) => documentId === named);
  const map = await loadOutletMap(strapi);
  const { trail } = map.placeOf({ section: asked.section });
  return {
    outlet: outlet ?? null,
    section: asked.section,
    trail: trail.map(({ name }) => name),
  };
}
