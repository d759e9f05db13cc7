import { escapeAttribute, escapeText } from 'entities';
import { isXmlElement, textInside, type XmlElement } from './xmlElement';

/** Elements that HTML has without an end. */
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);

/** What is left of a language's markup in HTML: another element, or '' for its content alone. */
export type Translate = (element: XmlElement) => { name: string; html?: string } | null;

const same: Translate = ({ name }) => ({ name });

const attributesOf = ({ attributes }: XmlElement) =>
  Object.entries(attributes)
    .filter(([name]) => /^[a-z][\w-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');

/**
 * The content of an element as HTML.
 * @param translate what becomes of each element in it: an element of HTML, with other content if it says so, its
 *   content alone for the name '', nothing for null
 */
export function innerHtml(element: XmlElement, translate: Translate = same): string {
  return element.children
    .map((child) => {
      if (!isXmlElement(child)) return escapeText(child);
      const translated = translate(child);
      if (!translated) return '';
      const { name, html } = translated;
      const inner = html ?? innerHtml(child, translate);
      if (name === '') return inner;
      const tag = `<${name}${attributesOf(child)}>`;
      // What careless XML has inside of `<br>`, which it never closes, stands behind it.
      return EMPTY.has(name) ? tag + inner : `${tag}${inner}</${name}>`;
    })
    .join('');
}

/** The HTML that an element holds, either escaped as text or as elements, as careless feeds have it. */
export const heldHtml = (element: XmlElement | null): string => {
  if (!element) return '';
  return element.children.some((child) => isXmlElement(child))
    ? innerHtml(element)
    : textInside(element);
};
