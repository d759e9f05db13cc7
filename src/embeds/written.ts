const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  quot: '"',
};

/** A text of HTML as it is read, for the character references that embed code is written with. */
export const written = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|apos|gt|lt|mdash|middot|nbsp|quot));/gi,
    (_all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    }
  );
