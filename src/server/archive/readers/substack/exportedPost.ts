/** A post of the table, with the text that lies in a file of its own; null where that is missing. */
export interface ExportedPost {
  row: Readonly<Record<string, string>>;
  html: string | null;
}
