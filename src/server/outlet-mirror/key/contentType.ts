import { HIDDEN } from '../../strapi/hidden';

/**
 * A key that signs an outlet's lists of mirrors. The private half is encrypted with the ENCRYPTION_KEY
 * of the project. The unique index keeps two nodes from making two keys of one number.
 */
export const outletKeySchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_outlet_keys',
  info: {
    singularName: 'outlet-key',
    pluralName: 'outlet-keys',
    displayName: 'Outlet key',
    description: "What signs an outlet's lists of mirrors",
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_outlet_keys_uq', columns: ['outlet', 'number'], type: 'unique' }],
  attributes: {
    outlet: { type: 'string', required: true, private: true },
    /** The first key of an outlet is 1; each rotation adds one. */
    number: { type: 'integer', required: true, private: true },
    kid: { type: 'string', required: true, private: true },
    publicKey: { type: 'string', required: true, private: true },
    privateKey: { type: 'text', required: true, private: true },
    /** Set when a newer key came: it signs beside that one until then. */
    signsUntil: { type: 'datetime', private: true },
    revokedAt: { type: 'datetime', private: true },
  },
} as const;
