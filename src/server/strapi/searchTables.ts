/**
 * Where the newsroom keeps what stories are found by: what readers see, and what editors have, apart. They
 * are no content types: Strapi's schema knows nothing of them, and so never touches them.
 */
export const SEARCH_TABLES = {
  published: 'newsroom_search_public',
  draft: 'newsroom_search_drafts',
} as const;

/** The same for the captions themselves, which editors look for and programs read. */
export const CAPTION_SEARCH_TABLES = {
  published: 'newsroom_search_public_captions',
  draft: 'newsroom_search_captions',
} as const;

/** On SQLite, which keeps the words of a table in another one. */
export const wordsTableOf = (table: string): string => `${table}_words`;
