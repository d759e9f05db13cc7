import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { defaultOptions } from '../../../src/server/options';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const DOCS = path.join(ROOT, 'docs');

const pages = fs
  .readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: fs.readFileSync(path.join(DOCS, file), 'utf8') }));

/** A heading as an address names it, as GitHub and VitePress make it of plain words. */
const anchorOf = (heading: string) =>
  heading
    .replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const withoutCode = (text: string) => text.replace(/^```[^]*?^```$/gm, '');

describe('the documentation', () => {
  it('prints the files that it names as they stand', () => {
    const module = path.join(ROOT, 'scripts', 'docs', 'snippets.mjs');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import fs from 'node:fs';
         import { pagesOf, withSnippets } from ${JSON.stringify(module)};
         const read = (file) => fs.readFileSync(file, 'utf8');
         console.log(JSON.stringify(pagesOf(${JSON.stringify(DOCS)})
           .filter((file) => withSnippets(read(file), ${JSON.stringify(ROOT)}) !== read(file))));`,
      ],
      { encoding: 'utf8' }
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([]);
    expect(pages.find(({ file }) => file === 'extending.md')?.text).toContain('<!-- file: ');
  });

  it.each(pages.map(({ file, text }) => [file, text]))(
    'leads somewhere by each link of %s',
    (file, text) => {
      const dead = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [to = '', anchor] = target.split('#');
          const at = to === '' ? path.join(DOCS, file) : path.resolve(DOCS, path.dirname(file), to);
          if (!fs.existsSync(at)) return true;
          if (anchor === undefined || !at.endsWith('.md')) return false;
          const headings = withoutCode(fs.readFileSync(at, 'utf8')).match(/^#+ .*$/gm) ?? [];
          return !headings.some((each) => anchorOf(each.replace(/^#+ /, '')) === anchor);
        });
      expect(dead).toEqual([]);
    }
  );

  it('has a row for each option, with its default', () => {
    const rows = new Map<string, string>();
    const page = pages.find(({ file }) => file === 'options.md')?.text ?? '';
    for (const [, names = '', defaults = ''] of page.matchAll(/^\|([^|]*)\|[^|]*\|([^|]*)\|/gm)) {
      const [first = '', ...others] = [...names.matchAll(/`([^`]+)`/g)].map(
        ([, name = '']) => name
      );
      const group = first.slice(0, first.lastIndexOf('.'));
      const values = [...defaults.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value);
      [first, ...others.map((name) => `${group}${name}`)].forEach((name, index) =>
        rows.set(name, values[index] ?? '')
      );
    }
    const documented = (value: unknown) => JSON.stringify(value).replaceAll('"', "'");
    const leaves = (value: object, before: string): Array<[string, unknown]> =>
      Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
        const option = `${before}${name}`;
        if (rows.has(option) || typeof inner !== 'object' || inner === null || Array.isArray(inner))
          return [[option, inner]];
        return leaves(inner, `${option}.`);
      });
    const all = leaves(defaultOptions, '').filter(([name]) => name !== 'captions.thresholds');
    expect(Object.fromEntries(all.map(([name]) => [name, rows.get(name)]))).toEqual(
      Object.fromEntries(all.map(([name, value]) => [name, documented(value)]))
    );
    expect(rows.has('captions.thresholds')).toBe(true);
  });
});
