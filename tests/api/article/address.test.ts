import { startNewsroom, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';

describe('addresses of articles', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar', 'hy'] });
  });
  afterAll(() => newsroom.stop());

  const create = (data: object, query = '') => newsroom.call('POST', `/api/articles${query}`, { data });
  const bySlug = (slug: string, query = '') =>
    newsroom.read(`/api/articles/by-slug/${encodeURIComponent(slug)}${query}`);

  it('gives a slug to an article created over REST, and answers it by that slug', async () => {
    const { status, body } = await create({ headline: 'Storm over the harbour' });
    expect(status).toBe(201);
    expect(body.data.slug).toBe('storm-over-the-harbour');
    const page = await bySlug('storm-over-the-harbour');
    expect(page.status).toBe(200);
    expect(page.body.data.headline).toBe('Storm over the harbour');
  });

  it('gives 50 simultaneous creations of one headline 50 addresses', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => create({ headline: 'Ferry stands still' }))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    const slugs = new Set(answers.map(({ body }) => body.data.slug));
    expect(slugs.size).toBe(50);
    const rows = await newsroom.strapi.db
      .query('plugin::newsroom.address')
      .findMany({ where: { slug: { $startsWith: 'ferry-stands-still' } } });
    expect(rows).toHaveLength(50);
  });
});
