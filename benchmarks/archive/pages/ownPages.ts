import fs from 'node:fs';
import path from 'node:path';
import {
  LINE_KINDS,
  type LineKind,
} from '../../../src/server/archive/readers/newsPage/lines/chain';
import type { CorpusPage } from './corpusPages';

const PAGE = /^== (\S+) (\S+)(?: \| (.*))?$/;
const MARKED = /^(\w+)\| ?(.*)$/;

/** A credit on a line of its own is read as a part of its caption. */
const CREDIT = 'credit';

const isKind = (name: string | undefined): name is LineKind =>
  LINE_KINDS.some((kind) => kind === name);

/** What the head of a page says of it: "byline=Ada Norr; place=Stenby". */
const fieldsOf = (text: string | undefined) =>
  new Map(
    (text ?? '').split('; ').flatMap((field) => {
      const [name, value] = field.split('=');
      return name && value !== undefined ? [[name, value] as const] : [];
    })
  );

function readPage(block: readonly string[]): CorpusPage[] {
  const [head = '', ...rows] = block;
  const [, language, publisher, facts] = PAGE.exec(head) ?? [];
  if (!language || !publisher) return [];
  const marked = rows.map((row) => MARKED.exec(row));
  const kinds = marked.map((found) => {
    const name = found?.[1] === CREDIT ? 'caption' : found?.[1];
    return isKind(name) ? name : null;
  });
  const lines = marked.map((found, at) => found?.[2] ?? rows[at] ?? '');
  const of = (kind: LineKind) => lines.filter((_, at) => kinds[at] === kind);
  const credits = marked.flatMap((found) => (found?.[1] === CREDIT ? [found[2] ?? ''] : []));
  const fields = fieldsOf(facts);
  const [headline = null] = of('headline');
  const place = fields.get('place') ?? null;
  return [
    {
      labels: {
        name: publisher,
        publisher,
        language,
        headline,
        byline: fields.get('byline') ?? null,
        datelinePlace: place,
        date: fields.get('date') ?? null,
        ...(fields.has('trail') && { trail: fields.get('trail')?.split(' / ') ?? [] }),
        body: of('body').join('\n'),
        alsoOfStory: of('standfirst').join('\n'),
        captions: of('caption').filter((text) => !credits.includes(text)),
        alsoCaptions: of('caption'),
      },
      text: lines.join('\n').trim(),
      html: null,
      kind: 'own',
      standfirst: of('standfirst'),
      credits: [],
      footer: of('below'),
      kinds,
    },
  ];
}

/**
 * Our own labelled pages, of invented outlets: each begins with `== language outlet | fields`, each of its lines with
 * what it is and a bar.
 */
export function ownPages(dir: string): CorpusPage[] {
  return fs
    .readFileSync(path.join(dir, 'pages.txt'), 'utf8')
    .split(/^(?=== )/m)
    .flatMap((block) => readPage(block.trimEnd().split('\n')));
}
