import { MARKS_OF_ELEMENTS, PLAIN, type Look, type Marks } from '../../../blocks';
import { plainAddress } from '../../../embeds';
import type { HtmlElement } from './dom';
import { styleOf } from './styles';

/** How the words inside an element are read, and what of that comes from around it. */
export interface InheritedLook {
  look: Look;
  /** Whether ends of lines in the source are meant. */
  keepsLines: boolean;
  isRaised: boolean;
}

export const outermost = (keepsLines: boolean): InheritedLook => ({
  look: PLAIN,
  keepsLines,
  isRaised: false,
});

function marksOf(element: HtmlElement): Marks {
  const style = styleOf(element);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = style.get('text-decoration') ?? '';
  return {
    ...MARKS_OF_ELEMENTS[element.localName],
    ...(weight && { bold: /^bold/.test(weight) || Number(weight) >= 600 }),
    ...(slant && { italic: /^(?:italic|oblique)/.test(slant) }),
    ...(line.includes('underline') && { underline: true }),
    ...(line.includes('line-through') && { strikethrough: true }),
  };
}

/** Longer than any mailbox or telephone number. */
const LONGEST = 2000;

/** An address as it is meant where it is written; null for none that leads to the web. */
function resolved(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > 4096 || trimmed.startsWith('#')) return null;
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  // A page that was saved has no scheme of its own to lend.
  if (trimmed.startsWith('//'))
    return `${/^http:/i.test(base ?? '') ? 'http' : 'https'}:${trimmed}`;
  try {
    const { href } = base === null ? new URL(trimmed) : new URL(trimmed, base);
    return /^https?:/.test(href) ? href : null;
  } catch {
    return null;
  }
}

/** An address of the web as it is written in one form; null for none. */
export function webUrlOf(address: string, base: string | null): string | null {
  const whole = resolved(address, base);
  if (whole === null) return null;
  try {
    return new URL(whole).href;
  } catch {
    return null;
  }
}

/** Where a link leads: the web, a mailbox or a telephone; null for anywhere else. */
function linkOf(element: HtmlElement, base: string | null): string | null {
  const href = (element.getAttribute('href') ?? '').trim();
  if (/^(?:mailto|tel):./i.test(href)) {
    return href.length > LONGEST || /[\s<>"]/.test(href) ? null : href;
  }
  const address = resolved(href, base);
  return address === null ? null : plainAddress(address);
}

/** What holds inside an element. */
export function inheritedIn(
  element: HtmlElement,
  from: InheritedLook,
  base: string | null
): InheritedLook {
  const { localName } = element;
  const link = localName === 'a' ? linkOf(element, base) : from.look.link;
  const look = { ...from.look, ...marksOf(element), link };
  // All links are underlined.
  if (link !== null) look.underline = false;
  return {
    look,
    keepsLines: from.keepsLines || localName === 'pre',
    isRaised: from.isRaised || localName === 'sup',
  };
}

const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** Raised figures by letters of their own, so that m² is not m2; other words stay. */
export const raisedFigures = (text: string): string =>
  /^\s*\d{1,4}\s*$/.test(text) ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '') : text;
