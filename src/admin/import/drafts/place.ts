/** Where stories go, by document identifiers; null for none. */
export interface ImportPlace {
  /** Null for the language that each story says it is in. */
  locale: string | null;
  outlet: string | null;
  section: string | null;
}
