import { table } from '../print';
import { CUTS, type ImportMeasurement } from './measureImport';
import type { HtmlPagesMeasurement } from './htmlPages';
import type { ImportSpeed } from './importSpeed';
import { figuresOf, type ReadingFigures } from './score';
import { figuresBy } from './scoredPages';

const GOALS =
  'Goals: headline 98 %, byline 90 %, captions F1 0.90, body F1 0.97, foreign text in at most 5 %, no false caption in 95 %';

const HEAD = [
  '',
  'pages',
  'headline',
  'refused',
  'trail',
  'byline',
  'dateline',
  'date',
  'body F1',
  'captions F1',
  'foreign text',
  'no false caption',
];

const percent = (share: number | null) => (share === null ? '' : `${(share * 100).toFixed(0)} %`);
const decimal = (figure: number | null) => (figure === null ? '' : figure.toFixed(2));

const row = (name: string, figures: ReadingFigures): string[] => [
  name,
  String(figures.pages),
  percent(figures.headline),
  percent(figures.refused),
  percent(figures.trail),
  percent(figures.byline),
  percent(figures.dateline),
  percent(figures.date),
  decimal(figures.bodyF1),
  decimal(figures.captionsF1),
  percent(figures.boilerplatePages),
  percent(figures.pagesWithoutFalseCaption),
];

const rowsOf = (figures: Readonly<Record<string, ReadingFigures>>) =>
  Object.entries(figures).map(([name, each]) => row(name, each));

/** All pages, each in the form in which it came. */
export const printAll = (figures: ReadingFigures): string =>
  [
    'All pages, each as it came: as HTML or as text',
    GOALS,
    '',
    table(HEAD, [row('all', figures)]),
  ].join('\n');

/** The measurement as tables: by what of a page is read, by fold and by language. */
export const printImport = ({
  byCut,
  byFold,
  byLanguage,
  milliseconds,
}: ImportMeasurement): string =>
  [
    'Pages as plain text, each read by weights that its publisher had no part in',
    GOALS,
    '',
    table(HEAD, [
      ...CUTS.flatMap((cut) => {
        const measured = byCut[cut];
        return measured ? [row(cut, measured.ours), row('  long lines', measured.baseline)] : [];
      }),
      ...[byFold, byLanguage].flatMap((each) => rowsOf(each)),
    ]),
    '',
    `(own: our invented pages; article: cut out of the page; page: all of its text; folds and languages without whole pages)`,
    `${milliseconds.toFixed(0)} ms a page`,
  ].join('\n');

/**
 * Pages as HTML, beside two libraries alone.
 * @param folds the fold of each publisher
 */
export const printHtmlPages = (
  { pages, readability, defuddle, millisecondsPerPage }: HtmlPagesMeasurement,
  folds: ReadonlyMap<string, number>
): string =>
  [
    'Pages as HTML',
    '',
    table(HEAD, [
      row('newsroom', figuresOf(pages.map(({ score }) => score))),
      row('Readability alone', readability),
      row('defuddle alone', defuddle),
      ...rowsOf(figuresBy(pages, ({ publisher }) => `fold ${(folds.get(publisher) ?? 0) + 1}`)),
      ...rowsOf(figuresBy(pages, ({ language }) => language)),
    ]),
    '',
    `${millisecondsPerPage.toFixed(0)} ms of CPU a page`,
  ].join('\n');

/** How fast stories are written. */
export const printImportSpeed = ({
  bulkToDocumentService,
  peakMemoryMb,
  runs,
}: ImportSpeed): string =>
  [
    'Stories with two captions, published, in the order of the runs',
    '',
    table(
      ['through', 'stories', 'a second', 'peak MB'],
      runs.map(({ through, stories, seconds, peakMemoryMb: peak }) => [
        through,
        String(stories),
        (stories / seconds).toFixed(1),
        peak.toFixed(0),
      ])
    ),
    '',
    `As rows ${bulkToDocumentService.toFixed(1)} times as fast (goal 20), within ${peakMemoryMb.toFixed(0)} MB (goal 600)`,
  ].join('\n');
