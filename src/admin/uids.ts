export const ARTICLE = 'plugin::newsroom.article';
export const OUTLET = 'plugin::newsroom.outlet';
export const OUTLET_MIRROR = 'plugin::newsroom.outlet-mirror';
export const IMAGE_CAPTION = 'plugin::newsroom.image-caption';

/** Where an entry is edited, within the admin panel. */
export function editPath(type: string, documentId: string, locale: string | null): string {
  const language = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${type}/${documentId}${language}`;
}

/** Where the entries of a type are listed. */
export const listPath = (type: string): string => `/content-manager/collection-types/${type}`;
