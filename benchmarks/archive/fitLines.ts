import { readPageLines } from '../../src/server/archive/readers/newsPage/blocks';
import {
  type ChainWeights,
  LINE_KINDS,
} from '../../src/server/archive/readers/newsPage/lines/chain';
import { FEATURES, seeLines } from '../../src/server/archive/readers/newsPage/lines/features';
import { type LineLook, lookAt } from '../../src/server/archive/readers/newsPage/lines/lookAt';
import { tidyText } from '../../src/server/archive/plainText';
import { fitChain, type LabelledChain } from './fitChain';
import type { CorpusPage } from './pages/corpusPages';
import { labelLines } from './pages/labelLines';
import { variantsOf } from './pages/variants';

/** Lines stand in many of the pieces that are cut out of a page; each is looked at once. */
const looks = new Map<string, LineLook>();
function lookOnce(text: string): LineLook {
  const look = looks.get(text) ?? lookAt(text);
  looks.set(text, look);
  return look;
}

/** The chains of a page, one for each way in which it can be cut; none where its labels are not in its text. */
function chainsOf(page: CorpusPage, seed: number): LabelledChain[] {
  const { lines } = readPageLines(tidyText(page.text));
  const kinds = labelLines(lines, page);
  if (!kinds) return [];
  const variants = page.kind === 'html' ? variantsOf({ lines, kinds }, seed) : [{ lines, kinds }];
  return variants.map((variant) => ({
    lines: seeLines(variant.lines, lookOnce),
    allowed: variant.kinds.map((allowed) => allowed.map((kind) => LINE_KINDS.indexOf(kind))),
  }));
}

/** A number of a page's own, so that it is cut alike whatever pages are fitted with it. */
const seedOf = ({ labels }: CorpusPage): number =>
  [...labels.name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);

const chains = new WeakMap<CorpusPage, LabelledChain[]>();

/** The chains of a page, which are the same for all folds. */
function knownChainsOf(page: CorpusPage): LabelledChain[] {
  const own = chains.get(page) ?? chainsOf(page, seedOf(page));
  chains.set(page, own);
  return own;
}

/** The fold that each publisher is held back in; the same publishers fall into the same folds. */
export function foldsOf(pages: readonly CorpusPage[], folds: number): Map<string, number> {
  const publishers = [...new Set(pages.map(({ labels }) => labels.publisher))].sort();
  return new Map(publishers.map((publisher, at) => [publisher, at % folds]));
}

/** Fits the weights by which the lines of a page are told apart. */
export const fitLines = (pages: readonly CorpusPage[]): ChainWeights =>
  fitChain(pages.flatMap(knownChainsOf), FEATURES.length);
