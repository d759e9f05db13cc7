import { escapeAttribute, escapeText } from 'entities';
import { objectIn, firstText } from '../../json/jsonFields';
import { cardHtml } from './cardHtml';
import type { OnUnknown } from './lexicalHtml';

const MARKUP_SECTION = 1;
const IMAGE_SECTION = 2;
const LIST_SECTION = 3;
const CARD_SECTION = 10;

const TAGS = new Set([
  'a',
  'b',
  'code',
  'del',
  'em',
  'i',
  's',
  'strong',
  'sub',
  'sup',
  'u',
  'mark',
]);
const SECTIONS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside']);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Document {
  atoms: unknown[];
  cards: unknown[];
  markups: unknown[];
}

function openingOf(markup: unknown): { open: string; close: string } {
  const [tag, attributes] = list(markup);
  const name = firstText(tag)?.toLowerCase() ?? '';
  if (!TAGS.has(name)) return { open: '', close: '' };
  const pairs = list(attributes);
  const href = name === 'a' ? firstText(pairs[pairs.indexOf('href') + 1]) : null;
  const open = href === null ? `<${name}>` : `<a href="${escapeAttribute(href)}">`;
  return { open, close: `</${name}>` };
}

/** Markers open and close markups around a text or an atom, as a line break. */
function markersHtml(markers: unknown, document: Document): string {
  const open: string[] = [];
  const pieces: string[] = [];
  for (const marker of list(markers)) {
    const [type, opened, closed, value] = list(marker);
    for (const index of list(opened)) {
      const markup = openingOf(document.markups[Number(index)]);
      pieces.push(markup.open);
      open.push(markup.close);
    }
    const [atom, text] = type === 1 ? list(document.atoms[Number(value)]) : [null, value];
    const isBreak = atom === 'soft-return';
    pieces.push(isBreak ? '<br>' : escapeText(typeof text === 'string' ? text : ''));
    for (let count = Number(closed ?? 0); count > 0; count -= 1) pieces.push(open.pop() ?? '');
  }
  return [...pieces, ...open.reverse()].join('');
}

function sectionHtml(section: unknown, document: Document, onUnknown: OnUnknown): string {
  const [type, second, third] = list(section);
  if (type === MARKUP_SECTION) {
    const tag = SECTIONS.has(String(second).toLowerCase()) ? String(second).toLowerCase() : 'p';
    return `<${tag}>${markersHtml(third, document)}</${tag}>`;
  }
  if (type === IMAGE_SECTION) return cardHtml('image', { src: second }) ?? '';
  if (type === LIST_SECTION) {
    const tag = second === 'ol' ? 'ol' : 'ul';
    const items = list(third).map((markers) => `<li>${markersHtml(markers, document)}</li>`);
    return `<${tag}>${items.join('')}</${tag}>`;
  }
  if (type !== CARD_SECTION) return '';
  const [name, payload] = list(document.cards[Number(second)]);
  const html = cardHtml(firstText(name) ?? '', objectIn(payload));
  if (html === null) onUnknown(firstText(name) ?? '');
  return html ?? '';
}

/** A text of Ghost's editor before version 5 as HTML; null for what is no Mobiledoc. */
export function mobiledocHtml(written: string, onUnknown: OnUnknown): string | null {
  try {
    const { sections, atoms, cards, markups } = objectIn(JSON.parse(written));
    if (!Array.isArray(sections)) return null;
    const document = { atoms: list(atoms), cards: list(cards), markups: list(markups) };
    return sections.map((section) => sectionHtml(section, document, onUnknown)).join('');
  } catch {
    return null;
  }
}
