import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseKind } from '../support/databases';
import { fitLines, foldsOf } from './fitLines';
import { measureHtmlPages } from './htmlPages';
import { measureImportSpeed } from './importSpeed';
import { measureImport } from './measureImport';
import { corpusPages, type CorpusPage } from './pages/corpusPages';
import { ownPages } from './pages/ownPages';
import { printAll, printHtmlPages, printImport, printImportSpeed } from './print';
import { figuresOf } from './score';
import { inShort } from './scoredPages';

interface ImportOrder {
  /** With `news-pages` and `news-html`; undefined for our own pages alone. */
  corpus: string | undefined;
  /** The folder of our own pages. */
  own: string;
  progress: (line: string) => void;
}

/** Publishers are held back in so many parts, one after the other. */
const FOLDS = 5;
const QUICK_FOLDS = 2;

/** Where a corpus has its pages of HTML; null where it has none. */
function htmlOf(corpus: string | undefined): string | null {
  const folder = corpus === undefined ? null : path.join(corpus, 'news-html', 'flairNLP+fundus');
  return folder !== null && existsSync(folder) ? folder : null;
}

/** @throws Error for a corpus that has no pages */
function pagesOf({ corpus, own }: ImportOrder): CorpusPage[] {
  const pages = corpus === undefined ? [] : corpusPages(corpus);
  if (corpus !== undefined && pages.length === 0) {
    throw new Error(`There are no pages in "${corpus}": neither news-pages nor news-html.`);
  }
  return [...ownPages(own), ...pages];
}

/** `npm run bench -- import` */
export async function benchImport(
  order: ImportOrder,
  how: { database: DatabaseKind; quick: boolean }
): Promise<{ text: string; json: object }> {
  const pages = pagesOf(order);
  const folds = foldsOf(pages, how.quick ? QUICK_FOLDS : FOLDS);
  const text = measureImport(pages, folds, order.progress);
  const folder = htmlOf(order.corpus);
  if (folder) order.progress('Reading pages as HTML, beside Readability and defuddle');
  const html = folder === null ? null : measureHtmlPages(folder);
  order.progress('Importing stories by the Document Service and as rows');
  const speed = await measureImportSpeed(how);
  // Each page once, in the form in which it came.
  const asText = text.samples.filter(({ cut }) => cut === 'own' || cut === 'text');
  const ours = figuresOf([...asText, ...(html?.pages ?? [])].map(({ score }) => score));
  return {
    text: [
      printAll(ours),
      printImport(text),
      ...(html ? [printHtmlPages(html, folds)] : []),
      printImportSpeed(speed),
    ].join('\n\n'),
    json: {
      ...inShort(ours),
      baseline: {
        ...(html && { Readability: inShort(html.readability), defuddle: inShort(html.defuddle) }),
        'long lines': inShort(figuresOf(asText.map(({ baseline }) => baseline))),
      },
      speed: {
        bulkToDocumentService: speed.bulkToDocumentService,
        peakMemoryMb: speed.peakMemoryMb,
      },
    },
  };
}

/**
 * `npm run bench -- import fit`: fits the weights by which lines are told apart and writes them.
 * @param file the source file of the weights
 */
export function fitImport(order: ImportOrder, file: string): { text: string; json: object } {
  const pages = pagesOf(order);
  const weights = fitLines(pages);
  writeFileSync(
    file,
    `import type { ChainWeights } from './chain';

/** Fitted by \`npm run bench -- import fit\` to labelled pages, none of whose words are here. */
// prettier-ignore
export const LINE_WEIGHTS: ChainWeights = {
  features: [
${weights.features.map((row) => `    ${JSON.stringify(row)},`).join('\n')}
  ],
  follows: [
${weights.follows.map((row) => `    ${JSON.stringify(row)},`).join('\n')}
  ],
  begins: ${JSON.stringify(weights.begins)},
};
`
  );
  return { text: `Fitted to ${pages.length} pages; written to ${file}`, json: weights };
}
