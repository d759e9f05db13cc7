import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitepress';
import { expectNoDeadLinks } from './links.mjs';
import { markdown, REPOSITORY } from './markdown.mjs';
import { DOCS, expectEveryPage, nav, sidebar } from './pages.mjs';
import { READERS } from './readers.mjs';

const DESCRIPTION =
  'Articles, image captions and outlet mirrors for newsrooms, with addresses that never break';

const PICTURE = 'images/story-sheet.png';

/** What pages lead to, or show, beside their own text and pictures. */
const FILES = ['openapi.json', PICTURE];

/** What stands above the text of the first page, which in the repository is a page like others. */
const front = {
  layout: 'home',
  hero: {
    name: 'Newsroom for Strapi',
    text: 'Write it, get it right, and keep it found.',
    tagline: DESCRIPTION,
    image: { src: `/${PICTURE}`, alt: 'A picture and its words in a story, as editors write it' },
    actions: [
      { theme: 'brand', text: 'Show me a site', link: '/tutorials/site' },
      { theme: 'alt', text: 'I write stories', link: '/tutorials/editor' },
    ],
  },
  features: READERS.map(({ reader, says, pages }) => ({
    title: reader,
    details: says,
    link: `/${pages[0]}`,
    linkText: 'Begin here',
  })),
};

/** Pages are rendered on the server with Vue from here: there is none beside docs, where they lie. */
const vueBesidePages = {
  name: 'vue-beside-pages',
  enforce: 'pre',
  resolveId: (id, _importer, { ssr }) =>
    ssr && /^vue(\/server-renderer)?$/.test(id) ? { id, external: true } : undefined,
};

/** The pages of docs as a site. `DOCS_BASE` is the path that it stands at, `/` without. */
export default defineConfig({
  title: 'Newsroom for Strapi',
  titleTemplate: ':title · Newsroom for Strapi',
  description: DESCRIPTION,
  lang: 'en',
  base: process.env.DOCS_BASE ?? '/',
  srcDir: DOCS,
  cacheDir: '.cache',
  outDir: 'dist',
  cleanUrls: true,
  markdown,
  head: [['meta', { name: 'theme-color', content: '#8f1d14' }]],
  transformPageData: ({ relativePath }) =>
    relativePath === 'index.md' ? { frontmatter: front } : undefined,
  buildEnd(site) {
    // cpSync makes the folders that a file is in.
    for (const file of FILES) fs.cpSync(path.join(DOCS, file), path.join(site.outDir, file));
    expectNoDeadLinks(site);
  },
  vite: { plugins: [vueBesidePages] },
  themeConfig: {
    nav,
    sidebar,
    outline: [2, 3],
    search: { provider: 'local', options: { detailedView: true } },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    editLink: { pattern: `${REPOSITORY}/edit/main/docs/:path`, text: 'Make this page better' },
    footer: { message: 'MIT licence' },
  },
});

expectEveryPage();
