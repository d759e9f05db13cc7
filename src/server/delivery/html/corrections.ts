import type { Correction, PublishedStory } from '../stories';
import { UTC } from '../../text/zonedDay';
import { element, escapeHtml, type Html } from './element';

/** What of a story tells of its corrections. */
type Corrected = Pick<PublishedStory, 'corrections' | 'locale' | 'outlet'>;

type Words = Readonly<Record<Correction['type'], string>>;

/** What newspapers call it, by language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  ar: { correction: 'تصحيح', clarification: 'توضيح', update: 'تحديث', retraction: 'سحب' },
  de: {
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    update: 'Aktualisierung',
    retraction: 'Rücknahme',
  },
  es: {
    correction: 'Corrección',
    clarification: 'Aclaración',
    update: 'Actualización',
    retraction: 'Retractación',
  },
  fa: {
    correction: 'اصلاحیه',
    clarification: 'توضیح',
    update: 'به‌روزرسانی',
    retraction: 'پس‌گرفتن',
  },
  fr: {
    correction: 'Correction',
    clarification: 'Précision',
    update: 'Mise à jour',
    retraction: 'Rétractation',
  },
  pt: {
    correction: 'Correção',
    clarification: 'Esclarecimento',
    update: 'Atualização',
    retraction: 'Retratação',
  },
  ru: {
    correction: 'Исправление',
    clarification: 'Уточнение',
    update: 'Обновление',
    retraction: 'Опровержение',
  },
  tr: {
    correction: 'Düzeltme',
    clarification: 'Açıklama',
    update: 'Güncelleme',
    retraction: 'Geri çekme',
  },
};

const wordsOf = (locale: string): Words =>
  WORDS[locale.toLowerCase().split('-')[0] ?? ''] ?? (WORDS.en as Words);

/** `Correction, 14 October 2026`, in the language of the story; the day is that of its outlet. */
function heading({ type, date }: Correction, { locale, outlet }: Corrected): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(locale);
  const day = new Intl.DateTimeFormat(known ?? 'en', {
    dateStyle: 'long',
    timeZone: outlet?.timeZone ?? UTC,
  });
  return `${wordsOf(locale)[type]}, ${day.format(date)}`;
}

/** What was corrected, before the story itself; empty where nothing was. */
export function correctionsHtml(story: Corrected): Html {
  return story.corrections
    .map((correction) => {
      const label = element('strong', {}, `${escapeHtml(heading(correction, story))}:`);
      return element('p', { class: 'correction' }, `${label} ${escapeHtml(correction.text)}`);
    })
    .join('');
}

/** The same for places that take no markup, a line for each. */
export const correctionsText = (story: Corrected): string =>
  story.corrections
    .map((correction) => `${heading(correction, story)}: ${correction.text}`)
    .join('\n');
