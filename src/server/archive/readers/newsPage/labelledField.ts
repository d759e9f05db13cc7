import { readLabelledByline } from './byline';
import { readPageDate, type PageDate } from './pageDate';

/** A line such as "Category: Harbour": what a site's database prints of a story. */
export type FieldLine =
  | { name: 'author'; value: string }
  | { name: 'section'; value: string }
  | { name: 'source'; value: string }
  | { name: 'date'; value: PageDate }
  | { name: 'other'; value: string };

const SECTION_LABEL =
  /^(?:categor(?:y|ies)|sections?|service|channel|rubrik|kategorie|ressort|rubrique|catégorie|sección|secciones|categoría|sezione|categoria|seção|rubriek|categorie|kategori|kategoria|rubrika|dział|kateqoriya|рубрика|категория|раздел|розділ|категорія|القسم|التصنيف|دسته(?:‌بندی)?|گروه|سرویس|קטגוריה|מדור|بخش|मदद|श्रेणी|বিভাগ|分类|分類|栏目|欄目|频道|カテゴリー?|카테고리|분류|หมวดหมู่|chuyên mục)\s?[:：]\s?(.{2,60})$/iu;
const SOURCE_LABEL =
  /^(?:source|kaynak|quelle|fuente|fonte|źródło|zdroj|kilde|källa|lähde|forrás|sursă|izvor|источник|джерело|крыніца|المصدر|منبع|מקור|sumber|bron|nguồn|(?:本文)?[来來]源|出典|출처)\s?[:：]\s?([^:：]{2,60})$/iu;
/** A label of a word or two, a colon and a short value. */
const FIELD = /^\p{L}[\p{L}\p{M}‌' ]{1,24}\s?[:：]\s?(\S.{0,59})$/u;
const ENDS_SENTENCE = /[.!?。।؟]$/;

/** Whose a text is, by "Source: AFP" in the languages that print it so. */
export const readLabelledSource = (text: string): string | null =>
  SOURCE_LABEL.exec(text)?.[1]?.trim() ?? null;

/** Reads a line that is a label and its value; null for another. */
export function readLabelledField(text: string): FieldLine | null {
  const section = SECTION_LABEL.exec(text)?.[1];
  if (section) return { name: 'section', value: section };
  const author = readLabelledByline(text);
  if (author) return { name: 'author', value: author };
  const source = readLabelledSource(text);
  if (source !== null && readPageDate(source) === null) return { name: 'source', value: source };
  const date = readPageDate(text);
  if (date && date.rest === '') return { name: 'date', value: date };
  const value = FIELD.exec(text)?.[1];
  return value && !ENDS_SENTENCE.test(value) ? { name: 'other', value } : null;
}
