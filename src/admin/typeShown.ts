import { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from './uids';

/** Forms and lists do not name their type; these fields together are the newsroom's own. */
const TYPICAL: ReadonlyArray<readonly [string, readonly string[]]> = [
  [ARTICLE, ['headline', 'standfirst', 'captions']],
  [IMAGE_CAPTION, ['caption', 'altText', 'isFilePhoto']],
  [OUTLET_MIRROR, ['pathMapping', 'visibility', 'blockedIn']],
  [OUTLET, ['articlePath', 'mirrorSources', 'usageTerms']],
  [SECTION, ['parent', 'children', 'outlet']],
];

/** The newsroom's type that a form or list of Strapi's shows; null for any other. */
export const typeShownIn = ({ metadatas }: { metadatas: object }): string | null =>
  TYPICAL.find(([, fields]) => fields.every((field) => field in metadatas))?.[0] ?? null;
