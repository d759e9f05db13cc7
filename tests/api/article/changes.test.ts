import { signInEditor } from '../../support/editors';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const ARTICLE = 'plugin::newsroom.article';

describe('what readers do not know of a story yet', () => {
  let newsroom: Newsroom;
  let editor: string;
  let story: string;

  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const changes = (token = editor, id = story, locale = 'en') =>
    newsroom.request('GET', `/newsroom/articles/${id}/changes?locale=${locale}`, { token });

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
    const outlet = (await send('POST', '/api/outlets', { name: 'Press' })).documentId;
    const section = (await send('POST', '/api/sections', { name: 'News', outlet })).documentId;
    story = (
      await send('POST', '/api/articles', {
        headline: 'Boats',
        section,
        body: [{ __component: 'newsroom.quote', text: 'Two boats.' }],
      })
    ).documentId;
  });
  afterAll(() => newsroom.stop());

  it('is nothing where only what the desk needs has changed', async () => {
    await send('PUT', `/api/articles/${story}?status=draft`, { slugline: 'BOATS', urgency: 3 });
    expect((await changes()).body).toMatchObject({ isPublic: true, changed: [] });
  });

  it('is each field that they would notice', async () => {
    await send('PUT', `/api/articles/${story}?status=draft`, {
      headline: 'Three boats',
      body: [{ __component: 'newsroom.quote', text: 'Three boats.' }],
    });
    const { body } = await changes();
    expect(body.changed).toEqual(['headline', 'body']);
    expect(body.fields).toEqual(expect.arrayContaining(['headline', 'body', 'corrections']));
    await send('PUT', `/api/articles/${story}`, {});
    expect((await changes()).body.changed).toEqual([]);
  });

  it('is told to who may read the story, of the fields that they may read', async () => {
    const grant = (fields: string[]) => ({
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { fields, locales: ['en'] },
    });
    await send('PUT', `/api/articles/${story}?status=draft`, { headline: 'Four', by: 'By Ida' });
    const some = await signInEditor(newsroom, [grant(['headline'])]);
    expect((await changes(some)).body).toEqual({
      isPublic: true,
      fields: ['headline'],
      changed: ['headline'],
    });
    expect((await changes(await signInEditor(newsroom, []))).status).toBe(403);
    expect((await changes(editor, 'nosuchstory')).status).toBe(403);
    expect((await changes(editor, story, 'ar')).status).toBe(403);
  });
});
