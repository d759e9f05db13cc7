import { factories, type Core, type UID } from '@strapi/strapi';

/** A content type of a host's own that names stories of the newsroom, and has a text of its own. */
export const FEATURE = 'api::feature.feature' as UID.ContentType;

/** For the `configure` of a newsroom: adds the type as an API of the host. */
export function addFeatureType(strapi: Core.Strapi): void {
  strapi.get('apis').add('feature', {
    contentTypes: {
      feature: {
        schema: {
          kind: 'collectionType',
          collectionName: 'features',
          info: { singularName: 'feature', pluralName: 'features', displayName: 'Feature' },
          options: { draftAndPublish: false },
          attributes: {
            title: { type: 'string' },
            story: {
              type: 'relation',
              relation: 'manyToOne',
              target: 'plugin::newsroom.article',
            },
            words: { type: 'blocks' },
          },
        },
      },
    },
    controllers: { feature: factories.createCoreController(FEATURE) },
    services: { feature: factories.createCoreService(FEATURE) },
    routes: { feature: factories.createCoreRouter(FEATURE) },
  });
}
