/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';

interface Operation {
  tags?: string[];
  summary?: string;
  responses: Record<string, unknown>;
}

describe('the OpenAPI description that Strapi serves', () => {
  let newsroom: Newsroom;
  let operations: Array<Operation & { name: string }>;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      configure: (strapi) =>
        strapi.config.set('server.openapi', {
          'content-api': { access: 'public', cache: { enabled: false } },
        }),
    });
    const { status, body } = await newsroom.read('/api/openapi.json');
    expect(status).toBe(200);
    operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(([, { tags }]) => tags?.includes('newsroom'))
          .map(([method, operation]) => ({ ...operation, name: `${method} ${path}` }))
    );
  });
  afterAll(() => newsroom.stop());

  it('has every route of the newsroom', () => {
    const { routes } = (
      newsroom.strapi.plugin('newsroom').routes as unknown as Record<string, { routes: unknown[] }>
    )['content-api'] ?? { routes: [] };
    expect(operations).toHaveLength(routes.length);
  });

  it('says of each in a few words what it does, each in others', () => {
    expect(operations.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
    const summaries = operations.map(({ summary }) => summary);
    expect(summaries.filter((each, at) => summaries.indexOf(each) !== at)).toEqual([]);
  });

  it('says of each what it answers when all is well', () => {
    const without = operations.filter(
      ({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2'))
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
