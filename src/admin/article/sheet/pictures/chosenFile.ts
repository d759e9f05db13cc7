/** A file of the Media Library, as far as it is looked at here. */
export interface ChosenFile {
  id: number;
  [field: string]: unknown;
}
