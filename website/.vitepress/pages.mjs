import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { READERS, REFERENCE } from './readers.mjs';

export const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

/** A page by its name, with its own title; what that says of its reader stands above it already. */
function link(name) {
  const text = fs.readFileSync(path.join(DOCS, `${name}.md`), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (!title) throw new Error(`docs/${name}.md has no title.`);
  const short = title.replace(/^For [\w ]+: /, '');
  return { text: short[0].toUpperCase() + short.slice(1), link: `/${name}` };
}

const group = (text, names) => ({ text, collapsed: false, items: names.map(link) });

export const sidebar = [
  ...READERS.flatMap(({ reader, pages, recipes }) => [
    group(`For ${reader.toLowerCase()}`, pages),
    ...(recipes ? [group('Recipes', recipes)] : []),
  ]),
  group('Reference', REFERENCE),
];

export const nav = READERS.map(({ reader, pages }) => ({
  text: reader,
  link: `/${pages[0]}`,
  activeMatch: `^/(${pages.join('|')})$`,
}));

/** @throws Error where a page of docs stands in no list, so that nobody would come upon it */
export function expectEveryPage() {
  const listed = new Set(['/index', ...sidebar.flatMap(({ items }) => items.map((at) => at.link))]);
  const missing = fs
    .readdirSync(DOCS, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `/${file.replaceAll(path.sep, '/').slice(0, -'.md'.length)}`)
    .filter((name) => !listed.has(name));
  if (missing.length > 0) {
    throw new Error(`No reader is led to ${missing.join(', ')}: name it in readers.mjs.`);
  }
}
