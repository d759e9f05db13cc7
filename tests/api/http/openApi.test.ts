/** @database any */

import { documentedCalls, type CalledWorld } from '../../support/documentedCalls';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import {
  DocumentSchemas,
  operationsOf,
  serveOpenApi,
  type ApiDocument,
  type ApiOperation,
} from '../../support/openApi';
import { buildStoryWorld } from '../../support/storyWorld';
import { uploadBytes } from '../../support/uploads';

const SITE = 'https://courier.example/en/harbour';

/** What no call here brings about: another option, or a secret that is gone. */
const ELSEWHERE = /^(get \/articles\/search 404|get \/outlets\/\{slug\}\/.*mirrors.* 503)$/;

describe('the OpenAPI description that Strapi serves', () => {
  let newsroom: Newsroom;
  let document: ApiDocument;
  let operations: Map<string, ApiOperation>;
  let schemas: DocumentSchemas;
  let world: CalledWorld;

  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body.data as { documentId: string };
  };
  const make = async (path: string, data: object) => (await send('POST', path, data)).documentId;

  async function buildWorld(): Promise<CalledWorld> {
    const { outlet, harbour, story } = await buildStoryWorld(newsroom);
    await send('PUT', `/api/outlets/${outlet}`, {
      slug: 'courier-of-before',
      usageTerms: { tdmReservation: 'reserved', rslPermits: 'search' },
    });
    await send('PUT', `/api/outlets/${outlet}`, { slug: 'courier' });
    await send('PUT', `/api/sections/${harbour}`, { slug: 'port-of-before' });
    await send('PUT', `/api/sections/${harbour}`, { slug: 'harbour' });
    const away = async (slug: string, status: 410 | 451) => {
      const article = await make('/api/articles', { headline: slug, slug, section: harbour });
      await newsroom.strapi
        .plugin('newsroom')
        .service('withdrawals')
        .withdraw(article, {
          status,
          reason: 'By order of the court.',
          authority: 'https://court.example/',
          locales: ['en'],
        });
      return slug;
    };
    const picture = async (shade: number) =>
      uploadBytes(newsroom, await makePicture('jpeg', {}, shade));
    const mirror = await make('/api/outlet-mirrors', {
      label: 'Second address',
      outlet,
      address: 'https://second.example',
      state: 'active',
      pathMapping: 'same-path',
      languages: [{ language: 'en' }],
      blockedIn: [{ country: 'IR' }],
    });
    const caption = await make('/api/image-captions', {
      caption: 'A crane in the evening',
      altText: 'A crane',
      image: await picture(60),
      article: story,
      role: 'gallery',
    });
    const spareStory = await make('/api/articles', { headline: 'Spare', section: harbour });
    const powerless = await newsroom.strapi.service('admin::api-token').create({
      name: 'may nothing',
      type: 'custom',
      description: '',
      lifespan: null,
      permissions: [],
    });
    return {
      ids: {
        articles: story,
        'image-captions': caption,
        'outlet-mirrors': mirror,
        outlets: outlet,
        sections: harbour,
      },
      spare: {
        articles: spareStory,
        'image-captions': await make('/api/image-captions', {
          caption: 'A spare crane',
          altText: 'A crane',
          image: await picture(120),
          article: spareStory,
        }),
        'outlet-mirrors': await make('/api/outlet-mirrors', {
          label: 'Spare',
          outlet,
          address: 'https://spare.example',
          state: 'active',
        }),
        outlets: await make('/api/outlets', { name: 'Spare' }),
        sections: await make('/api/sections', { name: 'Spare', outlet }),
      },
      image: await picture(160),
      token: newsroom.token,
      powerless: powerless.accessKey,
      story: {
        slug: 'mayor-says-no',
        former: 'mayor-said-no',
        gone: await away('gone-story', 410),
        withheld: await away('withheld-story', 451),
      },
      outlet: { slug: 'courier', former: 'courier-of-before' },
      section: { slug: 'harbour', former: 'port-of-before' },
      site: SITE,
    };
  }

  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true },
      configure: serveOpenApi,
    });
    const { status, body } = await newsroom.read('/api/openapi.json');
    expect(status).toBe(200);
    document = body;
    operations = operationsOf(document);
    schemas = new DocumentSchemas(document);
    world = await buildWorld();
  });
  afterAll(() => newsroom.stop());

  it('has every route of the newsroom', () => {
    const { routes } = (
      newsroom.strapi.plugin('newsroom').routes as unknown as Record<string, { routes: unknown[] }>
    )['content-api'] ?? { routes: [] };
    expect(operations.size).toBe(routes.length);
  });

  it('says of each in a few words what it does, each in others', () => {
    const summaries = [...operations.values()].map(({ summary }) => summary);
    expect(summaries.filter((each) => !each)).toEqual([]);
    expect(summaries.filter((each, at) => summaries.indexOf(each) !== at)).toEqual([]);
  });

  it('says of each parameter that is the newsroom’s what it means, and of those in paths an example', () => {
    const { routes } = (
      newsroom.strapi.plugin('newsroom').routes as unknown as Record<
        string,
        { routes: Array<{ path: string; config?: { parameters?: readonly string[] } }> }
      >
    )['content-api'] ?? { routes: [] };
    for (const { path, config } of routes) {
      if (!config?.parameters) continue;
      const name = `get ${path.replace(/:(\w+)/g, '{$1}')}`;
      const parameters = operations.get(name)?.parameters ?? [];
      const named = parameters.map((each) => each.name);
      expect([name, named]).toEqual([name, expect.arrayContaining([...config.parameters])]);
      for (const each of parameters) {
        expect([name, each.name, Boolean(each.description)]).toEqual([name, each.name, true]);
        if (each.in !== 'path' || 'enum' in each.schema) continue;
        expect([name, each.name, typeof each.example]).toEqual([name, each.name, 'string']);
      }
    }
  });

  it('has examples that are what they are examples of', () => {
    const faults: unknown[] = [];
    for (const [name, { parameters, responses }] of operations) {
      const [method = '', path = ''] = name.split(' ');
      parameters.forEach(({ example }, index) => {
        if (example === undefined) return;
        const way = ['paths', path, method, 'parameters', String(index), 'schema'];
        faults.push(...schemas.faults(example, ...way).map((each) => [name, example, each]));
      });
      for (const [status, { content = {} }] of Object.entries(responses)) {
        for (const [type, { example }] of Object.entries(content)) {
          if (example === undefined) continue;
          const way = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
          faults.push(...schemas.faults(example, ...way).map((each) => [name, status, each]));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('says what is answered: each call has the status, the format and the fields that it says', async () => {
    const faults: unknown[] = [];
    const called = new Set<string>();
    for (const call of documentedCalls(world)) {
      const [method = '', path = ''] = call.operation.split(' ');
      const response = await fetch(`${newsroom.url}/api${call.path}`, {
        method: method.toUpperCase(),
        redirect: 'manual',
        headers: {
          ...(call.token !== undefined && { Authorization: `Bearer ${call.token}` }),
          ...(call.data && { 'Content-Type': 'application/json' }),
          ...call.headers,
        },
        ...(call.data && { body: JSON.stringify(call.data) }),
      });
      const text = await response.text();
      const about = `${method} ${call.path}`;
      if (response.status !== call.status) {
        faults.push([about, `${call.status} wanted`, response.status, text.slice(0, 300)]);
        continue;
      }
      const answer = operations.get(call.operation)?.responses[String(call.status)];
      if (!answer) {
        faults.push([about, `${call.status} is not described`]);
        continue;
      }
      called.add(`${call.operation} ${call.status}`);
      const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
      const types = Object.keys(answer.content ?? {});
      if (types.length === 0) {
        if (text !== '') faults.push([about, 'has a body']);
        continue;
      }
      if (!types.includes(type)) {
        faults.push([about, type, types]);
        continue;
      }
      const way = ['paths', path, method, 'responses', String(call.status), 'content', type];
      const value: unknown = /json$/.test(type) ? JSON.parse(text) : text;
      faults.push(...schemas.faults(value, ...way, 'schema').map((each) => [about, each]));
    }
    expect(faults).toEqual([]);
    const described = [...operations].flatMap(([name, { responses }]) =>
      Object.keys(responses).map((status) => `${name} ${status}`)
    );
    expect(described.filter((each) => !called.has(each) && !ELSEWHERE.test(each))).toEqual([]);
  });
});
