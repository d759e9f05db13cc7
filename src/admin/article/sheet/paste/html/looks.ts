import { linkAddress } from '../linkAddress';
import { MARKS_OF_ELEMENTS, PLAIN, type Look, type Marks } from '../../../../../blocks';
import type { Declarations } from './declarations';

/** How the words of an element are to be read, and what of that comes from around it. */
export interface Inherited {
  look: Look;
  /** Whether ends of lines in the source are meant. */
  keepsBreaks: boolean;
  shift: 'high' | 'low' | null;
  /** In points, where a style says it. */
  size: number | null;
}

export const OUTERMOST: Inherited = { look: PLAIN, keepsBreaks: false, shift: null, size: null };

const isHeavy = (weight: string): boolean =>
  weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

function marksOfStyle(style: Declarations): Marks {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return {
    ...(weight !== undefined && weight !== 'inherit' && { bold: isHeavy(weight) }),
    ...(slant !== undefined &&
      slant !== 'inherit' && { italic: /^(?:italic|oblique)/.test(slant) }),
    ...(line?.includes('underline') && { underline: true }),
    ...(line?.includes('line-through') && { strikethrough: true }),
    // Word ends a line under words so, within them.
    ...(line?.startsWith('none') && { underline: false, strikethrough: false }),
  };
}

/** Tracked changes: what came in is text like any other. */
const isTracked = (element: Element): boolean =>
  element.hasAttribute('datetime') || element.hasAttribute('cite');

function marksOfName(element: Element): Marks {
  const isInsertion =
    (element.localName === 'ins' && isTracked(element)) ||
    (element.localName === 'u' && element.firstElementChild?.localName === 'ins');
  return isInsertion ? {} : (MARKS_OF_ELEMENTS[element.localName] ?? {});
}

/** Whether an element holds words that were deleted where changes are tracked. */
export const isDeletion = (element: Element): boolean =>
  element.localName === 'del' && isTracked(element);

/** In points; null for sizes in terms of another. */
function sizeOf(style: Declarations): number | null {
  const [, size, unit] = /^(\d{1,3}(?:\.\d{1,6})?)(pt|px)/.exec(style.get('font-size') ?? '') ?? [];
  return size === undefined ? null : Number(size) * (unit === 'px' ? 0.75 : 1);
}

const SHIFTS: Readonly<Record<string, Inherited['shift']>> = { sub: 'low', sup: 'high' };
const ALIGNED: Readonly<Record<string, Inherited['shift']>> = { sub: 'low', super: 'high' };

/**
 * What holds inside an element.
 *
 * @param onLostLink told of a link that leads nowhere a reader can go
 */
export function inheritedBy(
  element: Element,
  styles: readonly Declarations[],
  from: Inherited,
  onLostLink: () => void
): Inherited {
  const { localName } = element;
  let { link } = from.look;
  if (localName === 'a') {
    const href = element.getAttribute('href') ?? '';
    link = linkAddress(href);
    // One within the page, to a note or a heading, was of use there only.
    if (link === null && href.trim() !== '' && !isWithinPage(href)) onLostLink();
  }
  const marks: Marks = Object.assign({}, marksOfName(element), ...styles.map(marksOfStyle));
  // All links are underlined.
  if (link !== null) marks.underline = false;
  let { keepsBreaks, shift, size } = from;
  for (const style of styles) {
    const space = style.get('white-space');
    if (space !== undefined) keepsBreaks = /^(?:pre|break-spaces)/.test(space);
    shift = ALIGNED[style.get('vertical-align') ?? ''] ?? shift;
    size = sizeOf(style) ?? size;
  }
  return {
    look: { ...from.look, ...marks, link },
    keepsBreaks,
    shift: SHIFTS[localName] ?? shift,
    size,
  };
}

const isWithinPage = (href: string): boolean => /^\s*(?:about:blank)?#/.test(href);
