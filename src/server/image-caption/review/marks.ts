import type { Finding } from '../../../../types/caption-review';
import { relationToStory, type CaptionUnderTest } from '../checks';
import type { EvidenceMark } from '../../../../types/caption-review';

/** No caption has as many; a hostile text could. */
const MOST = 100;

/**
 * Where in a caption's text the evidence stands: what the story says too, what it does not, and what
 * picture or story contradicts. A stretch gets the most severe of its marks; none overlap.
 */
export function marksOf(caption: CaptionUnderTest, findings: readonly Finding[]): EvidenceMark[] {
  const relation = relationToStory(caption);
  const wanted: Array<[string, EvidenceMark['kind']]> = [
    ...findings.flatMap(contradicted).map((words) => [words, 'contradicted'] as const),
    ...(relation?.unshared ?? []).map((words) => [words, 'unshared'] as const),
    ...(relation?.shared ?? []).map((words) => [words, 'shared'] as const),
  ].map(([words, kind]) => [words, kind]);
  const marks: EvidenceMark[] = [];
  for (const [words, kind] of wanted) {
    for (const [start, end] of placesOf(words, caption.text)) {
      if (marks.length >= MOST) break;
      const isFree = marks.every((mark) => mark.end <= start || mark.start >= end);
      if (isFree) marks.push({ start, end, kind });
    }
  }
  return marks.sort((one, other) => one.start - other.start);
}

/** What a caption says that its picture says otherwise: date, place or persons. */
function contradicted({ rule, evidence }: Finding): string[] {
  if (rule !== 'metadata-contradicts' || typeof evidence.caption !== 'string') return [];
  return [evidence.caption, ...evidence.caption.split(', ')];
}

const isWordPart = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);

/** Where words stand in a text, in UTF-16 units; not inside a longer word where words have ends. */
function* placesOf(words: string, text: string): Generator<[number, number]> {
  if (words === '') return;
  const hasEnds = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    words
  );
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (hasEnds && (isWordPart(text[start - 1]) || isWordPart(text[end]))) continue;
    yield [start, end];
  }
}
