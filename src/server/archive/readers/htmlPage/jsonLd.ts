import { decodeHTML } from 'entities';
import type { HtmlDocument } from '../../html/page';

/** A node of linked data, as its page wrote it. */
export type LinkedNode = Readonly<Record<string, unknown>>;

export const isLinkedNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More is no page's, and what reading it costs stays bounded by it. */
const MOST_NODES = 5000;
const DEEPEST = 12;

/** Systems write comments around it, line breaks into its texts and commas behind its last entries. */
const REPAIRS: ReadonlyArray<(text: string) => string> = [
  (text) => text,
  (text) => text.replace(/[\u0000-\u001f]/g, ' '),
  (text) =>
    text
      .replace(/[\u0000-\u001f]/g, ' ')
      .replace(/<!--|-->|\/\/\s?<!\[CDATA\[|\/\/\s?\]\]>|<!\[CDATA\[|\]\]>/g, '')
      .replace(/,(?=\s?[\]}])/g, '')
      .replace(/;\s?$/, ''),
  (text) => decodeHTML(text.replace(/[\u0000-\u001f]/g, ' ')),
];

function parse(text: string): unknown {
  for (const repair of REPAIRS) {
    try {
      return JSON.parse(repair(text).trim());
    } catch {
      // The next repair is tried.
    }
  }
  return null;
}

function collect(value: unknown, depth: number, nodes: LinkedNode[]): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, depth + 1, nodes);
  } else if (isLinkedNode(value)) {
    nodes.push(value);
    for (const inner of Object.values(value)) collect(inner, depth + 1, nodes);
  }
}

/** Nodes of a page's linked data, those inside others too; what is broken beyond repair is left out. */
export class LinkedData {
  readonly nodes: readonly LinkedNode[];
  private readonly byId = new Map<string, LinkedNode>();

  /** @param others nodes that the page writes otherwise */
  constructor(document: HtmlDocument, others: readonly LinkedNode[] = []) {
    const nodes: LinkedNode[] = [];
    for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
      collect(parse(script.textContent ?? ''), 0, nodes);
    }
    collect(others, 0, nodes);
    this.nodes = nodes;
    for (const node of nodes) {
      const id = node['@id'];
      const isWhole = Object.keys(node).length > 1;
      if (typeof id === 'string' && isWhole && !this.byId.has(id)) this.byId.set(id, node);
    }
  }

  /** The values of a property, each with what it refers to in its place. */
  valuesOf(node: LinkedNode, property: string): unknown[] {
    const value = node[property];
    const values = Array.isArray(value) ? value.flat(2) : [value];
    return values
      .filter((each) => each !== undefined && each !== null)
      .map((each) => {
        const id = isLinkedNode(each) && Object.keys(each).length === 1 ? each['@id'] : null;
        return (typeof id === 'string' ? this.byId.get(id) : null) ?? each;
      });
  }

  /** The texts of a property; of a node its name. */
  textsOf(node: LinkedNode, property: string): string[] {
    return this.valuesOf(node, property).flatMap((value) => {
      // Many systems write the entities of HTML into it, where JSON knows none.
      if (typeof value === 'string') return value.trim() === '' ? [] : [decodeHTML(value).trim()];
      if (typeof value === 'number') return [String(value)];
      if (!isLinkedNode(value)) return [];
      const { '@value': written } = value;
      if (typeof written === 'string') return [decodeHTML(written)];
      return this.textsOf(value, 'name').slice(0, 1);
    });
  }

  textOf(node: LinkedNode, property: string): string | null {
    return this.textsOf(node, property)[0] ?? null;
  }
}

/** The types of a node, without their vocabulary's address. */
export function typesOf(node: LinkedNode): string[] {
  const types = node['@type'];
  const all: unknown[] = Array.isArray(types) ? types : [types];
  return all
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
}

const ARTICLE = /Article$|BlogPosting$|^Report$/;

export const isArticleNode = (node: LinkedNode): boolean =>
  typesOf(node).some((type) => ARTICLE.test(type)) &&
  (Boolean(node.headline) || Boolean(node.name));
