import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPTS = path.resolve(__dirname, '..', '..', '..', 'scripts');

/** What the check says of patterns: null where it has nothing against one. */
function faultsOf(patterns: RegExp[]): (string | null)[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { faultOf } from ${JSON.stringify(path.join(SCRIPTS, 'patterns', 'faultOf.mjs'))};
       console.log(JSON.stringify(JSON.parse(process.argv[1]).map(faultOf)));`,
      JSON.stringify(patterns.map(({ source, flags }) => ({ source, flags }))),
    ],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as (string | null)[];
}

/** What the check has nothing against. */
const FINE = [
  /\s+/g,
  /^\s+$/,
  /(?<!\s)\s+$/,
  /"[^"]*"/,
  /^[^,]*,/,
  /[^,]*,/y,
  /,\s*/g,
  /^<!--[^]*?-->/,
  /\b\w+\b!/,
  /(?<![a-z])[a-z]+@/,
  /\d+(?!\d)/,
  /\d+(?!x)/,
  /^(?:\w+\s)*$/,
  /^\d+(?:,\d+)*$/,
  /^(?:(?!foo)[^])*bar/,
  /\bnot\b(?!\s+(?:in|null)\b)/i,
  /(?:a?){30}b/,
  /a.{0,80}b/,
  /^(?:.|\n)*x/,
  /(.)\1+/g,
  /^(?:k|\u212a)+x/,
];

/** What it refuses, by what is wrong with it. */
const REFUSED = {
  'what begins anew at each letter, or leaves one round for the next at any': [
    /\s+$/,
    /^\s+|\s+$/g,
    /.*$/,
    /<!--[^]*?-->/,
    /[a-z]+@/,
    /(?<!ab)[a-z]+@/,
    /\w+\b!/,
    /\s*,\s*/g,
    /^.*a.*b$/,
    /^\s*x/m,
    /\d+(?!\d|x)/,
    /(?=.*a)b/,
    /x(?:.*y)?/g,
    /a+(?=bc)c|x/,
    /K+x/iu,
    /(?<=\s)\s*x/,
  ],
  'what doubles with each letter': [
    /^(?:a+)+b/,
    /^(?:a|a)*b/,
    /^(?:a*)*b/,
    /^(?:x|xx)*y/,
    /^(?:\w+\s?)*$/,
    /^(?:.|\s)*x/,
    /^(?:a?b?)*c/,
    /^(?:a|b|ab)*c/,
    /^(?:k|\u212a)+x/iu,
  ],
  'bounds that multiply each other, and what nobody can tell': [
    /a.{0,80}b.{0,80}c.{0,80}d/s,
    /(\w+) \1!/,
    /(?<=a.*)b/,
  ],
};

describe('the check of patterns', () => {
  // Together, by one process: to start one takes longer than to look.
  const all = [FINE, ...Object.values(REFUSED)].flat();
  let faults: Map<string, string | null>;
  beforeAll(() => {
    const found = faultsOf(all);
    faults = new Map(all.map((pattern, index) => [String(pattern), found[index] ?? null]));
  });
  const refused = (patterns: RegExp[]) =>
    patterns.map(String).filter((pattern) => faults.get(pattern) !== null);

  it('passes what reads its input in proportion', () => {
    expect(refused(FINE)).toEqual([]);
  });

  it.each(Object.entries(REFUSED))('refuses %s', (_fault, patterns) => {
    expect(refused(patterns)).toEqual(patterns.map(String));
  });

  describe('of a folder', () => {
    let folder: string;
    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'patterns-'));
    });
    afterEach(() => fs.rmSync(folder, { recursive: true }));
    const check = (source: string) => {
      fs.writeFileSync(path.join(folder, 'words.ts'), source);
      const { stderr, status } = spawnSync(
        process.execPath,
        [path.join(SCRIPTS, 'patterns.mjs'), folder],
        { encoding: 'utf8' }
      );
      return { status, stderr };
    };

    it('names the line of a pattern that is written out and of one that is put together', () => {
      const { status, stderr } = check(
        "export const END = /\\s+$/;\nconst WORD = '[a-z]+';\nexport const AT = new RegExp(`${WORD}@`, 'i');\nexport const GOOD = /^a+$/;\n"
      );
      expect(status).toBe(1);
      expect(stderr.split('\n').map((line) => /words\.ts:\d+: \S+/.exec(line)?.[0])).toEqual([
        'words.ts:1: /\\s+$/',
        'words.ts:3: /[a-z]+@/i',
        undefined,
      ]);
    });

    it('refuses a pattern that is put together only while it runs', () => {
      const { status, stderr } = check(
        'export const has = (text: string, word: string) => new RegExp(word).test(text);\n'
      );
      expect(status).toBe(1);
      expect(stderr).toContain('words.ts:1');
    });
  });
});
