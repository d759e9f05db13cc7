import { startNewsroom, type Newsroom } from '../../support/newsroom';

describe('an answer to readers', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true, delivery: { debug: true } } });
  });
  afterAll(() => newsroom.stop());

  const create = async (type: string, data: object) => {
    const { status, body } = await newsroom.call('POST', `/api/${type}`, { data });
    expect(status).toBe(201);
    return body.data;
  };
  const cacheOf = async (path: string) => (await newsroom.read(path)).headers.get('x-cache');

  it('comes from memory the second time, and from Strapi after a write', async () => {
    const section = await create('sections', { name: 'News' });
    const article = await create('articles', { headline: 'Ferry', section: section.documentId });
    const paths = [
      `/api/articles/by-slug/${article.slug}`,
      '/api/articles?populate=section',
      `/api/articles/${article.documentId}?populate=section`,
      '/api/sections?populate=articles',
    ];
    for (const path of paths) {
      expect([await cacheOf(path), await cacheOf(path)]).toEqual(['MISS', 'HIT']);
    }
    await newsroom.call('PUT', `/api/sections/${section.documentId}`, { data: { name: 'Local' } });
    for (const path of paths) {
      const { headers, body } = await newsroom.read(path);
      expect([headers.get('x-cache'), JSON.stringify(body).includes('Local')]).toEqual([
        'MISS',
        true,
      ]);
    }
  });
});
