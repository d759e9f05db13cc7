import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/** A page of the documentation, by its path in the repository. */
interface DocumentedPage {
  file: string;
  text: string;
}

/** A piece of code that a page shows. */
export interface Snippet {
  /** The page, and the first line that tells it from its others. */
  where: string;
  file: string;
  language: string;
  code: string;
}

/** All pages: those of docs, and those at the root that readers come upon first. */
const documentedPages: DocumentedPage[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'examples/site/README.md',
  ...fs
    .readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.replaceAll(path.sep, '/')))
    .sort(),
].map((file) => ({ file, text: fs.readFileSync(path.join(ROOT, file), 'utf8') }));

const snippetsOf = ({ file, text }: DocumentedPage): Snippet[] =>
  [...text.matchAll(/^( *)```(\w*)\n([^]*?)^ *```$/gm)].map(
    ([, indent = '', language = '', code = '']) => ({
      where: `${file}: ${code.trim().split('\n')[0]}`,
      file,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    })
  );

export const snippets: Snippet[] = documentedPages.flatMap(snippetsOf);

/** The snippets of some languages, with their names before them, for tables of tests. */
export const snippetsIn = (...languages: string[]): Array<readonly [string, Snippet]> =>
  snippets
    .filter(({ language }) => languages.includes(language))
    .map((snippet) => [snippet.where, snippet] as const);

/** What the pages have a reader type into a shell, each command with the lines that it goes on in. */
export const documentedCommands: Array<{ where: string; command: string }> = snippets
  .filter(({ language }) => language === 'sh')
  .flatMap(({ file, code }) => {
    const commands: string[] = [];
    for (const line of code.trimEnd().split('\n')) {
      const last = commands.at(-1);
      // Open where a line ends in a backslash, or within quotes.
      const isOpen =
        last !== undefined && (/\\$/.test(last) || (last.split("'").length - 1) % 2 === 1);
      if (isOpen) commands[commands.length - 1] = `${last}\n${line}`;
      else if (line.trim() !== '') commands.push(line.replace(/\s{2,}#.*$/, ''));
    }
    return commands.map((command) => ({ where: `${file}: ${command.split('\n')[0]}`, command }));
  });
