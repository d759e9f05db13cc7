/** A page of Next's App Router: `react.mjs FILE SLUG`. */
import { createRequire } from 'node:module';

// React comes with Strapi's panel, in the packages of the project above.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server');
const [file, slug] = process.argv.slice(2);
const { default: Page } = await import(file);
try {
  const given = { params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) };
  process.stdout.write(JSON.stringify({ html: renderToStaticMarkup(await Page(given)) }));
} catch ({ message, to }) {
  process.stdout.write(JSON.stringify({ thrown: message, to }));
}
