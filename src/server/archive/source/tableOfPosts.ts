/** Columns of the table of posts that Substack exports, of which other tables have not all. */
const COLUMNS = ['post_id', 'post_date', 'is_published', 'title'];

/** Whether a text begins as the table of posts of a Substack export. */
export function headOfTable(head: string): boolean {
  const [first = ''] = head.split(/\r?\n/, 1);
  const names = first.split(',').map((name) => name.trim().replaceAll('"', ''));
  return COLUMNS.every((name) => names.includes(name));
}
