/** An element of a source in XML. Names are as its namespaces mean them, whatever prefix the source chose. */
export interface XmlElement {
  /** E.g. "title", "dc:creator", "media:content"; without a prefix where it is of the source's own language. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Array<XmlElement | string>;
}

export const isXmlElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

/** The elements directly in another, in their order; with a name only those. */
export const childrenOf = (element: XmlElement | null, name?: string): XmlElement[] =>
  (element?.children.filter(isXmlElement) ?? []).filter(
    (child) => name === undefined || child.name === name
  );

/** The first element at the end of a path of names; null where there is none. */
export function childOf(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element;
  for (const name of path) found = childrenOf(found, name)[0] ?? null;
  return found;
}

/** All text in an element, with that of its descendants. */
export function textInside(element: XmlElement | null): string {
  if (!element) return '';
  return element.children
    .map((child) => (isXmlElement(child) ? textInside(child) : child))
    .join('');
}

/** The text at the end of a path of names, on one line; null where there is none. */
export function textAt(element: XmlElement | null, ...path: string[]): string | null {
  return (
    textInside(childOf(element, ...path))
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/** The elements of a name in another, however deep, in their order. */
export function descendantsOf(element: XmlElement | null, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
