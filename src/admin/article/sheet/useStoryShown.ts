import { useForm } from '@strapi/strapi/admin';

/** What Strapi's form holds besides its fields. */
interface Shown {
  documentId?: unknown;
  locale?: unknown;
}

const asName = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** The story of the form around a field; without an identifier while nobody has saved it. */
export function useStoryShown(): { documentId: string | null; locale: string | null } {
  const documentId = useForm('useStoryShown', ({ values }) => (values as Shown).documentId);
  const locale = useForm('useStoryShown', ({ values }) => (values as Shown).locale);
  return { documentId: asName(documentId), locale: asName(locale) };
}
