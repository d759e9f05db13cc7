import type { StoryConcept } from '../../story';
import { plainText } from '../../html';
import { childrenOf, textInside, type XmlElement } from '../../xml/xmlElement';
import type { SiteLibrary } from './siteLibrary';

/** Where plugins keep which of a post's categories is its section: the category's id. */
const PRIMARY = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_primary_category',
];

/** WordPress puts it there where nobody chose a category. */
const NO_CATEGORY = 'uncategorized';

interface Term {
  nicename: string;
  name: string;
}

/** The terms of a post in one taxonomy. */
export const termsOf = (item: XmlElement, taxonomy: string): Term[] =>
  childrenOf(item, 'category')
    .filter(({ attributes }) => attributes.domain === taxonomy)
    .map((term) => ({
      nicename: term.attributes.nicename ?? '',
      name: plainText(textInside(term)).trim(),
    }))
    .filter(({ name }) => name !== '');

/** The section of a post: the category that a plugin calls its first, else the deepest; and what else it is about. */
export function filedUnder(
  item: XmlElement,
  meta: ReadonlyMap<string, string>,
  library: SiteLibrary
): { sectionTrail: string[]; subjects: StoryConcept[] } {
  const categories = termsOf(item, 'category').filter(({ nicename }) => nicename !== NO_CATEGORY);
  const trails = categories.map(({ nicename, name }) => library.trailOf(nicename, name));
  const ids = PRIMARY.map((key) => meta.get(key)?.trim()).filter((id) => id);
  const primary = ids.map((id) => library.categoryOfId(id ?? '')).find((name) => name !== null);
  const chosen = categories.findIndex(({ nicename }) => nicename === primary);
  const deepest = Math.max(0, ...trails.map(({ length }) => length));
  const at = chosen === -1 ? trails.findIndex(({ length }) => length === deepest) : chosen;
  const sectionTrail = trails[at] ?? [];
  const others = categories.map(({ name }) => name).filter((name) => !sectionTrail.includes(name));
  const tags = termsOf(item, 'post_tag').map(({ name }) => name);
  const names = [...new Set([...others, ...tags])];
  return { sectionTrail, subjects: names.map((name) => ({ name, uri: null })) };
}
