import iconv from 'iconv-lite';

const RUNS_OF_FOREIGN_LETTERS = /[^\u0000-\u007f]+/g;
const MISREAD_AS = ['windows-1252', 'windows-1251'] as const;

/** Letters of a page whose legacy encoding was read as Latin-1 are nearly all of this range. */
const LATIN_1_SIGNS = /[\u0080-\u00ff]/g;
const LETTERS_AND_SIGNS = /[^\s\d!-/:-@[-`{-~]/g;

/** No language written with Latin-1 letters needs them for more than about a sixth of its text. */
const FOREIGN_SHARE_OF_NO_LANGUAGE = 0.35;
const ENOUGH_LETTERS = 8;

/** True where the run's bytes, taken as the given encoding's, are well-formed UTF-8. */
function isUtf8ReadAs(run: string, encoding: string): boolean {
  if (run.length < 2) return false;
  const bytes = iconv.encode(run, encoding);
  if (iconv.decode(bytes, encoding) !== run) return false;
  const reread = bytes.toString('utf8');
  return !reread.includes('\ufffd') && reread.length < run.length;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Where text was decoded with the wrong encoding before it came here. */
export interface Mojibake {
  /** All of the text is spoiled, or only some words of it. */
  extent: 'whole' | 'partly';
  /** The first spoiled words. */
  evidence: string;
}

/**
 * Recognises text that was decoded with the wrong encoding, without repairing it: bytes may be lost.
 * @returns null where the text reads as it should.
 */
export function findMojibake(text: string): Mojibake | null {
  const letters = count(text, LETTERS_AND_SIGNS);
  if (
    letters >= ENOUGH_LETTERS &&
    count(text, LATIN_1_SIGNS) / letters > FOREIGN_SHARE_OF_NO_LANGUAGE
  ) {
    return {
      extent: 'whole',
      evidence: (text.trim().split(/\s/, 1)[0] ?? '').slice(0, 40),
    };
  }
  const runs = text.match(RUNS_OF_FOREIGN_LETTERS) ?? [];
  const spoiled = runs.filter((run) => MISREAD_AS.some((encoding) => isUtf8ReadAs(run, encoding)));
  const evidence = spoiled.find((run) => run.length >= 3) ?? spoiled[0];
  if (evidence === undefined) return null;
  if (spoiled.length >= 3 && spoiled.length * 2 > runs.length) return { extent: 'whole', evidence };
  // Two signs alone can be honest, such as a capital Ô before a closing quote.
  return evidence.length >= 3 ? { extent: 'partly', evidence } : null;
}
