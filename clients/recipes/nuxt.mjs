/** A route of Nitro and a page that asks it: `nuxt.mjs ROUTE PAGE SLUG`. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import {
  createApp,
  createError,
  createRouter,
  defineEventHandler,
  getQuery,
  getRouterParam,
  toWebHandler,
} from 'h3';
import { createSSRApp, ref } from 'vue';
import { compileScript, parse } from 'vue/compiler-sfc';
import { renderToString } from 'vue/server-renderer';

const { transpile, ModuleKind, ScriptTarget } = createRequire(import.meta.url)('typescript');
const compiled = (code) =>
  transpile(code, { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 });

const [route, page, slug] = process.argv.slice(2);
const { storyAt } = await import(new URL('newsroom.mjs', `file://${route}`));

// What Nuxt imports by itself, on the server and in pages.
Object.assign(globalThis, { createError, defineEventHandler, getQuery, getRouterParam, storyAt });
const router = createRouter().get('/api/stories/:slug', (await import(route)).default);
const answer = toWebHandler(createApp().use(router));

const navigated = [];
Object.assign(globalThis, {
  useRoute: () => ({ params: { slug }, query: {} }),
  navigateTo: (...to) => void navigated.push(...to),
  useFetch: async (path) => {
    const answered = await answer(new Request(`http://site.example${path}`));
    const body = await answered.json();
    return answered.ok
      ? { data: ref(body), error: ref(null) }
      : { data: ref(null), error: ref({ statusCode: answered.status }) };
  },
});

const { descriptor, errors } = parse(fs.readFileSync(page, 'utf8'), { filename: page });
if (errors.length > 0) throw errors[0];
const { content } = compileScript(descriptor, {
  id: 'page',
  inlineTemplate: true,
  templateOptions: { ssr: true, ssrCssVars: [] },
});
const made = `${page}.mjs`;
fs.writeFileSync(made, compiled(content));
try {
  const html = await renderToString(createSSRApp((await import(made)).default));
  process.stdout.write(JSON.stringify(navigated.length > 0 ? { navigated } : { html }));
} catch ({ statusCode, message }) {
  process.stdout.write(JSON.stringify({ thrown: statusCode ?? message }));
}
