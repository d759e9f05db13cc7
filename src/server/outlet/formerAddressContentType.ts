import { HIDDEN } from '../strapi/hidden';

/**
 * Where the stories of an outlet stood until a moment: a row for each change of its address or of the
 * path of its articles, by whatever door. What identifies a story for ever and who asks by an old
 * address need it.
 */
export const formerAddressSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_former_addresses',
  info: {
    singularName: 'former-address',
    pluralName: 'former-addresses',
    displayName: 'Former address',
    description: 'Where the stories of each outlet stood before',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_former_addresses_outlet_idx', columns: ['outlet'] }],
  attributes: {
    /** Identifier of the document. */
    outlet: { type: 'string', required: true, private: true },
    /** Null where it had none. */
    address: { type: 'string', private: true },
    articlePath: { type: 'string', private: true },
    until: { type: 'datetime', required: true, private: true },
  },
} as const;
