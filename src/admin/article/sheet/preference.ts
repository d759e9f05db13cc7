/** Kept in the browser, as Strapi keeps the widths and orders of its lists. */
const KEY = 'newsroom-story-form';

/** Whether this editor writes on the sheet, and not in Strapi's own form of parts. */
export function prefersSheet(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'parts';
  } catch {
    // A browser may keep nothing for anybody.
    return true;
  }
}

/** From the next opening of a story on. */
export function preferSheet(sheet: boolean): void {
  try {
    if (sheet) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'parts');
  } catch {
    // See above: the next story opens on the sheet again.
  }
}
