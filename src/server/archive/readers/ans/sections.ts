import { withoutEnd } from '../../../text/ends';
import { firstText, objectIn, objectsIn, type JsonObject } from '../../json/jsonFields';

/** Its path, which is also the id of a section of today. */
const pathOf = (section: JsonObject) =>
  withoutEnd(firstText(section.path, section._id) ?? '', /\//);

/** Paths from the widest to the narrowest: `/news`, `/news/world`. */
const pathsTo = (path: string): string[] => {
  const steps = path.split('/').filter((step) => step !== '');
  return steps.map((_step, at) => `/${steps.slice(0, at + 1).join('/')}`);
};

/** Where a document is filed: in its primary section, with those above it that it names too; and where else. */
export function filedIn(taxonomy: JsonObject): { sectionTrail: string[]; others: string[] } {
  const all = [...objectsIn(taxonomy.sections), ...objectsIn(taxonomy.sites)];
  const [primary = objectIn(all[0])] = [taxonomy.primary_section, taxonomy.primary_site]
    .map((section) => objectIn(section))
    .filter((section) => firstText(section.name) !== null);
  const byPath = new Map([...all, primary].map((section) => [pathOf(section), section]));
  const paths = new Set([...pathsTo(pathOf(primary)), pathOf(primary)]);
  const trail = [...paths].map((path) => byPath.get(path)).filter((found) => found !== undefined);
  const namesOf = (sections: readonly JsonObject[]) =>
    sections.flatMap(({ name }) => firstText(name) ?? []);
  const sectionTrail = namesOf([...new Set(trail)]);
  return { sectionTrail, others: namesOf(all).filter((name) => !sectionTrail.includes(name)) };
}
