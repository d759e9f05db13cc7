/** @database any */

import { SignJWT } from 'jose';
import { createHmac } from 'node:crypto';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInEditor } from '../../support/editors';
import { signInAdministrator } from '../../support/people';
import { uploadPicture } from '../../support/picture';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('a draft at its address', () => {
  let newsroom: Newsroom;
  let admin: string;
  let image: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, cache: { debug: true } },
    });
    admin = await signInAdministrator(newsroom);
    image = await uploadPicture(newsroom);
    await write('POST', '/outlets', {
      name: 'Paper',
      slug: 'paper',
      address: 'https://paper.example',
      articlePath: '/{locale}/{yyyy}/{slug}',
    });
  });
  afterAll(() => newsroom.stop());

  const write = async (method: string, path: string, fields: object) => {
    const { status, body } = await newsroom.call(method, `/api${path}`, { data: fields });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  const text = (value: string) => ({
    __component: 'newsroom.text',
    text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
  });
  const asked = (documentId: string, query = 'status=draft', token = admin) =>
    newsroom.request(
      'GET',
      `/content-manager/preview/url/${ARTICLE}?documentId=${documentId}&${query}`,
      { token }
    );
  const link = async (documentId: string, query?: string, token?: string): Promise<URL> => {
    const { status, body } = await asked(documentId, query, token);
    if (status !== 200) throw new Error(`No preview: ${status} ${JSON.stringify(body)}`);
    return new URL(body.data.url);
  };
  const tokenFor = async (documentId: string, query?: string, token?: string) =>
    String((await link(documentId, query, token)).searchParams.get('preview'));
  const read = (slug: string, query = '', token?: string) =>
    newsroom.request('GET', `/api/articles/by-slug/${slug}?status=draft${query}`, {
      ...(token !== undefined && { token }),
    });

  /** A published story with newer words in its draft, a caption that is new in it, and one that is held back. */
  async function changedStory(headline: string): Promise<string> {
    const story = await write('POST', '/articles', { headline, edNote: 'Secret note' });
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
    await write('PUT', `/articles/${story}?status=draft`, {
      headline: `${headline}, changed`,
      body: [
        text('Newer words.'),
        { __component: 'newsroom.figure', captionKey: 'fresh' },
        { __component: 'newsroom.figure', captionKey: 'held' },
      ],
    });
    return story;
  }

  it('is answered in the shape of the published one to who has the link, and kept by nobody', async () => {
    const story = await changedStory('Harbour');
    const url = await link(story);
    const year = new Date().getFullYear();
    expect(`${url.origin}${url.pathname}`).toBe(`https://paper.example/en/${year}/harbour`);
    expect(url.searchParams.get('status')).toBe('draft');
    const query = `&preview=${url.searchParams.get('preview')}`;
    const { body: published } = await newsroom.read('/api/articles/by-slug/harbour');
    for (let time = 0; time < 2; time += 1) {
      const { status, body, headers } = await read('harbour', query);
      expect(status).toBe(200);
      expect(Object.keys(body.data).sort()).toEqual(Object.keys(published.data).sort());
      expect(body.data.headline).toBe('Harbour, changed');
      expect(body.data.body[1].caption.caption).toBe('Words fresh.');
      expect(body.data.body[2].caption).toBeNull();
      expect(JSON.stringify(body)).not.toMatch(/Secret note|Words held/);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-cache')).toContain('BYPASS');
      expect(headers.get('surrogate-key')).toBeNull();
    }
    const { body: html } = await read('harbour', `${query}&html=true`);
    expect(html.data.bodyHtml).toContain('<p>Newer words.</p>');
    expect(html.data.bodyHtml).toContain('Words fresh.');
    expect(html.data.bodyHtml).not.toContain('Words held.');
    expect((await newsroom.read('/api/articles/by-slug/harbour')).body).toEqual(published);
  });

  it('is answered to an API token, and to nobody else', async () => {
    const story = await changedStory('Quay');
    expect((await read('quay', '', newsroom.token)).body.data.headline).toBe('Quay, changed');
    expect((await read(story, '', newsroom.token)).body.data.headline).toBe('Quay, changed');
    expect((await read('quay', '', newsroom.token)).headers.get('cache-control')).toBe(
      'private, no-store'
    );
    for (const slug of ['quay', story, 'no-such-story']) {
      const { status, body, headers } = await read(slug);
      expect([status, body.error.message]).toEqual([404, 'No article has this slug.']);
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
    const one = await newsroom.read('/api/articles/by-slug/quay?preview=x');
    expect([one.status, one.body.error.name]).toEqual([400, 'ValidationError']);
    expect((await newsroom.read('/api/articles/by-slug/quay?status=')).status).toBe(400);
    expect((await newsroom.read('/api/articles/by-slug/quay?status=published')).status).toBe(200);
    expect((await newsroom.read('/api/articles/by-slug/quay/json-ld?status=draft')).status).toBe(
      400
    );
  });

  it('is shown where it was never published, by its identifier where it has no slug', async () => {
    const story = await write('POST', '/articles?status=draft', {
      headline: 'Unseen',
      slug: 'unseen',
    });
    const query = `&preview=${await tokenFor(story)}`;
    expect((await read('unseen', query)).body.data.headline).toBe('Unseen');
    await newsroom.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { documentId: story }, data: { slug: null } });
    const url = await link(story);
    expect(url.pathname).toMatch(new RegExp(`/${story}$`));
    expect((await read(story, query)).body.data.headline).toBe('Unseen');
    expect((await newsroom.read(`/api/articles/by-slug/unseen`)).status).toBe(404);
  });

  it('is not shown by a link that is forged, expired, or of another story or language', async () => {
    const story = await changedStory('Pier');
    const other = await changedStory('Mole');
    await write('PUT', `/articles/${story}?locale=ar&status=draft`, {
      headline: 'رصيف',
      slug: 'rasif',
    });
    const arabic = await tokenFor(story, 'status=draft&locale=ar');
    expect((await read('rasif', `&locale=ar&preview=${arabic}`)).body.data.headline).toBe('رصيف');
    const secret: string = newsroom.strapi.config.get('admin.auth.secret');
    const forged = (key: Buffer, audience: string) =>
      new SignJWT({ locale: 'en' })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setSubject(story)
        .setExpirationTime('1h')
        .sign(key);
    const good = await tokenFor(story);
    const [head, body, signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(String(body), 'base64url').toString());
    const longer = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 60 })).toString(
      'base64url'
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const expired = await new SignJWT({ locale: 'en' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('newsroom-preview')
      .setSubject(story)
      .setExpirationTime(Math.floor(Date.now() / 1000) - 1)
      .sign(createHmac('sha256', secret).update('previews of stories').digest());
    const bad = [
      'nonsense',
      `${head}.${longer}.${signature}`,
      `${none}.${body}.`,
      await forged(Buffer.from(secret), 'newsroom-preview'),
      await forged(createHmac('sha256', secret).update('previews of stories').digest(), 'other'),
      expired,
      await tokenFor(other),
      arabic,
      admin,
    ];
    for (const token of bad) {
      const answer = await read('pier', `&preview=${token}`);
      expect([token, answer.status]).toEqual([token, 404]);
      expect(JSON.stringify(answer.body)).not.toContain('changed');
    }
    expect((await read('pier', `&preview=${good}`)).status).toBe(200);
    expect((await read('rasif', `&locale=ar&preview=${good}`)).status).toBe(404);
    expect((await read('pier', `&preview=${good}&preview=${good}`)).status).toBe(404);
  });

  it('of a withdrawn story is shown by a link from then only, of who may withdraw', async () => {
    const story = await changedStory('Contract');
    const before = await tokenFor(story);
    const fields = { reason: 'A court ordered it.', locales: ['en'] };
    await newsroom.request('POST', `/newsroom/articles/${story}/withdraw`, {
      token: admin,
      data: { status: 451, ...fields },
    });
    const answer = await read('contract', `&preview=${before}`);
    expect([answer.status, answer.body.error.details.reason]).toEqual([451, 'A court ordered it.']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const reporter = await newsroom.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'newsroom-reporter' } });
    const data = { email: 'reporter@example.com', password: 'Editor-0-Editor' };
    await newsroom.strapi.service('admin::user').create({
      ...data,
      firstname: 'Rae',
      isActive: true,
      roles: [reporter.id],
    });
    const login = await newsroom.request('POST', '/admin/login', { data });
    const theirs = await tokenFor(story, undefined, login.body.data.token);
    expect((await read('contract', `&preview=${theirs}`)).status).toBe(451);
    const after = await tokenFor(story);
    expect((await read('contract', `&preview=${after}`)).body.data.headline).toBe(
      'Contract, changed'
    );
    expect((await newsroom.read('/api/articles/by-slug/contract')).status).toBe(451);
  });

  it('tells of other stories and languages only what is public', async () => {
    const hidden = await write('POST', '/articles?status=draft', { headline: 'Hidden story' });
    const shown = await changedStory('Shown story');
    const story = await write('POST', '/articles?status=draft', {
      headline: 'Relations',
      related: [hidden, shown],
    });
    await write('PUT', `/articles/${story}?locale=ar&status=draft`, {
      headline: 'سر',
      slug: 'sirr',
    });
    const { body } = await read('relations', `&preview=${await tokenFor(story)}`);
    expect(body.data.related.map(({ headline }: { headline: string }) => headline)).toEqual([
      'Shown story',
    ]);
    expect(body.data.localizations).toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/Hidden|sirr|changed/);
  });

  it('has a link for editors only who may read all of it, and for stories only', async () => {
    const story = await changedStory('Links');
    const headlines = await signInEditor(newsroom, [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['headline', 'slug'], locales: ['en'] },
      },
    ]);
    expect((await asked(story, 'status=draft', headlines)).status).toBe(204);
    expect((await asked(story, 'status=draft', await signInEditor(newsroom, []))).status).toBe(204);
    expect((await asked('nosuch')).status).toBe(204);
    const ofCaptions = await newsroom.request(
      'GET',
      `/content-manager/preview/url/${CAPTION}?documentId=${story}`,
      { token: admin }
    );
    expect(ofCaptions.status).toBe(204);
    const page = await link(story, 'status=published');
    expect([page.pathname.endsWith('/links'), page.search]).toEqual([true, '']);
  });

  it('is framed in the panel by the sites of its outlets, and by no other', async () => {
    const { headers } = await fetch(`${newsroom.url}/admin`, { headers: { Accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain(
      "frame-src 'self' https://paper.example"
    );
    const api = await newsroom.read('/api/articles');
    expect(api.headers.get('content-security-policy')).not.toContain('paper.example');
  });
});
