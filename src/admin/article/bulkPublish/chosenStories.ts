import type { PartlyPublished } from '../../../../types/bulk-publish';

/** A story as the list has it. */
export interface ChosenStory {
  id: number;
  documentId: string;
  headline: string;
  locale: string | null;
  status: 'draft' | 'modified' | 'published';
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** A row of a list, which may lack fields that the editor may not read. */
export const chosenStory = (row: object): ChosenStory => {
  const { id, documentId, headline, locale, status } = row as Record<string, unknown>;
  return {
    id: Number(id),
    documentId: String(documentId),
    headline: text(headline) ?? String(documentId),
    locale: text(locale),
    status: status === 'published' || status === 'modified' ? status : 'draft',
  };
};

/** What an error of the server says of stories; null for any other error. */
export const partlyPublishedIn = (details: unknown): PartlyPublished | null =>
  typeof details === 'object' && details !== null && 'published' in details && 'refused' in details
    ? (details as PartlyPublished)
    : null;
