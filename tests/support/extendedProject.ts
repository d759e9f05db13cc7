import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { makeApplication, type Application } from './application';

const ROOT = path.resolve(__dirname, '..', '..');
const EXAMPLE = path.join(ROOT, 'examples', 'extending');

/** As a project in TypeScript is compiled when it is built. */
const compiled = (source: string) =>
  ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  }).outputText;

/** The plugins of a test's project, with the newsroom's options as the example's own file has them. */
const PLUGINS = `
const plugins = require('./plugins.usual.js');
const documented = require('./plugins.documented.js').default();
module.exports = () => {
  const usual = plugins();
  return { ...usual, newsroom: { ...usual.newsroom, ...documented.newsroom } };
};
`;

/** The project of docs/extending.md, file by file as it is printed there, with this newsroom as its plugin. */
export function makeExtendedProject(): Application {
  const application = makeApplication();
  const files = fs
    .readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => path.relative(EXAMPLE, path.join(entry.parentPath, entry.name)));
  application.write(
    'config/plugins.usual.js',
    fs.readFileSync(path.join(application.folder, 'config/plugins.js'), 'utf8')
  );
  for (const file of files) {
    const source = fs.readFileSync(path.join(EXAMPLE, file), 'utf8');
    const target = file === 'config/plugins.ts' ? 'config/plugins.documented.ts' : file;
    if (target.endsWith('.json')) application.write(target, source);
    else application.write(target.replace(/\.ts$/, '.js'), compiled(source));
  }
  application.write('config/plugins.js', PLUGINS);
  return application;
}
