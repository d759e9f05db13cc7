/** @database any */

import type * as recipesClient from '../../../examples/recipes/newsroom';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { bodyOf } from '../../support/search';

describe('the client of docs/recipes', () => {
  let newsroom: Newsroom;
  let client: typeof recipesClient;
  let documentId: string;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true } });
    process.env.NEWSROOM_API = `${newsroom.url}/api`;
    client = await import('../../../examples/recipes/newsroom');
    const { body: section } = await newsroom.call('POST', '/api/sections', {
      data: { name: 'Harbour' },
    });
    const create = async (data: object) =>
      (await newsroom.call('POST', '/api/articles', { data })).body.data;
    await create({ headline: 'Older story' });
    const story = await create({
      headline: 'Wall is raised',
      body: bodyOf('The harbour wall stands.'),
      section: section.data.documentId,
    });
    documentId = story.documentId;
    await newsroom.strapi.plugin('newsroom').service('moments').settled();
  });
  afterAll(() => newsroom.stop());

  it('lists the newest, also of a section', async () => {
    expect((await client.latest()).map(({ headline }) => headline)).toEqual([
      'Wall is raised',
      'Older story',
    ]);
    expect(await client.latest({ section: 'harbour' })).toMatchObject([{ slug: 'wall-is-raised' }]);
  });

  it('finds a story by its words', async () => {
    expect(await client.search('harbour')).toMatchObject([{ slug: 'wall-is-raised' }]);
  });

  it('reads a story with its body, where it has moved to, and why it is away', async () => {
    expect(await client.storyAt('wall-is-raised')).toMatchObject({
      story: {
        headline: 'Wall is raised',
        bodyHtml: expect.stringContaining('<p>The harbour wall stands.</p>'),
      },
    });
    await newsroom.call('PUT', `/api/articles/${documentId}`, { data: { slug: 'harbour-wall' } });
    expect(await client.storyAt('wall-is-raised')).toEqual({ movedTo: 'harbour-wall' });
    await newsroom.call('DELETE', `/api/articles/${documentId}`);
    expect(await client.storyAt('harbour-wall')).toEqual({ status: 410, reason: null });
    expect(await client.storyAt('never-was')).toEqual({ status: 404, reason: null });
  });
});
