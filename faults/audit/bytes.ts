import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Row, Scene } from './scene';

/** The SHA-256 of a file's bytes where Strapi has put them; null where there are none. */
export function digestOnDisk({ strapi }: Scene, file: Row): string | null {
  const place = path.join(strapi.dirs.static.public, String(file.url));
  return fs.existsSync(place)
    ? createHash('sha256').update(fs.readFileSync(place)).digest('hex')
    : null;
}
