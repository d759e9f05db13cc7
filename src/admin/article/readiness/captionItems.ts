import type { CaptionReview } from '../../../../types/caption-review';
import type { ReadinessItem, ReadinessSeverity } from '../../../../types/readiness';
import { blocksArticle, isUnfinished } from '../../image-caption';

const LONGEST = 50;

/** For what has neither words nor a file: its key says nothing to an editor. */
const NAMELESS = '…';

/** Enough of a caption to know it by: where it has no words, its file. */
const nameOf = ({ text, picture }: CaptionReview): string => {
  const words = text.trim() || (picture?.name ?? NAMELESS);
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
};

const lacks = (findings: CaptionReview['findings'], wanted: string) =>
  findings.some(({ rule }) => rule === wanted);

/** What is wrong with captions, as the panel of captions was told, the worst first. */
const RULES: ReadonlyArray<{
  rule: string;
  severity: ReadinessSeverity;
  applies(caption: CaptionReview): boolean;
}> = [
  { rule: 'caption-blocks', severity: 'blocks', applies: blocksArticle },
  {
    rule: 'caption-wrong',
    severity: 'should',
    applies: (caption) => caption.verdict === 'wrong' && !blocksArticle(caption),
  },
  {
    rule: 'caption-without-picture',
    severity: 'should',
    applies: ({ picture, findings }) => picture === null || lacks(findings, 'no-picture'),
  },
  {
    rule: 'caption-without-words',
    severity: 'should',
    applies: ({ findings }) => lacks(findings, 'no-words'),
  },
  {
    rule: 'caption-not-translated',
    severity: 'should',
    applies: ({ awaitsTranslation }) => awaitsTranslation,
  },
  {
    rule: 'caption-look-again',
    severity: 'should',
    applies: (caption) =>
      caption.verdict === 'look-again' && !isUnfinished(caption) && !caption.awaitsTranslation,
  },
  {
    rule: 'alt-missing',
    severity: 'should',
    applies: ({ findings }) => lacks(findings, 'alt-missing'),
  },
];

/** What stands between captions and their publication, each beside what the server found. */
export const captionItems = (captions: readonly CaptionReview[]): ReadinessItem[] =>
  RULES.flatMap(({ rule, severity, applies }) =>
    captions.filter(applies).map((caption) => ({
      rule,
      severity,
      message: rule,
      path: ['captions'],
      ...(caption.documentId !== null && { caption: caption.documentId }),
      values: { caption: nameOf(caption) },
    }))
  );

/** What the server says of a caption names it by its key; an editor knows it by its words. */
export function withWords(
  item: ReadinessItem,
  captions: readonly CaptionReview[] | null
): ReadinessItem {
  if (item.caption === undefined) return item;
  const named = captions?.find(({ documentId }) => documentId === item.caption);
  return {
    ...item,
    values: { ...item.values, caption: named ? nameOf(named) : NAMELESS },
  };
}
