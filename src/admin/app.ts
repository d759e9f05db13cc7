/**
 * The admin panel of the host, which Strapi looks for at this place: it may be used in the languages
 * that the newsroom speaks. Nothing of it is published.
 */
export default { config: { locales: ['ar', 'de', 'es', 'fr'] } };
