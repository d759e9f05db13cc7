import fc from 'fast-check';

/** How many inputs are made up. `npm run fuzz -- --inputs N` asks for more. */
export const INPUTS = Number(process.env.TEST_INPUTS ?? 2_000);

/** The same seed makes up the same inputs: one for the suite, `npm run fuzz` takes another each time. */
export const SEED = Number(process.env.TEST_SEED ?? 561_234_003);

/** What ends an element, an attribute, a header, a line, a script or a JSON text where it is let. */
export const MARKERS = [
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&',
  '&lt;',
  '&#0;',
  '"',
  "'",
  '>',
  '<',
  '\r\n',
  '\n',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u000b',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udfff',
  'javascript:alert(1)',
  '%00',
  '%',
  '\\',
  '`',
  '${1}',
  '{{1}}',
  '__proto__',
  'constructor',
];

const SPACES = [' ', '\t', '\u00a0', '\u200b', '\u3000'];

/** Letters of every kind, whole or broken. */
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 })
);

const piece = (words: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...MARKERS) },
    { weight: 2, arbitrary: fc.constantFrom(...SPACES) },
    { weight: 2, arbitrary: letters },
    { weight: 1, arbitrary: fc.nat().map(String) }
  );

/** Text made of the words that a parser looks for, of markers and of letters. */
export const hostileText = (words: readonly string[], maxLength = 24): fc.Arbitrary<string> =>
  fc.array(piece(words), { maxLength }).map((parts) => parts.join(''));

/** A text of which a part is said over and over: `of(3)` says it three times. */
export interface PumpedText {
  part: string;
  of(times: number): string;
}

/** Texts with a part that grows, to see how the work grows with it. */
export const pumpedText = (words: readonly string[]): fc.Arbitrary<PumpedText> =>
  fc
    .record({
      before: hostileText(words, 3),
      part: fc.array(piece(words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
      after: hostileText(words, 3),
    })
    .filter(({ part }) => part.length > 0)
    .map(({ before, part, after }) => ({
      part: JSON.stringify([before, part, after]),
      of: (times) => `${before}${part.repeat(times)}${after}`,
    }));

/** What every property of a suite is tried with; the seed is in the message of one that fails. */
export const tries = (numRuns: number): fc.Parameters<unknown> => ({
  seed: SEED,
  numRuns: Math.max(1, Math.round(numRuns)),
});
