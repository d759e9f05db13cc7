import { createContext } from 'react';

/** The story that the sheet is of. */
export interface StoryOfSheet {
  /** Null while nobody has saved it. */
  documentId: string | null;
  locale: string | null;
  disabled: boolean;
}

/** Given to what stands on the sheet. */
export const StoryContext = createContext<StoryOfSheet>({
  documentId: null,
  locale: null,
  disabled: true,
});
