/** What the pages of an archive say of themselves. */
interface PageWords {
  archive: string;
  sections: string;
  months: string;
  newer: string;
  older: string;
  skip: string;
  published: string;
  updated: string;
  original: string;
  related: string;
  sources: string;
}

const WORDS: Readonly<Record<string, PageWords>> = {
  en: {
    archive: 'Archive',
    sections: 'Sections',
    months: 'Months',
    newer: 'Newer',
    older: 'Older',
    skip: 'To the text',
    published: 'Published',
    updated: 'Updated',
    original: 'First published at',
    related: 'Related',
    sources: 'Sources',
  },
  ar: {
    archive: 'الأرشيف',
    sections: 'الأقسام',
    months: 'الأشهر',
    newer: 'الأحدث',
    older: 'الأقدم',
    skip: 'إلى النص',
    published: 'نُشر',
    updated: 'حُدّث',
    original: 'نُشر أولاً في',
    related: 'مواد ذات صلة',
    sources: 'المصادر',
  },
  de: {
    archive: 'Archiv',
    sections: 'Ressorts',
    months: 'Monate',
    newer: 'Neuere',
    older: 'Ältere',
    skip: 'Zum Text',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    original: 'Zuerst erschienen unter',
    related: 'Mehr dazu',
    sources: 'Quellen',
  },
  es: {
    archive: 'Archivo',
    sections: 'Secciones',
    months: 'Meses',
    newer: 'Más recientes',
    older: 'Anteriores',
    skip: 'Ir al texto',
    published: 'Publicado',
    updated: 'Actualizado',
    original: 'Publicado por primera vez en',
    related: 'Relacionado',
    sources: 'Fuentes',
  },
  fa: {
    archive: 'بایگانی',
    sections: 'بخش‌ها',
    months: 'ماه‌ها',
    newer: 'تازه‌تر',
    older: 'قدیمی‌تر',
    skip: 'به متن',
    published: 'انتشار',
    updated: 'به‌روزرسانی',
    original: 'نخستین انتشار در',
    related: 'مطالب مرتبط',
    sources: 'منابع',
  },
  fr: {
    archive: 'Archives',
    sections: 'Rubriques',
    months: 'Mois',
    newer: 'Plus récents',
    older: 'Plus anciens',
    skip: 'Aller au texte',
    published: 'Publié',
    updated: 'Mis à jour',
    original: 'Publié d’abord sur',
    related: 'À lire aussi',
    sources: 'Sources',
  },
  pt: {
    archive: 'Arquivo',
    sections: 'Seções',
    months: 'Meses',
    newer: 'Mais recentes',
    older: 'Mais antigas',
    skip: 'Ir para o texto',
    published: 'Publicado',
    updated: 'Atualizado',
    original: 'Publicado primeiro em',
    related: 'Relacionados',
    sources: 'Fontes',
  },
  ru: {
    archive: 'Архив',
    sections: 'Рубрики',
    months: 'Месяцы',
    newer: 'Новее',
    older: 'Старее',
    skip: 'К тексту',
    published: 'Опубликовано',
    updated: 'Обновлено',
    original: 'Впервые опубликовано на',
    related: 'По теме',
    sources: 'Источники',
  },
  tr: {
    archive: 'Arşiv',
    sections: 'Bölümler',
    months: 'Aylar',
    newer: 'Daha yeni',
    older: 'Daha eski',
    skip: 'Metne geç',
    published: 'Yayımlandı',
    updated: 'Güncellendi',
    original: 'İlk yayımlandığı yer',
    related: 'İlgili',
    sources: 'Kaynaklar',
  },
};

/** The words of pages in a language; in English for a language that is not here. */
export const pageWords = (locale: string): PageWords =>
  WORDS[locale.toLowerCase().split('-')[0] ?? ''] ?? (WORDS.en as PageWords);

/** A language that dates can be written in. */
const dated = (locale: string): string => Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';

/** `14 October 2026, 10:30`, by the clocks of a zone. */
export const writtenMoment = (moment: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(dated(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(moment);

/** `14 October 2026` */
export const writtenDay = (moment: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(dated(locale), { dateStyle: 'long', timeZone }).format(moment);

/** `October 2026` @param month `2026-10` */
export const writtenMonth = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(dated(locale), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
