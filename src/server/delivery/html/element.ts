import { escapeUTF8 } from 'entities';
import { printable } from './printable';

/** HTML that is finished: nothing in it is to be escaped again. */
export type Html = string;

/** A text as HTML: what would be markup in it is shown as it was written. */
export const escapeHtml = (text: string): Html => escapeUTF8(printable(text));

/** An element with its attributes; one without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  inner: Html = ''
): Html {
  return `${opening(name, attributes)}${inner}</${name}>`;
}

/** An element that has no end, such as an image or a line break. */
export function opening(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {}
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return `<${name}${written.join('')}>`;
}
