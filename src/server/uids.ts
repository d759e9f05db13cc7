/** The content types of the newsroom by the names that Strapi knows them by. */
export const ARTICLE = 'plugin::newsroom.article';
export const IMAGE_CAPTION = 'plugin::newsroom.image-caption';
export const OUTLET_MIRROR = 'plugin::newsroom.outlet-mirror';
export const OUTLET = 'plugin::newsroom.outlet';
export const SECTION = 'plugin::newsroom.section';
export const ADDRESS = 'plugin::newsroom.address';

/** The types that sites read; Address is machinery and is not among them. */
export const PUBLIC_TYPES = [ARTICLE, IMAGE_CAPTION, OUTLET_MIRROR, OUTLET, SECTION] as const;
export type PublicType = (typeof PUBLIC_TYPES)[number];
