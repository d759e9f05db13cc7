export { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from '../../types/uids';

/** Where an entry is edited, within the admin panel. */
export function editPath(type: string, documentId: string, locale: string | null): string {
  const language = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${type}/${documentId}${language}`;
}

/** Where the entries of a type are listed. */
export const listPath = (type: string): string => `/content-manager/collection-types/${type}`;
