import { HIDDEN } from '../strapi/hidden';

/**
 * What the machine knows of a file of the Media Library by its bytes, in a table of its own: the
 * row that an editor edits is never written for it. `file` is the document's identifier and no relation,
 * which would show up in the file; and not its number, which `strapi import` gives anew.
 */
export const pictureFactSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_picture_facts',
  info: {
    singularName: 'picture-fact',
    pluralName: 'picture-facts',
    displayName: 'Picture fact',
    description: 'What a picture is by its bytes, and what it says about itself',
  },
  options: { draftAndPublish: false },
  pluginOptions: HIDDEN,
  indexes: [
    { name: 'newsroom_picture_facts_document_uq', columns: ['file'], type: 'unique' },
    { name: 'newsroom_picture_facts_sha256_idx', columns: ['sha_256'] },
    { name: 'newsroom_picture_facts_hash_idx', columns: ['perceptual_hash'] },
  ],
  attributes: {
    file: { type: 'string', required: true, private: true },
    sha256: { type: 'string', required: true, private: true },
    size: { type: 'biginteger', required: true, private: true },
    perceptualHash: { type: 'string', private: true },
    embedded: { type: 'json', required: true, private: true },
    /** What the picture said that this one replaced; `updatedAt` says when. */
    embeddedBefore: { type: 'json', private: true },
    sha256Before: { type: 'string', private: true },
    /** What the storage said of these bytes, see `stampOf`; null where they are to be compared by digest. */
    stamp: { type: 'string', private: true },
    /** These bytes are on their way into the storage or out of it: nothing is approved for them. */
    isPending: { type: 'boolean', private: true },
  },
} as const;
