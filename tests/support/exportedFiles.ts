import fs from 'node:fs';
import path from 'node:path';

/** The files below a folder, `/` between the pieces of their paths, in order. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
    )
    .sort();

/** All that a page leads to or shows. */
export const hrefsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:a|img|link)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&')
  );
