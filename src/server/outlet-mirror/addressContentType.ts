/**
 * A place that a mirror of an outlet has. The unique index is what keeps an outlet from having two
 * mirrors at one place, however many editors and nodes write at once. `outlet` and `mirror` are document
 * identifiers; a mirror whose draft and published row differ has two places.
 */
export const mirrorAddressSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_mirror_addresses',
  info: {
    singularName: 'mirror-address',
    pluralName: 'mirror-addresses',
    displayName: 'Mirror address',
    description: 'Which mirror has which place',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    {
      name: 'newsroom_mirror_addresses_uq',
      columns: ['outlet', 'address_digest'],
      type: 'unique',
    },
    { name: 'newsroom_mirror_addresses_mirror_idx', columns: ['mirror'] },
  ],
  attributes: {
    outlet: { type: 'string', required: true, private: true },
    addressDigest: { type: 'string', required: true, private: true },
    mirror: { type: 'string', required: true, private: true },
  },
} as const;
