import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT } from '../prepare.mjs';

/**
 * A regular expression as it is used.
 *
 * @typedef {{ source: string, flags: string, where: string }} Pattern
 */

const LITERAL = /^\/(.*)\/([a-z]*)$/s;

const sourcesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
    .sort();

const isRegExp = (node) =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp';

/** What a file writes out, and where it puts a pattern together. */
function readFile(file) {
  const text = fs.readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const where = (node) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    return `${path.relative(ROOT, file)}:${line + 1}`;
  };
  const literals = [];
  const composed = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source, flags] = LITERAL.exec(node.text);
      literals.push({ source, flags, where: where(node) });
    } else if (isRegExp(node)) {
      composed.push({
        start: node.getStart(tree),
        callee: node.expression.end,
        where: where(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, text, literals, composed };
}

/** The file with each `new RegExp(` telling where it stands and what it makes. */
function recording({ text, composed }) {
  let told = '';
  let at = 0;
  for (const { start, callee, where } of composed) {
    told += `${text.slice(at, start)}globalThis.__pattern(${JSON.stringify(where)})`;
    at = callee;
  }
  return told + text.slice(at);
}

/**
 * The patterns that files put together, learnt by loading the files and listening.
 *
 * @throws Error where a file puts one together only while it runs, for then nobody can tell what it will be
 */
async function composedIn(files) {
  const byPath = new Map(files.map((read) => [read.file, read]));
  const outfile = path.join(ROOT, 'node_modules', '.cache', 'newsroom-patterns', 'composed.cjs');
  await build({
    stdin: {
      contents: files.map(({ file }) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    platform: 'node',
    packages: 'external',
    outfile,
    // Each file counts, whatever bundlers of others may leave out.
    ignoreAnnotations: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'recording',
        setup: (bundler) =>
          bundler.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
            const read = byPath.get(file);
            return read && { contents: recording(read), loader: file.endsWith('x') ? 'tsx' : 'ts' };
          }),
      },
    ],
  });
  const made = [];
  globalThis.__pattern = (where) =>
    function (source, flags) {
      const pattern = new RegExp(source, flags);
      made.push({ source: pattern.source, flags: pattern.flags, where });
      return pattern;
    };
  createRequire(import.meta.url)(outfile);
  delete globalThis.__pattern;
  const known = new Set(made.map(({ where }) => where));
  const unknown = files
    .flatMap(({ composed }) => composed.map(({ where }) => where))
    .filter((where) => !known.has(where));
  if (unknown.length > 0) {
    throw new Error(
      `Put patterns together at the top of a module, where they can be checked: ${unknown.join(', ')}.`
    );
  }
  return made;
}

/** Every pattern of the files of a folder, written out or put together. */
export async function patternsOf(folder) {
  const files = sourcesIn(folder).map(readFile);
  const made = await composedIn(files.filter(({ composed }) => composed.length > 0));
  return [...files.flatMap(({ literals }) => literals), ...made];
}
