/** The languages whose elements are asked for by these prefixes, whatever prefix a source gave them. */
const PREFIXES: ReadonlyArray<readonly [start: string, prefix: string]> = [
  ['http://purl.org/dc/elements/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://www.itunes.com/dtds/', 'itunes:'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/atom/ns#', 'atom:'],
  ['http://purl.org/atom/app#', 'app:'],
  ['http://www.w3.org/2007/app', 'app:'],
  ['http://purl.org/syndication/thread/1.0', 'thr:'],
  ['http://schemas.google.com/blogger/', 'blogger:'],
  ['http://www.w3.org/1999/xhtml', ''],
  ['http://iptc.org/std/NITF/', ''],
  ['http://iptc.org/std/nar/', ''],
];

/** `http://wordpress.org/export/1.2/excerpt/` is `excerpt:`, without a last word `wp:`. */
function prefixOf(uri: string): string | null {
  if (uri.startsWith('http://wordpress.org/export/')) {
    return uri.includes('/excerpt') ? 'excerpt:' : 'wp:';
  }
  return PREFIXES.find(([start]) => uri.startsWith(start))?.[1] ?? null;
}

/** The namespaces in force at an element, by their prefixes; '' is the default. */
export type Namespaces = Readonly<Record<string, string>>;

/** The namespaces of an element: those around it and what it declares. */
export function namespacesOf(
  attributes: Readonly<Record<string, string>>,
  around: Namespaces
): Namespaces {
  const declared = Object.keys(attributes).filter((name) => /^xmlns(?::|$)/.test(name));
  if (declared.length === 0) return around;
  const found: Record<string, string> = { ...around };
  for (const name of declared) found[name.slice(6)] = (attributes[name] ?? '').trim();
  return found;
}

/**
 * What an element is called, by its namespace where that is known and else by the prefix that it has.
 * @param rootUri the namespace of the source's own language; its elements have no prefix
 */
export function qualifiedName(
  name: string,
  namespaces: Namespaces,
  rootUri: string | null
): string {
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1);
  const uri = namespaces[colon === -1 ? '' : name.slice(0, colon)];
  if (uri === undefined || (colon === -1 && uri === '')) return name;
  if (uri === rootUri) return local;
  const known = prefixOf(uri);
  return known === null ? name : known + local;
}
