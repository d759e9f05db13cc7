import fs from 'node:fs';
import path from 'node:path';
import { slug } from 'github-slugger';
import { DOCS } from './pages.mjs';

const ROOT = path.dirname(DOCS);
const { repository } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
export const REPOSITORY = repository.url.replace(/^git\+|\.git$/g, '');

/**
 * Files of the repository beside docs: pages link to them as they lie, and the site to where they are read.
 *
 * @throws Error where there is no such file
 */
function linkOutOfDocs(markdown) {
  markdown.core.ruler.push('links-out-of-docs', ({ tokens, env }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const href = link.type === 'link_open' ? link.attrGet('href') : null;
      if (!href?.startsWith('../')) continue;
      const from = path.join(DOCS, path.dirname(env.relativePath));
      const target = path.relative(ROOT, path.resolve(from, href.replace(/#.*$/, '')));
      if (target.startsWith(path.basename(DOCS))) continue;
      if (!fs.existsSync(path.join(ROOT, target))) {
        throw new Error(`docs/${env.relativePath} links to ${href}, and there is none.`);
      }
      link.attrSet('href', `${REPOSITORY}/blob/main/${target}`);
    }
  });
}

/** Places in pages have the names that they have in the repository. */
export const markdown = {
  anchor: { slugify: slug },
  theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
  languageAlias: { njk: 'jinja' },
  config: linkOutOfDocs,
};
