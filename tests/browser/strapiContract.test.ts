import { errors } from '@strapi/utils';
import type { Page } from 'playwright-core';
import { openPanel, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';
import { BLOCK_IMAGE, pictureBlock } from '../support/textPictures';
import { addPlainTypes, NOTE, plainDocuments, STORY } from '../support/plainTypes';

const CAPTION = 'plugin::newsroom.image-caption';
const REFUSED = 'refuse me';

/** What the panel's store and forms are to React: found by walking its tree. */
interface Fiber {
  child: Fiber | null;
  sibling: Fiber | null;
  memoizedProps: Record<string, unknown> | null;
}

/**
 * What the admin panel is made of where plugins have no way in; docs/strapi-internals.md says what
 * hangs on each line.
 */
describe('the admin panel of Strapi', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'], configure: addPlainTypes });
    ({ newsroom, page } = panel);
    newsroom.strapi.documents.use((context, next) => {
      const { data } = context.params as { data?: { text?: string } };
      if (context.uid === NOTE && data?.text === REFUSED) {
        throw new errors.ValidationError('Refused', {
          errors: [{ path: ['text'], message: 'Not with these words', name: 'ValidationError' }],
        });
      }
      return next();
    });
  });
  afterAll(() => panel?.close());

  const notes = () => plainDocuments(newsroom.strapi, NOTE);
  const openList = (type: string) =>
    page.goto(`${newsroom.url}/admin/content-manager/collection-types/${type}`);
  const openNote = async (documentId: string, query = '') => {
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${NOTE}/${documentId}${query}`
    );
    await page.locator('[name="text"]').waitFor();
  };
  const openDetails = async (image: number) => {
    await page.goto(`${newsroom.url}/admin/plugins/upload?assetId=${image}`);
    await page.getByRole('dialog').getByText('Asset ID', { exact: true }).waitFor();
  };

  /**
   * The first value under a name in the props of the parts of the page that has these keys.
   *
   * @param like values that some of them have, or that stand beside it
   */
  const partOf = (prop: string, keys: string[], like: Record<string, string> = {}) =>
    page.evaluateHandle(
      ([name, wanted, values]) => {
        const root = document.getElementById('strapi') as unknown as Record<string, Fiber>;
        const key = Object.keys(root).find((each) => each.startsWith('__reactContainer$'));
        const waiting: Array<Fiber | null> = [root[key as string] ?? null];
        for (let fiber = waiting.pop(); fiber !== undefined; fiber = waiting.pop()) {
          if (fiber === null) continue;
          const found = fiber.memoizedProps?.[name] as Record<string, unknown> | undefined;
          const isLike = () =>
            Object.entries(values).every(
              ([each, value]) => (found?.[each] ?? fiber?.memoizedProps?.[each]) === value
            );
          if (
            typeof found === 'object' &&
            found &&
            wanted.every((each) => each in found) &&
            isLike()
          ) {
            return found;
          }
          waiting.push(fiber.sibling, fiber.child);
        }
        throw new Error(`Nothing on the page has the property ${name}.`);
      },
      [prop, keys, like] as const
    );
  const fromReact = async <Value>(prop: string, keys: string[], read: string): Promise<Value> =>
    (await partOf(prop, keys)).evaluate((found, path) => {
      const state = typeof found.getState === 'function' ? found.getState() : found;
      return path
        .split('/')
        .reduce<unknown>(
          (value, step) => (value as Record<string, unknown> | undefined)?.[step],
          state
        ) as never;
    }, read);
  const fromStore = <Value>(path: string) =>
    fromReact<Value>('store', ['getState', 'dispatch'], path);
  const fromForm = <Value>(path: string) =>
    fromReact<Value>('value', ['values', 'errors', 'addFieldRow'], path);

  it('has the address of its server in window.strapi.backendURL', async () => {
    const address = await page.evaluate(() => Reflect.get(window.strapi, 'backendURL') as string);
    expect(new URL(address).origin).toBe(newsroom.url);
  });

  it('lists those blocks for texts whose isInBlocksSelector is true, the picture among them, and has the address of the page in location.pathname', async () => {
    const { documentId } = await plainDocuments(newsroom.strapi, STORY).create({
      data: { title: 'Storm' },
    });
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${STORY}/${documentId}`
    );
    await page
      .getByRole('combobox')
      .filter({ hasText: /^Text$/ })
      .click();
    await page.getByRole('option', { name: 'Image' }).waitFor();
    expect(await page.getByRole('option', { name: 'Link' }).count()).toBe(0);
    expect(await page.evaluate(() => window.location.pathname)).toContain(`/${STORY}/`);
    await page.keyboard.press('Escape');
  });

  it('asks actions for a window over a form, those whose position is relation-modal, with the type of what is in it', async () => {
    const story = await plainDocuments(newsroom.strapi, STORY).create({ data: { title: 'Gale' } });
    const { documentId } = await notes().create({
      data: { text: 'In a gale', stories: [story.documentId] },
    });
    await openNote(documentId);
    await page.getByRole('button', { name: 'Gale' }).click();
    await page.getByRole('dialog').locator('[name="title"]').waitFor();
    const window = await partOf('props', ['activeTab', 'document'], { model: STORY });
    expect(await window.evaluate((found) => found.activeTab)).toBe('draft');
    await page.getByRole('button', { name: 'Close modal' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('has the form of a window over a form, with its fields and buttons, in a dialog', async () => {
    const story = await plainDocuments(newsroom.strapi, STORY).create({ data: { title: 'Ebb' } });
    const { documentId } = await notes().create({
      data: { text: 'At ebb', stories: [story.documentId] },
    });
    await openNote(documentId);
    await page.getByRole('button', { name: 'Ebb' }).click();
    const form = page.locator('[role="dialog"] form');
    await form.locator('[name="title"]').waitFor();
    await form.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await form.count()).toBe(1);
    await page.getByRole('button', { name: 'Close modal' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('says of an ended session what the texts of the panel have for app.session.ended.unsaved, of which those of plugins stand over its own', async () => {
    const text = await fromReact<string>(
      'messages',
      ['app.session.ended.title'],
      'app.session.ended.unsaved'
    );
    expect(text).toContain('what you wrote is kept in this browser');
  });

  it('marks what publishes the entries that are chosen in a list by the actionType publish, has a window for it, and has what is chosen in selectedRows', async () => {
    const { documentId } = await notes().create({ data: { text: 'Chosen in a list' } });
    await openList(NOTE);
    const row = page.locator('tbody tr').filter({ hasText: 'Chosen in a list' });
    await row.getByRole('checkbox').click();
    // It comes when the browser is idle, between two frames.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Publish')
    );
    const window = await partOf('dialog', ['type', 'content'], { actionType: 'publish' });
    expect(await window.evaluate((found) => found.type)).toBe('modal');
    expect(await window.evaluate((found) => typeof found.content)).toBe('function');
    const chosen = await fromReact<object[]>(
      'value',
      ['selectedRows', 'selectRow'],
      'selectedRows'
    );
    expect(chosen).toMatchObject([{ documentId, status: 'draft' }]);
  });

  it('marks a picture between paragraphs by data-slate-void', async () => {
    const { documentId } = await plainDocuments(newsroom.strapi, STORY).create({
      data: { title: 'Storm', words: [pictureBlock(BLOCK_IMAGE)] },
    });
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${STORY}/${documentId}`
    );
    await page.locator('[data-slate-void="true"]').waitFor();
  });

  it('names inputs by their fields, and puts panels away at 390 pixels when actions-drawer-overlay is pressed', async () => {
    const { documentId } = await notes().create({ data: { text: 'Narrow' } });
    await openNote(documentId);
    await page.setViewportSize({ width: 390, height: 844 });
    // Only a type with panels of its own has them put away.
    const story = await ferryArticle(newsroom);
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/plugin::newsroom.article/${story}`
    );
    const open = page.getByRole('button', { name: 'Open more actions' });
    await open.click();
    await open.waitFor({ state: 'detached' });
    await page
      .getByTestId('actions-drawer-overlay')
      .evaluate((overlay: HTMLElement) => overlay.click());
    await open.waitFor();
    await page.setViewportSize({ width: 1440, height: 1000 });
  });

  it('draws a dynamic zone by the customField that a layout lays on its attribute, with what else the layout says of it and the parts of the form', async () => {
    const documentId = await ferryArticle(newsroom);
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}`
    );
    await page.getByRole('textbox', { name: 'Story' }).waitFor();
    const attribute = await partOf('attribute', ['components', 'customField'], {
      type: 'dynamiczone',
    });
    expect(await attribute.evaluate((found) => found.customField)).toBe('plugin::newsroom.story');
    const first = await partOf('head', ['0']);
    expect(
      await first.evaluate((found) => (found as unknown as Array<{ name: string }>)[0]?.name)
    ).toBe('kicker');
    const parts = await partOf('value', ['0', 'length']);
    const kinds = await parts.evaluate((found) =>
      (found as unknown as Array<{ __component: string }>).map(({ __component }) => __component)
    );
    expect(kinds).toContain('newsroom.text');
  });

  it('has a list in the last element of main, and fields and panels together in the last element of a form', async () => {
    const { documentId } = await notes().create({ data: { text: 'Last of all' } });
    await openList(NOTE);
    await page.locator('main > :last-child tbody tr').first().waitFor();
    await openNote(documentId);
    await page.locator('form > :last-child [name="text"]').waitFor();
    await page.locator('form > :last-child').getByRole('button', { name: 'Publish' }).waitFor();
  });

  it('has its language in the lang of the root element', async () => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('keeps the token of whoever is signed in under admin_app.token of its store', async () => {
    const token = await fromStore<string>('admin_app/token');
    const answer = await newsroom.request('GET', '/admin/users/me', { token });
    expect(answer.status).toBe(200);
  });

  it('caches lists under the tag Document <type>_LIST, entries under Document <type>_<identifier>, and relations under Relations', async () => {
    const story = await plainDocuments(newsroom.strapi, STORY).create({ data: { title: 'Storm' } });
    const { documentId } = await notes().create({
      data: { text: 'The harbour', story: story.documentId },
    });
    await openList(NOTE);
    await page.getByText('The harbour').first().waitFor();
    const tags = async () => {
      const provided = await fromStore<Record<string, object>>('adminApi/provided');
      return (provided.tags ?? provided) as Record<string, object>;
    };
    expect(Object.keys((await tags()).Document ?? {})).toContain(`${NOTE}_LIST`);
    await openNote(documentId);
    await page.getByText('Storm').first().waitFor();
    expect(Object.keys((await tags()).Document ?? {})).toContain(`${NOTE}_${documentId}`);
    expect(await tags()).toHaveProperty('Relations');
  });

  it('puts the fields that the server names in a refusal into the errors of the form', async () => {
    const { documentId } = await notes().create({ data: { text: 'The harbour' } });
    await openNote(documentId);
    await page.locator('[name="text"]').fill(REFUSED);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Not with these words').first().waitFor();
    expect(await fromForm<object>('errors')).toHaveProperty('text');
  });

  it('keeps a relation that is being changed as connect and disconnect in the values of the form, what is taken off by apiData', async () => {
    const story = await plainDocuments(newsroom.strapi, STORY).create({ data: { title: 'Flood' } });
    const { documentId } = await notes().create({
      data: { text: 'The harbour', stories: [story.documentId] },
    });
    await openNote(documentId);
    await page.getByText('Flood').first().waitFor();
    await page.getByRole('button', { name: 'Remove' }).first().click();
    const stories = await fromForm<{ connect: unknown[]; disconnect: unknown[] }>('values/stories');
    expect(stories).toMatchObject({
      connect: [],
      disconnect: [{ apiData: { documentId: story.documentId } }],
    });
  });

  it('tells its store of an entry that is made over a form by createDocument, with the answer, and puts it into no form that was never saved', async () => {
    await page.goto(`${newsroom.url}/admin/content-manager/collection-types/${NOTE}/create`);
    await page.locator('[name="text"]').fill('Unsaved');
    await page.getByRole('combobox', { name: /stories/ }).click();
    await page.getByRole('option', { name: 'Create a relation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="title"]').fill('Made over the form');
    const store = await partOf('store', ['getState', 'dispatch']);
    const told = await store.evaluateHandle((found) => {
      const { getState, subscribe } = found as never as {
        getState(): { adminApi: { mutations: object } };
        subscribe(listener: () => void): void;
      };
      const heard: unknown[] = [];
      subscribe(() => heard.push(...Object.values(getState().adminApi.mutations)));
      return heard;
    });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Made over the form').first().waitFor();
    expect(await told.jsonValue()).toContainEqual(
      expect.objectContaining({
        status: 'fulfilled',
        endpointName: 'createDocument',
        data: expect.objectContaining({
          data: expect.objectContaining({ title: 'Made over the form' }),
        }),
      })
    );
    await dialog.getByRole('button', { name: 'Close modal' }).click();
    await dialog.waitFor({ state: 'detached' });
    const stories = await fromForm<{ connect?: unknown[] } | undefined>('values/stories');
    expect(stories?.connect ?? []).toEqual([]);
  });

  it('reads the entry of a form by getDocument and writes it by updateDocument and publishDocument, with the answer of the content manager', async () => {
    const { documentId } = await notes().create({ data: { text: 'The harbour' } });
    await openNote(documentId, '?plugins[i18n][locale]=en');
    const queries = await fromStore<Record<string, object>>('adminApi/queries');
    expect(Object.values(queries)).toContainEqual(
      expect.objectContaining({
        endpointName: 'getDocument',
        originalArgs: {
          collectionType: 'collection-types',
          model: NOTE,
          documentId,
          params: { locale: 'en' },
        },
        data: expect.objectContaining({
          data: expect.objectContaining({ documentId, updatedAt: expect.any(String) }),
        }),
      })
    );
    const written = async (name: string) =>
      expect(Object.values(await fromStore<object>('adminApi/mutations'))).toContainEqual(
        expect.objectContaining({
          endpointName: name,
          data: expect.objectContaining({
            data: expect.objectContaining({ documentId, updatedAt: expect.any(String) }),
          }),
        })
      );
    await page.locator('[name="text"]').fill('The quay');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').waitFor();
    await written('updateDocument');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published document').waitFor();
    await written('publishDocument');
  });

  it('counts what a form holds under a name that is no field as a change, and sends it with a save and a publication', async () => {
    const { documentId } = await notes().create({ data: { text: 'The harbour' } });
    await openNote(documentId);
    const save = page.getByRole('button', { name: 'Save', exact: true });
    expect(await save.isDisabled()).toBe(true);
    const hold = async (held: string[]) =>
      (await partOf('value', ['values', 'errors', 'addFieldRow'])).evaluate(
        (form, value) =>
          (form as unknown as { onChange(name: string, value: unknown): void }).onChange(
            'beside',
            value
          ),
        held
      );
    for (const name of ['Save', 'Publish']) {
      await hold([name]);
      const [request] = await Promise.all([
        page.waitForRequest(
          (each) => each.method() !== 'GET' && each.url().includes(`/${NOTE}/${documentId}`)
        ),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      expect(request.postDataJSON()).toMatchObject({ beside: [name] });
    }
  });

  it('fills a form in anew as soon as it has read another version of its entry, and lets go of what was typed', async () => {
    const { documentId } = await notes().create({ data: { text: 'The harbour' } });
    await openNote(documentId);
    await page.locator('[name="text"]').fill('Typed');
    await notes().update({ documentId, data: { text: 'Written elsewhere' } });
    await (
      await partOf('store', ['getState', 'dispatch'])
    ).evaluate(
      (store, id) =>
        (store as unknown as { dispatch(action: object): void }).dispatch({
          type: 'adminApi/invalidateTags',
          payload: [{ type: 'Document', id }],
        }),
      `${NOTE}_${documentId}`
    );
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="text"]')?.value !== 'Typed'
    );
    expect(await page.locator('[name="text"]').inputValue()).toBe('Written elsewhere');
  });

  it('shows what was typed in the a and span of a td and in inputs, which take the direction of their letters', async () => {
    const text = 'العاصفة فوق الميناء';
    const { documentId } = await notes().create({ data: { text } });
    const bidi = (selector: string, own: string) =>
      page.evaluate(
        ([where, words]) =>
          [...document.querySelectorAll<HTMLInputElement>(where)]
            .filter((each) => [each.value, each.textContent?.trim()].includes(words))
            .map((each) => getComputedStyle(each).unicodeBidi),
        [selector, own] as const
      );
    await openList(NOTE);
    await page.getByText(text).first().waitFor();
    expect(await bidi('td a, td span', text)).toContain('plaintext');
    await openNote(documentId);
    expect(await bidi('input[name="text"]', text)).toEqual(['plaintext']);
  });

  it('edits a language at the parameter plugins[i18n][locale]', async () => {
    const { documentId } = await notes().create({ data: { text: 'The harbour' } });
    await notes().update({ documentId, locale: 'ar', data: { text: 'الميناء' } });
    await openNote(documentId, '?plugins[i18n][locale]=ar');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="text"]')?.value === 'الميناء'
    );
  });

  it('lets inject-column-in-table add columns to a list, told apart by the fields in layout.metadatas, with a cell of its own for each row', async () => {
    const article = await ferryArticle(newsroom);
    await draftCaption(newsroom, FITTING, article, { image: await newPicture(newsroom) });
    // The panel goes on in the language that was edited last.
    await openList(`${CAPTION}?plugins[i18n][locale]=en`);
    const verdict = page.locator('thead th').filter({ hasText: 'Verdict' });
    await verdict.waitFor();
    await page.locator('tbody tr').getByText('Fits').first().waitFor();
    await openList(`${NOTE}?plugins[i18n][locale]=en`);
    await page.getByText('The harbour').first().waitFor();
    expect(await verdict.count()).toBe(0);
  });

  it('asks the server for a filter of inject-in-filters by filters[$and][n][name][operator]', async () => {
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.url().includes('__verdict')),
      openList(`${CAPTION}?filters[$and][0][__verdict][$eq]=wrong`),
    ]);
    expect(decodeURIComponent(answer.url())).toContain('filters[$and][0][__verdict][$eq]=wrong');
    expect(answer.status()).toBe(200);
  });

  it('shows the number of a file in its details behind the words Asset ID, in a dialog', async () => {
    const image = await newPicture(newsroom);
    await openDetails(image);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('[role="dialog"] *')]
        .filter((each) => each.children.length === 0 && each.textContent?.trim() === 'Asset ID')
        .map((each) => each.nextElementSibling?.textContent?.trim())
    );
    expect(shown).toEqual([String(image)]);
  });

  it('shows what a plugin adds as future-global:: over every page, the Media Library too', async () => {
    await openDetails(await newPicture(newsroom));
    await page.locator('[data-newsroom-picture-notice]').first().waitFor({ state: 'attached' });
  });

  it('asks before a replace in an alertdialog with a footer, under the heading that its translations have', async () => {
    await openDetails(await newPicture(newsroom));
    await page.getByRole('button', { name: 'Replace this file' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('heading', { name: 'Replace this media file?' }).waitFor();
    expect(await question.locator('footer').count()).toBe(1);
  });

  it('lays its crop tool over the page in an element of tabindex -1 that ends with the buttons', async () => {
    await openDetails(await newPicture(newsroom));
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    await page.getByText('Crop & Focus area').first().waitFor();
    const last = await page.evaluate(() => {
      const heading = [...document.querySelectorAll('h1, h2, h3, span')].find(
        (each) => each.textContent?.trim() === 'Crop & Focus area'
      );
      return heading?.closest('[tabindex="-1"]')?.lastElementChild?.textContent;
    });
    expect(last).toMatch(/Apply/);
  });

  it('replaces a file by a request to /upload/files/<id>/replace or /upload?id=<id>, which the browser lists when it is done', async () => {
    const image = await newPicture(newsroom);
    await openDetails(image);
    await page.getByRole('button', { name: 'Replace this file' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('alertdialog').getByRole('button', { name: 'Continue' }).click(),
    ]);
    const file = await newsroom.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: image } });
    const picture = await (await fetch(`${newsroom.url}${file.url}`)).arrayBuffer();
    await Promise.all([
      page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && /upload/.test(answer.url())
      ),
      chooser.setFiles({ name: 'other.jpg', mimeType: file.mime, buffer: Buffer.from(picture) }),
    ]);
    await page.waitForFunction(
      (id) =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) =>
            new RegExp(`/upload(?:/files/${id}/replace|\\?id=${id})$`).test(name)
          ),
      image
    );
  });
});
