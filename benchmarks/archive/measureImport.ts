import type { ChainWeights } from '../../src/server/archive/readers/newsPage/lines/chain';
import { fitLines } from './fitLines';
import type { CorpusPage } from './pages/corpusPages';
import { cutArticle } from './pages/cutArticle';
import { readLongLines, readText } from './readText';
import { figuresOf, type PageScore, type ReadingFigures, scorePage } from './score';
import { figuresBy, type ScoredPage } from './scoredPages';

/** Pages by what of them is read: all of their text, or only the article as somebody cuts it out. */
export const CUTS = ['own', 'text', 'article', 'page'] as const;
type Cut = (typeof CUTS)[number];

interface Measured {
  ours: ReadingFigures;
  /** The first line of some length as the headline and the long lines as the text. */
  baseline: ReadingFigures;
}

interface Sample {
  page: CorpusPage;
  cut: Cut;
  text: string;
  fold: number;
}

/** A sample as it was read, and as it is without a reader. */
interface ScoredSample extends ScoredPage {
  cut: Cut;
  fold: number;
  baseline: PageScore;
}

export interface ImportMeasurement {
  samples: ScoredSample[];
  byCut: Partial<Record<Cut, Measured>>;
  /** Of the cut articles and the pages kept as text. */
  byFold: Record<string, ReadingFigures>;
  byLanguage: Record<string, ReadingFigures>;
  /** Of one page, whole. */
  milliseconds: number;
}

function samplesOf(pages: readonly CorpusPage[], folds: ReadonlyMap<string, number>): Sample[] {
  return pages.flatMap((page): Sample[] => {
    const fold = folds.get(page.labels.publisher) ?? 0;
    if (page.kind !== 'html') return [{ page, cut: page.kind, text: page.text, fold }];
    const article = cutArticle(page);
    return [
      { page, cut: 'page', text: page.text, fold },
      ...(article === null ? [] : [{ page, cut: 'article' as const, text: article, fold }]),
    ];
  });
}

function byCut(samples: readonly ScoredSample[]): ImportMeasurement['byCut'] {
  return Object.fromEntries(
    CUTS.flatMap((cut) => {
      const own = samples.filter((each) => each.cut === cut);
      const measured: Measured = {
        ours: figuresOf(own.map(({ score }) => score)),
        baseline: figuresOf(own.map(({ baseline }) => baseline)),
      };
      return own.length === 0 ? [] : [[cut, measured] as const];
    })
  );
}

/**
 * How well pages are read whose publishers had no part in the weights by which they are read.
 * @param folds the fold of each publisher
 * @param progress is told what goes on
 */
export function measureImport(
  pages: readonly CorpusPage[],
  folds: ReadonlyMap<string, number>,
  progress: (line: string) => void
): ImportMeasurement {
  const samples = samplesOf(pages, folds);
  const numbers = [...new Set(samples.map(({ fold }) => fold))].sort((a, b) => a - b);
  const weights = new Map<number, ChainWeights>();
  for (const fold of numbers) {
    progress(`fitting without fold ${fold + 1} of ${numbers.length}`);
    weights.set(fold, fitLines(pages.filter(({ labels }) => folds.get(labels.publisher) !== fold)));
  }
  let spent = 0;
  const scored = samples.map(({ page, cut, text, fold }): ScoredSample => {
    const began = performance.now();
    const read = readText(text, weights.get(fold));
    if (cut !== 'article') spent += performance.now() - began;
    const { publisher, language } = page.labels;
    return {
      publisher,
      language,
      cut,
      fold,
      score: scorePage(read, page.labels),
      baseline: scorePage(readLongLines(text), page.labels),
    };
  });
  const ofArticles = scored.filter(({ cut }) => cut !== 'page');
  return {
    samples: scored,
    byCut: byCut(scored),
    byFold: figuresBy(ofArticles, ({ fold }) => `fold ${fold + 1}`),
    byLanguage: figuresBy(ofArticles, ({ language }) => language),
    milliseconds: spent / Math.max(1, samples.filter(({ cut }) => cut !== 'article').length),
  };
}
