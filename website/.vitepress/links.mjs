import fs from 'node:fs';
import path from 'node:path';

const HREF = /<a [^>]*href="([^"]*)"/g;
const ID = / id="([^"]*)"/g;

const pagesOf = (folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(path.sep, '/'));

/**
 * Looks at the links of all pages as readers get them.
 *
 * @throws Error where one leads to no page or file of the site, or to no place of that page
 */
export function expectNoDeadLinks({ outDir, site: { base } }) {
  const pages = new Map(
    pagesOf(outDir).map((file) => [
      `${base}${file.replace(/(^|(?<=\/))index\.html$|\.html$/, '')}`,
      fs.readFileSync(path.join(outDir, file), 'utf8'),
    ])
  );
  const places = new Map(
    [...pages].map(([at, html]) => [at, new Set([...html.matchAll(ID)].map(([, id]) => id))])
  );
  const leadsSomewhere = ({ pathname, hash }) => {
    const there = places.get(pathname);
    if (there) return hash === '' || there.has(decodeURIComponent(hash.slice(1)));
    const file = path.join(outDir, decodeURIComponent(pathname.slice(base.length)));
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  };
  const dead = [...pages].flatMap(([at, html]) =>
    [...html.matchAll(HREF)]
      .map(([, href]) => new URL(href, `http://docs${at}`))
      .filter((link) => link.host === 'docs' && !leadsSomewhere(link))
      .map(({ pathname, hash }) => `${at} leads to ${pathname}${hash}`)
  );
  if (dead.length > 0) throw new Error(`Dead links:\n${dead.join('\n')}`);
}
