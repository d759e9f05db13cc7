import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const DOCUMENT = 'docs/strapi-internals.md';
const FOLDER = 'tests/api/strapi-contract';

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** The names of the tests in a file, as `it('…')` has them. */
const namesIn = (file: string): string[] =>
  [...read(file).matchAll(/^ +it\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gm)].map(([, , name = '']) =>
    name.replace(/\\(.)/g, '$1')
  );

const plain = (markdown: string) =>
  markdown.replace(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** The names below each `Contract, in <file>:` of the document, by file. */
function namesToldOf(): Map<string, string[]> {
  const told = new Map<string, string[]>();
  let file: string | null = null;
  let name: string | null = null;
  const take = () => {
    if (file !== null && name !== null) told.get(file)?.push(plain(name));
    name = null;
  };
  for (const line of read(DOCUMENT).split('\n')) {
    const [, named] = /^Contract, in `([^`]+)`:$/.exec(line) ?? [];
    const [, item] = /^- (.+)$/.exec(line) ?? [];
    if (item || !/^ {2}\S/.test(line)) take();
    if (named) {
      file = named;
      if (!told.has(file)) told.set(file, []);
    } else if (/^#/.test(line)) file = null;
    else if (item) name = item;
    else if (name !== null) name += ` ${line.trim()}`;
  }
  take();
  return told;
}

describe('docs/strapi-internals.md', () => {
  const files = [
    ...fs.readdirSync(path.join(ROOT, FOLDER)).map((file) => `${FOLDER}/${file}`),
    'tests/browser/strapiContract.test.ts',
  ];

  it.each(files)('names every test of %s, and no other', (file) => {
    const names = namesIn(file);
    expect(names.length).toBeGreaterThan(0);
    expect([...(namesToldOf().get(file) ?? [])].sort()).toEqual([...names].sort());
  });

  it('names no file of tests or of the source that is not there', () => {
    const named = [...read(DOCUMENT).matchAll(/`((?:src|tests)\/[\w./-]+)`/g)];
    const missing = named.filter(([, file = '']) => !fs.existsSync(path.join(ROOT, file)));
    expect(missing.map(([, file]) => file)).toEqual([]);
  });

  it('was read in the version of Strapi that is installed', () => {
    const { version } = JSON.parse(read('node_modules/@strapi/strapi/package.json'));
    expect(read(DOCUMENT)).toContain(`Strapi ${version}`);
  });
});
