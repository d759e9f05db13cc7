import { HIDDEN } from '../../strapi/hidden';

/**
 * A host that was met with a story of an outlet, and that nobody entered as its mirror. A report for
 * editors: readers are never sent there. `outlet` and `story` are document identifiers.
 */
export const undeclaredCopySchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_undeclared_copies',
  info: {
    singularName: 'undeclared-copy',
    pluralName: 'undeclared-copies',
    displayName: 'Undeclared copy',
    description: 'Hosts with stories of an outlet that are no mirrors of it',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [{ name: 'newsroom_undeclared_copies_uq', columns: ['copy_key'], type: 'unique' }],
  attributes: {
    /** SHA-256 of outlet and host: a host is reported once. */
    copyKey: { type: 'string', required: true, private: true },
    outlet: { type: 'string', required: true, private: true },
    host: { type: 'string', required: true, private: true },
    address: { type: 'text', required: true, private: true },
    story: { type: 'string', private: true },
    foundIn: { type: 'text', required: true, private: true },
    foundAt: { type: 'datetime', required: true, private: true },
    dismissedAt: { type: 'datetime', private: true },
    dismissedBy: { type: 'string', private: true },
  },
} as const;

/** Where an imported story was read: by its path and number a copy of it is known elsewhere. */
export const importedPageSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_imported_pages',
  info: {
    singularName: 'imported-page',
    pluralName: 'imported-pages',
    displayName: 'Imported page',
    description: 'Where imported stories were read',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_imported_pages_uq', columns: ['page_key'], type: 'unique' },
    { name: 'newsroom_imported_pages_path_idx', columns: ['outlet', 'path_digest'] },
    { name: 'newsroom_imported_pages_number_idx', columns: ['outlet', 'number'] },
  ],
  attributes: {
    /** SHA-256 of outlet, host and path. */
    pageKey: { type: 'string', required: true, private: true },
    outlet: { type: 'string', required: true, private: true },
    story: { type: 'string', required: true, private: true },
    host: { type: 'string', required: true, private: true },
    pathDigest: { type: 'string', required: true, private: true },
    number: { type: 'string', private: true },
  },
} as const;
