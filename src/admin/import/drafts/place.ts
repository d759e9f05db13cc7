import type { ImportChoices } from '../../../../types/import-page';

/** Where stories go, by document identifiers; null for none. */
export interface ImportPlace {
  /** Null for the language that each story says it is in. */
  locale: string | null;
  outlet: string | null;
  section: string | null;
}

/** Whether it is clear whose story it is that goes there. */
export const isPlaced = (
  { outlet, section }: ImportPlace,
  { outlets, sections }: Pick<ImportChoices, 'outlets' | 'sections'>
): boolean =>
  outlets.length < 2 ||
  outlet !== null ||
  Boolean(sections.find(({ documentId }) => documentId === section)?.outlet);
