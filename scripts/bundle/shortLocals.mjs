import { minify } from '@swc/core';
import ts from 'typescript';

/**
 * Code of a CommonJS file with short names for what is local to a function. Functions, classes and what stands
 * at the top of the file keep their names, for the traces of errors, and each statement there has a line
 * of its own: Node prints the line of an error that nobody has caught.
 */
export async function shortLocals(text) {
  const { code } = await minify(text, {
    module: false,
    ecma: 2022,
    compress: false,
    mangle: { toplevel: false, keep_fnames: true, keep_classnames: true },
    format: { comments: 'some' },
  });
  const { statements } = ts.createSourceFile('made.js', code, ts.ScriptTarget.ES2022);
  const start = code.startsWith('#!') ? `${code.slice(0, code.indexOf('\n'))}\n` : '';
  return `${start}${statements.map(({ pos, end }) => code.slice(pos, end).replace(start, '').trim()).join('\n')}\n`;
}
