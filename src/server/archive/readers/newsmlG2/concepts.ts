import type { StoryConcept } from '../../story';
import { childrenOf, textAt, type XmlElement } from '../../xml/xmlElement';

/** The names that an item gives its codes once, in assertions. */
export type AssertedNames = ReadonlyMap<string, string>;

export const assertedNames = (item: XmlElement): AssertedNames =>
  new Map(
    childrenOf(item, 'assert').flatMap((assert) => {
      const name = nameIn(assert);
      const code = assert.attributes.qcode ?? assert.attributes.uri ?? assert.attributes.literal;
      return name && code ? [[code, name] as const] : [];
    })
  );

/** The name of a concept, in the item's first language where there are several. */
const nameIn = (element: XmlElement) => textAt(element, 'name');

/** A concept of an item with its identifier; null where nothing gives it a name. */
function conceptOf(element: XmlElement, names: AssertedNames): StoryConcept | null {
  const { qcode, uri, literal } = element.attributes;
  const code = uri ?? qcode ?? null;
  const name = nameIn(element) ?? names.get(code ?? literal ?? '') ?? literal ?? null;
  return name === null ? null : { name, uri: code };
}

export const conceptsOf = (
  parent: XmlElement | null,
  name: string,
  names: AssertedNames
): StoryConcept[] =>
  childrenOf(parent, name)
    .map((element) => conceptOf(element, names))
    .filter((concept) => concept !== null);

/** What kind of concept a subject is: "person", "geoArea", "organisation", "poi"; '' for a topic. */
export const kindOf = ({ attributes }: XmlElement): string =>
  (attributes.type ?? '').replace(/^.*[:/]/, '').toLowerCase();
