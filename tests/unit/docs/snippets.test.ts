import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { documentedCommands, snippets, snippetsIn } from '../../support/documentation';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

function faultsOf(code: string, language: string): unknown[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    fileName: `page.${language}`,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
      jsx: ts.JsxEmit.Preserve,
    },
  });
  return diagnostics.map(({ messageText }) => messageText);
}

/** Where a page shows what goes into options, or into a class of the project, that is what it has to fit. */
const frames = (code: string): string[] => [code, `({ ${code.replace(/;\s*$/, '')} })`];

/** Each language that the documentation speaks, and where it is held to what it says. */
const READ_ELSEWHERE = {
  astro: 'tests/clients/recipes.test.ts',
  vue: 'tests/clients/recipes.test.ts',
  njk: 'tests/clients/recipes.test.ts',
  graphql: 'tests/api/http/documentation.test.ts',
  http: 'tests/api',
  html: 'tests/api/delivery',
  sql: 'tests/api/boot/absence.test.ts',
  text: 'no program',
};
const READ_HERE = ['ts', 'tsx', 'js', 'jsx', 'json', 'sh'];

describe('the code of the documentation', () => {
  it('is in no language that nothing reads', () => {
    const known = [...READ_HERE, ...Object.keys(READ_ELSEWHERE)];
    expect(
      snippets.filter(({ language }) => !known.includes(language)).map(({ where }) => where)
    ).toEqual([]);
  });

  it.each(snippetsIn('ts', 'tsx', 'js', 'jsx'))('is a program: %s', (_where, snippet) => {
    const faults = frames(snippet.code).map((code) => faultsOf(code, snippet.language));
    expect(faults.some((each) => each.length === 0) ? [] : faults[0]).toEqual([]);
  });

  it.each(snippetsIn('json'))('is JSON: %s', (_where, { code }) => {
    const reads = (text: string) => {
      try {
        return Boolean(JSON.parse(text));
      } catch {
        return false;
      }
    };
    expect([code, `{${code}}`].some(reads)).toBe(true);
  });

  it.each(snippetsIn('sh'))('is a shell script: %s', (_where, { code }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
  });
});

describe('the commands of the documentation', () => {
  const own = documentedCommands.filter(({ command }) =>
    /^(npm (run|test|start)|\.)/.test(command)
  );
  const here = own.filter(({ where }) => !where.startsWith('docs/upgrade.md'));

  it('are many', () => {
    expect(here.length).toBeGreaterThan(25);
  });

  it.each(here.map(({ where, command }) => [where, command]))(
    'name scripts and files that there are: %s',
    (where, command) => {
      // A project of Strapi, and the example site, have scripts of their own.
      const [, script = 'test'] = /^npm run ([\w:]+)/.exec(command) ?? [];
      const ofOthers = ['develop', 'build', 'start', 'dev', 'check', 'format'];
      const isOurs = Object.hasOwn(scripts, script) || ofOthers.includes(script);
      expect([where, command.startsWith('.') || isOurs]).toEqual([where, true]);
      for (const [file] of command.matchAll(/(?:^\.ci|tests|scripts)\/[\w./-]+/g)) {
        expect([file, fs.existsSync(path.join(ROOT, file))]).toEqual([file, true]);
      }
    }
  );
});
