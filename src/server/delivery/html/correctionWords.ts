import type { Correction } from '../stories';

/** Each kind, and what the page of all of them is called. */
type Words = Readonly<Record<Correction['type'] | 'corrections', string>>;

/** What newspapers call it, by language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    corrections: 'Corrections',
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  ar: {
    corrections: 'التصحيحات',
    correction: 'تصحيح',
    clarification: 'توضيح',
    update: 'تحديث',
    retraction: 'سحب',
  },
  de: {
    corrections: 'Korrekturen',
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    update: 'Aktualisierung',
    retraction: 'Rücknahme',
  },
  es: {
    corrections: 'Correcciones',
    correction: 'Corrección',
    clarification: 'Aclaración',
    update: 'Actualización',
    retraction: 'Retractación',
  },
  fa: {
    corrections: 'اصلاحیه‌ها',
    correction: 'اصلاحیه',
    clarification: 'توضیح',
    update: 'به‌روزرسانی',
    retraction: 'پس‌گرفتن',
  },
  fr: {
    corrections: 'Corrections',
    correction: 'Correction',
    clarification: 'Précision',
    update: 'Mise à jour',
    retraction: 'Rétractation',
  },
  pt: {
    corrections: 'Correções',
    correction: 'Correção',
    clarification: 'Esclarecimento',
    update: 'Atualização',
    retraction: 'Retratação',
  },
  ru: {
    corrections: 'Исправления',
    correction: 'Исправление',
    clarification: 'Уточнение',
    update: 'Обновление',
    retraction: 'Опровержение',
  },
  tr: {
    corrections: 'Düzeltmeler',
    correction: 'Düzeltme',
    clarification: 'Açıklama',
    update: 'Güncelleme',
    retraction: 'Geri çekme',
  },
};

/** A word of corrections in a language; in English for a language that is not here. */
export const correctionWord = (word: keyof Words, locale: string): string =>
  (WORDS[locale.toLowerCase().split('-')[0] ?? ''] ?? (WORDS.en as Words))[word];
