/** Gatsby's node file and a template: `gatsby.mjs NODE TEMPLATE`. Prints each page that is made. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const [node, template] = process.argv.slice(2);
const { createPages } = await import(node);
const { default: Template } = await import(template);
const made = [];
await createPages({ actions: { createPage: (page) => made.push(page) } });
process.stdout.write(
  JSON.stringify(
    Object.fromEntries(
      made.map(({ path, context }) => [
        path,
        renderToStaticMarkup(createElement(Template, { pageContext: context })),
      ])
    )
  )
);
