import { escapeHtml, printable } from '../../delivery';

/** A text in XML that is HTML to whoever reads it: nothing in it can end it. */
export const cdata = (text: string): string =>
  `<![CDATA[${printable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An element with its attributes and inner XML; one without anything in it is closed at once. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  inner = ''
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element with a text; none where there is no text. */
export const textElement = (
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | number | null>> = {}
): string => (text === null || text === '' ? '' : xmlElement(name, attributes, escapeHtml(text)));
