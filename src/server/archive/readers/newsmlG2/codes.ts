/** The last word of a code or an address of one, in small letters: "usable" of "stat:usable". */
export const lastWord = (code: string | undefined): string =>
  (code ?? '').replace(/^.*[:/]/, '').toLowerCase();
