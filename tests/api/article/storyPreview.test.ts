/** @database any */

import type { StoryPreview } from '../../../types/story-preview';
import { onCaptions, READS_ARTICLES, signInEditor } from '../../support/editors';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { uploadPicture } from '../../support/picture';

const CAPTION = 'plugin::newsroom.image-caption';

describe('a story as readers see it, for its editors', () => {
  let newsroom: Newsroom;
  let admin: string;
  let story: string;
  let section: string;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    admin = await signInAdministrator(newsroom);
    const image = await uploadPicture(newsroom);
    const outlet = await write('POST', '/outlets', {
      name: 'Paper',
      slug: 'paper',
      address: 'https://paper.example',
      articlePath: '/{section}/{slug}',
    });
    section = await write('POST', '/sections', { name: 'News', outlet });
    story = await write('POST', '/articles', {
      headline: 'Harbour',
      standfirst: 'The wall stands.',
      edNote: 'Secret note',
      section,
    });
    const caption = (key: string, more: string) =>
      write('POST', `/image-captions${more}`, {
        caption: `Words ${key}.`,
        key,
        image,
        article: story,
      });
    const held = await caption('held', '');
    await newsroom.strapi.documents(CAPTION).unpublish({ documentId: held });
    await caption('fresh', '?status=draft');
    await write('PUT', `/articles/${story}?status=draft`, { headline: 'Harbour, changed' });
  });
  afterAll(() => newsroom.stop());

  const write = async (method: string, path: string, fields: object) => {
    const { status, body } = await newsroom.call(method, `/api${path}`, { data: fields });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  const ask = (request: object, token = admin) =>
    newsroom.request('POST', '/newsroom/articles/preview', {
      token,
      data: { documentId: story, locale: 'en', status: 'draft', ...request },
    });
  const preview = async (request: object, token?: string): Promise<StoryPreview> => {
    const { status, body } = await ask(request, token);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.story;
  };

  it('is what would come out of the draft, and what came out', async () => {
    const draft = await preview({});
    expect(draft.page).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(draft.page).toContain('<h1>Harbour, changed</h1>');
    expect(draft.page).toContain('Words fresh.');
    expect(draft.page).toContain(`src="${newsroom.url}/uploads/`);
    expect(JSON.stringify(draft)).not.toMatch(/Secret note|Words held|<script/);
    expect(draft.search).toEqual({
      title: 'Harbour, changed',
      url: 'https://paper.example/news/harbour',
      description: 'The wall stands.',
    });
    expect(draft.card).toMatchObject({ title: 'Harbour, changed', site: 'Paper' });
    expect(draft.card.image?.url).toContain('/uploads/');
    expect(draft.feed).toMatchObject({ title: 'Harbour, changed', summary: 'The wall stands.' });
    expect(draft.feed.page).toContain('Words fresh.');
    const published = await preview({ status: 'published' });
    expect(published.page).toContain('<h1>Harbour</h1>');
    expect(published.page).not.toContain('Words');
    expect(published.card.image).toBeNull();
  });

  it('has what the form has and nobody saved, in the language’s direction', async () => {
    const attack = '</h1><script>alert(1)</script>';
    const typed = await preview({
      documentId: null,
      locale: 'ar',
      values: {
        headline: `السور ${attack}`,
        slug: 'sur',
        section: { connect: [{ documentId: section, id: 1 }], disconnect: [] },
        edNote: 'Secret note',
        body: [
          {
            __component: 'newsroom.text',
            text: [{ type: 'paragraph', children: [{ type: 'text', text: 'السور باق.' }] }],
          },
        ],
        corrections: null,
      },
    });
    expect(typed.direction).toBe('rtl');
    expect(typed.page).toContain('<html lang="ar" dir="rtl">');
    expect(typed.page).toContain('السور باق.');
    expect(typed.page).not.toContain('<script');
    expect(typed.search.url).toBe('https://paper.example/news/sur');
    expect(JSON.stringify(typed)).not.toContain('Secret');
    const { captions } = (
      await newsroom.call('GET', `/api/articles/${story}?status=draft&populate=captions`)
    ).body.data;
    const fresh = captions.find(({ key }: { key: string }) => key === 'fresh');
    const off = await preview({ values: { captions: { connect: [], disconnect: [fresh] } } });
    expect(off.page).not.toContain('Words');
    const on = await preview({
      documentId: null,
      values: { headline: 'New', captions: { connect: [fresh], disconnect: [] } },
    });
    expect(on.page).toContain('Words fresh.');
  });

  it('is null where nothing is published, and not there for a story that is none', async () => {
    const draft = await write('POST', '/articles?status=draft', { headline: 'Unseen' });
    const { body } = await ask({ documentId: draft, status: 'published' });
    expect(body).toEqual({ story: null });
    expect((await ask({ documentId: 'nosuch' })).status).toBe(404);
    expect((await ask({ status: 'modified' })).status).toBe(400);
    expect((await ask({}, 'nonsense')).status).toBe(401);
  });

  it('shows an editor what their role may read, and nothing to others', async () => {
    const nobody = await signInEditor(newsroom, onCaptions(['read']));
    expect((await ask({}, nobody)).status).toBe(403);
    const partly = await signInEditor(newsroom, [READS_ARTICLES]);
    const shown = await preview({}, partly);
    expect(shown.page).toContain('Harbour, changed');
    expect(JSON.stringify(shown)).not.toMatch(/The wall stands|Words/);
    const typed = await preview({ values: { standfirst: 'Typed.' } }, partly);
    expect(typed.page).not.toContain('Typed.');
    const both = await signInEditor(newsroom, [READS_ARTICLES, ...onCaptions(['read'])]);
    expect((await preview({}, both)).page).toContain('Words fresh.');
  });
});
