import { useQueryParams } from '@strapi/strapi/admin';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** The language that is being edited: the entry's, or for a new one that of the address. */
export function usePanelLocale(ofEntry: unknown): string | null {
  const [{ query }] = useQueryParams<Query>();
  return typeof ofEntry === 'string' ? ofEntry : (query.plugins?.i18n?.locale ?? null);
}
