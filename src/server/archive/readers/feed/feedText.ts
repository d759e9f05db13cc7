import { escapeText } from 'entities';
import { childOf, textAt, textInside, type XmlElement } from '../../xml/xmlElement';
import { heldHtml, innerHtml } from '../../xml/xmlMarkup';

/** A text of Atom as HTML, by what its type says; RSS has HTML everywhere. */
export function htmlOf(element: XmlElement | null): string | null {
  if (!element) return null;
  const type = (element.attributes.type ?? '').toLowerCase();
  const mode = element.attributes.mode ?? '';
  if (type === 'xhtml' || (type === 'application/xhtml+xml' && mode !== 'escaped')) {
    return innerHtml(childOf(element, 'div') ?? element);
  }
  if (type === 'text' || type === 'text/plain') {
    const paragraphs = textInside(element).split(/\n[ \t]*\n/);
    return paragraphs.map((text) => `<p>${escapeText(text.trim())}</p>`).join('');
  }
  const isHtml = type === '' || type.includes('html') || mode === 'escaped';
  return isHtml ? heldHtml(element) : null;
}

/** The base that addresses of an element are resolved against: the nearest `xml:base`, itself resolved. */
export function baseOf(path: readonly XmlElement[], outermost: string | null): string | null {
  let base = outermost;
  for (const { attributes } of path) {
    const written = attributes['xml:base'];
    if (written === undefined) continue;
    try {
      base = new URL(written, base ?? undefined).href;
    } catch {
      // A base that is no address changes nothing.
    }
  }
  return base;
}

/** The language in force at an element, by `xml:lang`, or what a channel says of all its items. */
export function languageOfFeed(path: readonly XmlElement[]): string | null {
  const named = path.map(({ attributes }) => attributes['xml:lang']).filter((tag) => tag);
  const channel = path.at(-2) ?? null;
  return (
    named.at(-1) ??
    textAt(path.at(-1) ?? null, 'dc:language') ??
    textAt(channel, 'language') ??
    textAt(channel, 'dc:language')
  );
}
