import { HIDDEN } from '../../strapi/hidden';

/**
 * A move of an outlet to another address: who made it, and what the mirror was that became the
 * address, so that the move can be taken back. Identifiers are those of documents.
 */
export const outletMoveSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_outlet_moves',
  info: {
    singularName: 'outlet-move',
    pluralName: 'outlet-moves',
    displayName: 'Outlet move',
    description: 'Where outlets have moved from and to',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_outlet_moves_outlet_idx', columns: ['outlet', 'id'] }],
  attributes: {
    outlet: { type: 'string', required: true, private: true },
    /** The mirror that became the address. */
    mirror: { type: 'string', required: true, private: true },
    /** The mirror that the former address became; null where none was wanted. */
    former: { type: 'string', private: true },
    fromAddress: { type: 'string', private: true },
    toAddress: { type: 'string', required: true, private: true },
    at: { type: 'datetime', required: true, private: true },
    by: { type: 'string', private: true },
    undoneAt: { type: 'datetime', private: true },
    undoneBy: { type: 'string', private: true },
    /** The mirror's draft and published fields, as a write takes them. */
    kept: { type: 'json', required: true, private: true },
  },
} as const;
