import type { Look } from './runs';

/** What of a look is said; the rest is as around it. */
export type Marks = Partial<Record<Exclude<keyof Look, 'link'>, boolean>>;

/** How browsers show the words of an element of HTML, by its name (HTML, 15.3.4 Phrasing content). */
export const MARKS_OF_ELEMENTS: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  del: { strikethrough: true },
  s: { strikethrough: true },
  strike: { strikethrough: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
};
