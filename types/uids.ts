/** The content types of the newsroom that server and admin panel both name, as Strapi knows them. */
export const ARTICLE = 'plugin::newsroom.article';
export const IMAGE_CAPTION = 'plugin::newsroom.image-caption';
export const OUTLET_MIRROR = 'plugin::newsroom.outlet-mirror';
export const OUTLET = 'plugin::newsroom.outlet';
export const SECTION = 'plugin::newsroom.section';
