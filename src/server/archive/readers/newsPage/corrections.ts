import type { StoryCorrection } from '../../story';
import { readPageDate } from './pageDate';

const LABELS: readonly { label: RegExp; type: StoryCorrection['type'] }[] = [
  {
    label:
      /^(?:corrections?|corrected|berichtigung|korrektur|исправление|düzeltme|تصحیح|تصحيح|corrección|correção|rettifica)\s?[:–—]\s?\S/iu,
    type: 'correction',
  },
  {
    label:
      /^(?:clarification|klarstellung|уточнение|توضیح|توضيح|aclaración|précision)\s?[:–—]\s?\S/iu,
    type: 'clarification',
  },
  {
    label:
      /^(?:update[ds]?|обновлено|güncelleme|به‌روزرسانی|تحديث|actualización|mise à jour)\s?[:–—]\s?\S/iu,
    type: 'update',
  },
  {
    label: /^(?:retraction|retracted|опровержение|rétractation|retractación)\s?[:–—]\s?\S/iu,
    type: 'retraction',
  },
  {
    label: /^(?:editor['’]s note|note)\s?[:–—].{0,80}\b(?:earlier|previous) version\b/iu,
    type: 'correction',
  },
  {
    label: /^(?:an|a) (?:earlier|previous) version of this (?:article|story|report)\b/iu,
    type: 'correction',
  },
];

/** Reads a paragraph that tells what was changed in the story; null for another. */
export function readCorrection(text: string): StoryCorrection | null {
  const type = LABELS.find(({ label }) => label.test(text))?.type;
  if (!type) return null;
  return { type, text, date: readPageDate(text.slice(0, 100))?.at.slice(0, 10) ?? null };
}
