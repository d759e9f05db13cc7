import type { Core } from '@strapi/strapi';
import type { Fields, Named } from '../strapi/keptVersion';
import { attributesOf, type Attribute } from '../strapi/schema';

type NamedThings = Readonly<Record<string, Named>>;

/** The words of a caption by its key, for the figures of a body. */
export type WordsByKey = ReadonlyMap<string, string>;

interface Reading {
  strapi: Core.Strapi;
  named: NamedThings;
  captions: WordsByKey;
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;
const entriesOf = (value: unknown): Entry[] => [value].flat().filter(isEntry);
const lines = (texts: readonly string[]) => texts.filter((text) => text !== '').join('\n');

/** A field of a version as text that people compare: paragraphs in lines, marks of form as Markdown writes them. */
export function readableField(reading: Reading, attribute: Attribute, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (attribute.type) {
    case 'dynamiczone':
      return entriesOf(value)
        .map((part) => partText(part, reading))
        .filter((text) => text !== '')
        .join('\n\n');
    case 'component':
      return lines(
        entriesOf(value).map((part) => componentText(reading, attribute.component ?? '', part))
      );
    case 'blocks':
      return blocksText(value);
    case 'media':
    case 'relation':
      return lines([value].flat().map((id) => reading.named[String(id)]?.name ?? String(id)));
    case 'boolean':
      return value === true ? '✓' : '';
    case 'json':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

function componentText(reading: Reading, component: string, part: Fields): string {
  const attributes = attributesOf(reading.strapi, component);
  return Object.entries(attributes)
    .map(([name, attribute]) => readableField(reading, attribute, part[name]))
    .filter((text) => text !== '')
    .join(' · ');
}

const PARTS: Readonly<Record<string, (part: Entry, reading: Reading) => string>> = {
  'newsroom.text': ({ text }) => blocksText(text),
  'newsroom.quote': ({ text, attribution, source }) => {
    const said = [attribution, source].filter(Boolean).join(', ');
    return lines([`“${String(text ?? '')}”`, said === '' ? '' : `— ${said}`]);
  },
  'newsroom.figure': ({ captionKey }, { captions }) =>
    `▣ ${captions.get(String(captionKey)) ?? String(captionKey)}`,
  'newsroom.embed': ({ url, title }) => `▶ ${[title, url].filter(Boolean).join(' · ')}`,
};

function partText(part: Entry, reading: Reading): string {
  const name = String(part.__component);
  const known = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  return known ? known(part, reading) : componentText(reading, name, part as Fields);
}

const MARKS: ReadonlyArray<readonly [string, string]> = [
  ['code', '`'],
  ['bold', '**'],
  ['italic', '_'],
  ['underline', '__'],
  ['strikethrough', '~~'],
];

function inline(nodes: unknown): string {
  return entriesOf(nodes)
    .map((node) => {
      if (node.type === 'link') return `[${inline(node.children)}](${String(node.url ?? '')})`;
      if (typeof node.text !== 'string') return inline(node.children);
      if (node.text.trim() === '') return node.text;
      return MARKS.reduce(
        (text, [name, mark]) => (node[name] === true ? `${mark}${text}${mark}` : text),
        node.text
      );
    })
    .join('');
}

function blocksText(nodes: unknown): string {
  return entriesOf(nodes)
    .map((node) => {
      const level = typeof node.level === 'number' ? node.level : 1;
      switch (node.type) {
        case 'heading':
          return `${'#'.repeat(level)} ${inline(node.children)}`;
        case 'quote':
          return `> ${inline(node.children)}`;
        case 'list':
          return listText(node, 0);
        case 'image':
          return `▣ ${isEntry(node.image) ? String(node.image.name ?? '') : ''}`;
        default:
          return inline(node.children);
      }
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

function listText({ format, children }: Entry, depth: number): string {
  let number = 0;
  return entriesOf(children)
    .map((node) => {
      if (node.type === 'list') return listText(node, depth + 1);
      number += 1;
      const sign = format === 'ordered' ? `${number}.` : '•';
      return `${'  '.repeat(depth)}${sign} ${inline(node.children)}`;
    })
    .join('\n');
}
