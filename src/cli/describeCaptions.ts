import type { CaptionReport } from '../server/image-caption';

const LONGEST = 100;

const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

function describe(caption: CaptionReport): string[] {
  const { verdict, findings, article, locale, key, documentId } = caption;
  const where = article ? article.headline : 'without an article';
  return [
    `${verdict.toUpperCase()}  ${shortened(caption.caption)}`,
    `  ${shortened(where)} [${[locale, key, documentId].filter(Boolean).join(', ')}]`,
    ...findings.map(({ rule, message }) => `  - ${message} [${rule}]`),
    '',
  ];
}

/** What was found, for a person at a terminal: the worst first, then the sums. */
export function describeCaptions(captions: readonly CaptionReport[]): string {
  const count = (verdict: CaptionReport['verdict']) =>
    captions.filter((caption) => caption.verdict === verdict).length;
  const lines = [
    ...captions.filter(({ verdict }) => verdict !== 'fits').flatMap(describe),
    `${captions.length} captions: ${count('wrong')} wrong, ${count('look-again')} to look at again, ${count('fits')} fit.`,
  ];
  return `${lines.join('\n')}\n`;
}
