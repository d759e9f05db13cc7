import type { CaptionUnderTest } from '../caption';
import type { CaptionCheck } from './captionRule';
import { mainScript } from '../reading/scripts';
import { wordsOf } from '../reading/words';

/** Credits are worded in many ways; where two have no word in common they name different sources. */
export const creditMismatch: CaptionCheck = (caption) => {
  const credits = creditsOf(caption);
  const [first, ...rest] = credits;
  if (first === undefined) return [];
  const other = rest.find((credit) => !shareWord(first.text, credit.text));
  if (other === undefined) return [];
  return [
    {
      rule: 'credit-mismatch',
      severity: 'warning',
      message: `${first.where} says “${first.text}”, ${other.where} “${other.text}”.`,
      evidence: { credits },
    },
  ];
};

interface Credit {
  where: string;
  text: string;
}

/** Each place's credit with its creator: an agency here and its photographer there are one source only together. */
function creditsOf({ fields, anatomy, picture }: CaptionUnderTest): Credit[] {
  const metadata = picture?.metadata;
  return [
    { where: 'the credit field', text: joined(fields.creditLine, fields.creator) },
    { where: 'the caption', text: joined(anatomy.creditLine, null) },
    { where: 'the picture', text: joined(metadata?.creditLine, metadata?.creator) },
  ].filter(({ text }) => text !== '');
}

function joined(creditLine: string | null | undefined, creator: string | null | undefined): string {
  if (!creditLine || !creator || creditLine.includes(creator)) return creditLine ?? creator ?? '';
  return `${creator}/${creditLine}`;
}

/** In another script a credit is not held against anything. */
function shareWord(one: string, other: string): boolean {
  const words = wordsOf(other).map((word) => word.form);
  const first = wordsOf(one).map((word) => word.form);
  if (mainScript(first) !== mainScript(words)) return true;
  return first.some((form) => form.length > 1 && words.includes(form));
}
