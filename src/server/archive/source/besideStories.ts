import path from 'node:path';
import { knownBinaryFormat } from '../binary';

/** What lies beside pages and holds no stories, by its ending: a stylesheet has no other mark. */
const ASSETS = new Set(
  'css js mjs map woff woff2 ttf otf eot ico svg webmanifest lock DS_Store'
    .split(' ')
    .map((ending) => `.${ending}`)
);

/** Folders that browsers and office programs save beside a page: `Page_files`, and so in other languages. */
const SAVED_BESIDE =
  /^(.+)[_.-](?:files|file|dateien|fichiers|archivos|bestanden|pliki|filer|arquivos|ficheiros|elemei|tiedostot|soubory|dosyalar|fitxers|datoteke|fajlovi)$/i;

/** Whether a folder was saved with a page that lies next to it. */
function isSavedBeside(folder: string, files: ReadonlySet<string>): boolean {
  const [, page] = SAVED_BESIDE.exec(path.posix.basename(folder)) ?? [];
  if (page === undefined) return false;
  const beside = path.posix.join(path.posix.dirname(folder), page);
  return ['.html', '.htm', '.xhtml'].some((ending) => files.has(`${beside}${ending}`));
}

/** Texts of posts, their readers and subscribers, which Substack exports beside its table of posts. */
function isOfSubstack(file: string, files: ReadonlySet<string>): boolean {
  const folder = path.posix.dirname(file);
  const name = path.posix.basename(file);
  if (path.posix.basename(folder) === 'posts' && /^\d+\..*\.(?:html|csv)$/.test(name)) {
    return files.has(path.posix.join(path.posix.dirname(folder), 'posts.csv'));
  }
  const isList = /^(?:email_list|subscribers?)\b.*\.csv$/.test(name);
  return isList && files.has(path.posix.join(folder, 'posts.csv'));
}

/**
 * Tells the files of a folder that belong to its stories, as pictures and styles do, and hold none.
 * @param files all files of the folder, `/` between the pieces of their paths
 */
export function besideStories(files: readonly string[]): (file: string, head: Buffer) => boolean {
  const all = new Set(files);
  return (file, head) => {
    if (ASSETS.has(path.posix.extname(file).toLowerCase())) return true;
    if (isOfSubstack(file, all)) return true;
    for (
      let folder = path.posix.dirname(file);
      folder !== '.';
      folder = path.posix.dirname(folder)
    ) {
      if (isSavedBeside(folder, all)) return true;
    }
    return knownBinaryFormat(head) !== null;
  };
}
