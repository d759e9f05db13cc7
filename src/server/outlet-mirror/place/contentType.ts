import { HIDDEN } from '../../strapi/hidden';

/**
 * A place that a mirror of an outlet has. The unique index is what keeps an outlet from having two
 * mirrors at one place, however many editors and nodes write at once. `outlet` and `mirror` are document
 * identifiers; a mirror whose draft and published row differ has two places.
 */
export const mirrorPlaceSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_places',
  info: {
    singularName: 'mirror-place',
    pluralName: 'mirror-places',
    displayName: 'Mirror place',
    description: 'Which mirror has which place',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    {
      name: 'newsroom_mirror_places_uq',
      columns: ['outlet', 'address_digest'],
      type: 'unique',
    },
    { name: 'newsroom_mirror_places_mirror_idx', columns: ['mirror'] },
  ],
  attributes: {
    outlet: { type: 'string', required: true, private: true },
    addressDigest: { type: 'string', required: true, private: true },
    mirror: { type: 'string', required: true, private: true },
  },
} as const;
