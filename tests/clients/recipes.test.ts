import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { snippets } from '../support/documentation';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ROOT = path.resolve(__dirname, '..', '..');
const RECIPES = path.join(ROOT, 'clients', 'recipes');
const run = promisify(execFile);

/** A file of a recipe: the code of a page in one language. */
function codeOf(page: string, language: string): string {
  const found = snippets.filter(
    (each) => each.file === `docs/recipes/${page}.md` && each.language === language
  );
  if (found.length !== 1) throw new Error(`${page} has ${found.length} snippets in ${language}.`);
  return String(found[0]?.code);
}

const compiled = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
    },
  }).outputText;

/** The recipes of the documentation as they stand, each run by what its framework is made of. */
describe('the recipe for', () => {
  let newsroom: Newsroom;
  let folder: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true } });
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'The wall stands.' }] }];
    const make = async (data: object) =>
      (await newsroom.call('POST', '/api/articles', { data })).body.data.documentId;
    await make({ headline: 'Wall is raised', body: [{ __component: 'newsroom.text', text }] });
    const moved = await make({ headline: 'Ferry stops' });
    await newsroom.call('PUT', `/api/articles/${moved}`, { data: { slug: 'ferry-sails' } });
    await newsroom.call('DELETE', `/api/articles/${await make({ headline: 'Mayor resigns' })}`);
    await newsroom.strapi.plugin('newsroom').service('moments').settled();
    // Below the packages of clients, which the recipes import.
    fs.mkdirSync(path.join(ROOT, 'clients', '.made'), { recursive: true });
    folder = fs.mkdtempSync(path.join(ROOT, 'clients', '.made', 'recipes-'));
    put('newsroom.mjs', compiled(codeOf('client', 'ts')));
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await newsroom.stop();
  });

  /** Lays a file of a recipe down; the client stands beside it. */
  function put(file: string, code: string): string {
    const at = path.join(folder, file);
    fs.writeFileSync(
      at,
      code.replace(/(?<=from ')(?:\.{1,2}\/)+(?:\w+\/)*newsroom(?:\.js)?(?=')/g, './newsroom.mjs')
    );
    return at;
  }
  /** Runs a framework's part in a process of its own, on files of a recipe. */
  async function got(framework: string, ...given: string[]): Promise<unknown> {
    const { stdout } = await run(
      process.execPath,
      [path.join(RECIPES, `${framework}.mjs`), ...given],
      { env: { ...process.env, NEWSROOM_API: `${newsroom.url}/api` } }
    );
    return JSON.parse(stdout);
  }

  const STORY = expect.stringMatching(/<h1>Wall is raised<\/h1>[^]*<p>The wall stands\.<\/p>/);

  it('Next shows a story, sends readers on, and knows none', async () => {
    const page = put(
      'page.mjs',
      compiled(codeOf('next', 'tsx')).replace('next/navigation', './next.mjs')
    );
    put(
      'next.mjs',
      `const thrown = (what) => (to) => { throw Object.assign(new Error(what), { to }); };
       export const notFound = thrown('notFound');
       export const permanentRedirect = thrown('permanentRedirect');`
    );
    expect(await got('react', page, 'wall-is-raised')).toEqual({ html: STORY });
    expect(await got('react', page, 'ferry-stops')).toEqual({
      thrown: 'permanentRedirect',
      to: '/ferry-sails',
    });
    expect(await got('react', page, 'mayor-resigns')).toEqual({ thrown: 'notFound' });
  });

  it('Nuxt asks on the server, and its page shows what that answers', async () => {
    const route = put('route.mjs', compiled(codeOf('nuxt', 'ts')));
    const page = put('page.vue', codeOf('nuxt', 'vue'));
    expect(await got('nuxt', route, page, 'wall-is-raised')).toEqual({ html: STORY });
    expect(await got('nuxt', route, page, 'ferry-stops')).toEqual({
      navigated: ['/ferry-sails', { redirectCode: 301 }],
    });
    expect(await got('nuxt', route, page, 'mayor-resigns')).toEqual({ thrown: 410 });
  });

  it('Gatsby makes a page of each story', async () => {
    const node = put('gatsby-node.mjs', compiled(codeOf('gatsby', 'ts')));
    const template = put('story.mjs', compiled(codeOf('gatsby', 'tsx')));
    expect(await got('gatsby', node, template)).toEqual({
      '/wall-is-raised': STORY,
      '/ferry-sails': expect.stringContaining('<h1>Ferry stops</h1>'),
    });
  });

  it('Eleventy reads the stories, and prints each', async () => {
    const data = put('stories.mjs', codeOf('eleventy', 'js'));
    const template = put('story.njk', codeOf('eleventy', 'njk'));
    expect(await got('eleventy', data, template)).toEqual({
      '/wall-is-raised/': STORY,
      '/ferry-sails/': expect.stringContaining('<h1>Ferry stops</h1>'),
    });
  });

  it('Astro is compiled, and its static build asks for the slugs', async () => {
    const page = put('page.astro', codeOf('astro', 'astro'));
    const paths = put('paths.mjs', compiled(codeOf('astro', 'ts')));
    expect(await got('astro', page, paths)).toEqual({
      diagnostics: [],
      isServerRendered: true,
      paths: expect.arrayContaining([{ params: { slug: 'wall-is-raised' } }]),
    });
  });

  it('previews and search answer what a page asks', async () => {
    const preview = put('preview.mjs', compiled(codeOf('preview', 'ts')));
    const search = put('search.mjs', compiled(codeOf('search', 'ts')));
    expect(await got('functions', preview, search)).toEqual({
      story: 'Wall is raised',
      found: [{ headline: 'Wall is raised', href: '/wall-is-raised' }],
      withoutWords: [],
    });
  });
});
