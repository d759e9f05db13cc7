import type { ActedOn } from '../review/undo';

/** A caption of another story, as the content manager lists it: without what the editor may not read. */
export interface CaptionElsewhere {
  documentId: string;
  locale?: string | null;
  caption?: string | null;
  image?: { url: string; formats?: Record<string, { url: string } | undefined> | null } | null;
  article?: { documentId: string; headline?: string | null } | null;
}

/** What to search in, and for which story. */
export interface ElsewhereSearch {
  /** The story that is open, whose own captions are not looked for. */
  article: string;
  locale: string | null;
  search: string;
}

const SHOWN = 20;

/** The question for the content manager's list of captions. */
export const elsewhereParams = ({ article, locale, search }: ElsewhereSearch) => ({
  page: 1,
  pageSize: SHOWN,
  sort: 'updatedAt:DESC',
  ...(locale !== null && { locale }),
  ...(search.trim() !== '' && { _q: search.trim() }),
  filters: {
    $and: [
      { article: { documentId: { $notNull: true } } },
      { article: { documentId: { $ne: article } } },
    ],
  },
});

export const thumbnailOf = ({ formats, url }: NonNullable<CaptionElsewhere['image']>): string =>
  formats?.thumbnail?.url ?? url;

/** A caption of a list as an action on captions takes it. */
export const asListed = (found: CaptionElsewhere, locale: string | null): ActedOn => ({
  documentId: found.documentId,
  locale: found.locale ?? locale,
  text: found.caption ?? '',
  status: 'draft',
  article: null,
});
