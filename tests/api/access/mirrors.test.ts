/** @database any */

import { ONION_HOST, CID_V1, IPNS_KEY } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const MIRRORS = '/api/outlet-mirrors';
const ADMIN_MIRRORS = `/content-manager/collection-types/${MIRROR}`;
const ONION = `https://${ONION_HOST}`;

/** What can be published. */
const OPEN = { label: 'Second address', address: 'https://second.example', state: 'active' };

describe('mirrors of an outlet', () => {
  let newsroom: Newsroom;
  let administrator: string;
  let apiToken: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true });
    administrator = await signInAdministrator(newsroom);
    const token = await newsroom.strapi
      .service('admin::api-token')
      .create({ name: 'graphql', type: 'full-access', description: '', lifespan: null });
    apiToken = token.accessKey;
  });
  afterAll(() => newsroom.stop());

  const inAdmin = (method: string, path: string, data: object) =>
    newsroom.request(method, `${ADMIN_MIRRORS}${path}`, { token: administrator, data });
  const rows = (where: object) => newsroom.strapi.db.query(MIRROR).findMany({ where });
  const publishedRows = (documentId: string) =>
    rows({ documentId, publishedAt: { $notNull: true } });
  const draft = async (data: object): Promise<string> => {
    const { body } = await newsroom.call('POST', `${MIRRORS}?status=draft`, { data });
    return body.data.documentId;
  };

  const closed: Array<[why: string, data: Record<string, unknown>, path: string]> = [
    ['restricted', { ...OPEN, visibility: 'restricted' }, 'visibility'],
    ['internal', { ...OPEN, visibility: 'internal' }, 'visibility'],
    ['planned', { ...OPEN, state: 'planned' }, 'state'],
    ['without an address', { ...OPEN, address: null }, 'address'],
    ['with an empty address', { ...OPEN, address: '' }, 'address'],
  ];

  describe.each(closed)('one that is %s', (_why, data, path) => {
    const names = (body: { error: { details: { errors: Array<{ path: string[] }> } } }) =>
      body.error.details.errors.map((error) => error.path.join('.'));

    it('is not published by REST: created, updated, or created for all to see by default', async () => {
      const before = (await rows({})).length;
      const created = await newsroom.call('POST', MIRRORS, { data });
      expect(created.status).toBe(400);
      expect(created.body.error.name).toBe('ValidationError');
      expect(names(created.body)).toContain(path);
      expect(await rows({})).toHaveLength(before);

      const documentId = await draft(data);
      for (const body of [{ data: {} }, { data: { label: 'Renamed' } }]) {
        const updated = await newsroom.call('PUT', `${MIRRORS}/${documentId}`, body);
        expect(updated.status).toBe(400);
        expect(names(updated.body)).toContain(path);
      }
      expect(await rows({ documentId })).toMatchObject([{ label: OPEN.label, publishedAt: null }]);
    });

    it('is not published in the admin panel, alone or in bulk', async () => {
      const documentId = await draft(data);
      const alone = await inAdmin('POST', `/${documentId}/actions/publish`, data);
      expect(alone.status).toBe(400);
      const created = await inAdmin('POST', '/actions/publish', data);
      expect(created.status).toBe(400);
      const bulk = await inAdmin('POST', '/actions/bulkPublish', { documentIds: [documentId] });
      expect(bulk.status).toBe(400);
      expect(await publishedRows(documentId)).toEqual([]);
    });

    it('does not take another one along when it is published in bulk', async () => {
      const [documentId, other] = [await draft(data), await draft(OPEN)];
      const { status } = await inAdmin('POST', '/actions/bulkPublish', {
        documentIds: [other, documentId],
      });
      expect(status).toBe(400);
      expect(await publishedRows(documentId)).toEqual([]);
      expect(await publishedRows(other)).toEqual([]);
    });

    it('is not published by GraphQL', async () => {
      const before = (await rows({})).length;
      const { body } = await graphql(
        newsroom,
        `
          mutation ($data: NewsroomOutletMirrorInput!) {
            createNewsroomOutletMirror(data: $data, status: PUBLISHED) {
              documentId
            }
          }
        `,
        { token: apiToken, variables: { data } }
      );
      expect(body.errors[0].extensions.error.name).toBe('ValidationError');
      expect(await rows({})).toHaveLength(before);

      const documentId = await draft(data);
      const updated = await graphql(
        newsroom,
        `
          mutation ($id: ID!) {
            updateNewsroomOutletMirror(documentId: $id, data: { priority: 1 }, status: PUBLISHED) {
              documentId
            }
          }
        `,
        { token: apiToken, variables: { id: documentId } }
      );
      expect(updated.body.errors[0].extensions.error.name).toBe('ValidationError');
      expect(await publishedRows(documentId)).toEqual([]);
    });

    it('is not published by the Document Service', async () => {
      const documents = newsroom.strapi.documents(MIRROR);
      await expect(
        documents.create({ data: data as never, status: 'published' })
      ).rejects.toThrow();
      const documentId = await draft(data);
      await expect(documents.publish({ documentId })).rejects.toThrow();
      await expect(
        documents.update({ documentId, data: {} as never, status: 'published' })
      ).rejects.toThrow();
      expect(await publishedRows(documentId)).toEqual([]);
    });
  });

  it.each(['restricted', 'internal'])(
    'leaves every door in the moment it is made %s, however that is done',
    async (visibility) => {
      const ways: Array<[string, (documentId: string) => Promise<{ status: number }>]> = [
        [
          'a draft saved over REST',
          (id) => newsroom.call('PUT', `${MIRRORS}/${id}?status=draft`, { data: { visibility } }),
        ],
        [
          'a draft saved in the admin panel',
          (id) => inAdmin('PUT', `/${id}`, { ...OPEN, visibility }),
        ],
        [
          'a draft saved over GraphQL',
          (id) =>
            graphql(
              newsroom,
              `mutation ($id: ID!) {
              updateNewsroomOutletMirror(documentId: $id, data: { visibility: ${visibility} }, status: DRAFT) { documentId }
            }`,
              { token: apiToken, variables: { id } }
            ),
        ],
        [
          'the Document Service',
          async (documentId) => {
            await newsroom.strapi
              .documents(MIRROR)
              .update({ documentId, data: { visibility } as never });
            return { status: 200 };
          },
        ],
      ];
      const outlet = (
        await newsroom.call('POST', '/api/outlets', { data: { name: 'Harbour Press' } })
      ).body.data.documentId;
      for (const [way, withdraw] of ways) {
        const address = `https://${visibility}-${ways.findIndex(([name]) => name === way)}.example`;
        const { body } = await newsroom.call('POST', MIRRORS, {
          data: { ...OPEN, address, outlet },
        });
        const doors = () =>
          Promise.all([
            newsroom.read(MIRRORS),
            newsroom.read(`${MIRRORS}/${body.data.documentId}`),
            newsroom.read(`/api/outlets/${outlet}?populate=mirrors`),
            newsroom.read(
              '/api/outlets?populate[sections][populate][outlet][populate]=mirrors&populate[mirrors]=true'
            ),
            graphql(newsroom, '{ newsroomOutletMirrors(pagination: { limit: 100 }) { address } }'),
            graphql(newsroom, '{ newsroomOutlets { mirrors { address } } }'),
          ]);
        for (const door of await doors()) expect(JSON.stringify(door.body)).toContain(address);
        expect(`${way} ${(await withdraw(body.data.documentId)).status}`).toBe(`${way} 200`);
        for (const door of await doors()) expect(JSON.stringify(door.body)).not.toContain(address);
        const found = await newsroom.read(`/api/outlets?filters[mirrors][address][$eq]=${address}`);
        expect(found.body.data).toEqual([]);
        expect(await publishedRows(body.data.documentId)).toEqual([]);
      }
    }
  );

  describe('that are not public', () => {
    let outlet: string;
    const ids: Record<string, string> = {};
    const keys: Record<string, string> = {};
    const LIST = 'plugin::newsroom.signed-list.findRestricted';

    beforeAll(async () => {
      const made = await newsroom.call('POST', '/api/outlets', { data: { name: 'Quiet Press' } });
      outlet = made.body.data.documentId;
      for (const visibility of ['public', 'restricted', 'internal']) {
        const address = `https://known-${visibility}.example`;
        ids[visibility] = await draft({ ...OPEN, address, outlet, visibility });
      }
      const token = async (name: string, type: string, permissions?: string[]) => {
        const { accessKey } = await newsroom.strapi.service('admin::api-token').create({
          name,
          type,
          description: '',
          lifespan: null,
          ...(permissions && { permissions }),
        });
        keys[name] = accessKey;
      };
      const reads = [`${MIRROR}.find`, `${MIRROR}.findOne`, 'plugin::newsroom.outlet.find'];
      await token('reads', 'read-only');
      await token('asks', 'custom', [...reads, LIST]);
      await token('writes', 'custom', [...reads, `${MIRROR}.update`]);
    });

    const knows: Array<[name: string, visibilities: string[]]> = [
      ['reads', ['public']],
      ['asks', ['public', 'restricted']],
      ['writes', ['public', 'restricted', 'internal']],
    ];

    it.each(knows)('are known to a token that %s as far as it may: %j', async (name, known) => {
      const ask = async (query: string) => {
        const { body } = await newsroom.request('GET', query, { token: keys[name] });
        expect(body.error).toBeUndefined();
        return ['public', 'restricted', 'internal'].filter((visibility) =>
          JSON.stringify(body).includes(`known-${visibility}.example`)
        );
      };
      const of = 'status=draft&filters[outlet][name]=Quiet Press';
      for (const query of [
        `${MIRRORS}?${of}`,
        `${MIRRORS}?${of}&sort=address&filters[$not][label]=x`,
        `/api/outlets/?status=draft&populate=*`,
        `/api/outlets?status=draft&populate=mirrors`,
        `/api/outlets?status=draft&populate[0]=mirrors&populate[1]=mirrors.outlet`,
        `/api/outlets?status=draft&populate[mirrors][filters][address][$contains]=known`,
        `/api/outlets?status=draft&populate[mirrors][populate][outlet][populate]=mirrors`,
      ]) {
        expect([query, await ask(query)]).toEqual([query, known]);
      }
      for (const visibility of ['public', 'restricted', 'internal']) {
        const guess = `https://known-${visibility}.example`;
        const one = await newsroom.request('GET', `${MIRRORS}/${ids[visibility]}?status=draft`, {
          token: keys[name],
        });
        expect(one.status).toBe(known.includes(visibility) ? 200 : 404);
        for (const filter of [
          `filters[mirrors][address][$eq]=${guess}`,
          `filters[$or][0][mirrors][address][$eq]=${guess}`,
          `filters[$and][0][$not][$not][mirrors][address][$startsWith]=${guess}`,
        ]) {
          const { body } = await newsroom.request('GET', `/api/outlets?status=draft&${filter}`, {
            token: keys[name],
          });
          expect([filter, body.data.length]).toEqual([filter, known.includes(visibility) ? 1 : 0]);
        }
        const { body } = await graphql(
          newsroom,
          `
            query ($address: String) {
              newsroomOutletMirrors(status: DRAFT, filters: { address: { eq: $address } }) {
                address
              }
              newsroomOutlets(filters: { mirrors: { address: { eq: $address } } }) {
                name
              }
            }
          `,
          { token: keys[name], variables: { address: guess } }
        );
        expect(body.data.newsroomOutletMirrors).toHaveLength(known.includes(visibility) ? 1 : 0);
        expect(body.data.newsroomOutlets).toHaveLength(known.includes(visibility) ? 1 : 0);
      }
    });

    it('have no say in the order of outlets for one that only reads', async () => {
      const sorted = (name: string) =>
        newsroom.request('GET', '/api/outlets?status=draft&sort=mirrors.address', {
          token: keys[name],
        });
      expect((await sorted('reads')).status).toBe(400);
      expect((await sorted('writes')).status).toBe(200);
    });
  });

  it('is refused, and stays public as it was, when a call would publish and restrict it at once', async () => {
    const { body } = await newsroom.call('POST', MIRRORS, { data: OPEN });
    const { documentId } = body.data;
    const update = await newsroom.call('PUT', `${MIRRORS}/${documentId}`, {
      data: { visibility: 'restricted' },
    });
    expect(update.status).toBe(400);
    expect(update.body.error.message).toMatch(/save .* as a draft/i);
    expect(await rows({ documentId })).toMatchObject([
      { visibility: 'public' },
      { visibility: 'public' },
    ]);
  });

  it('is published once it is open to all', async () => {
    const documentId = await draft({ label: 'Roku', kind: 'tv-channel' });
    const { status, body } = await newsroom.call('PUT', `${MIRRORS}/${documentId}`, {
      data: { address: 'https://channelstore.roku.com/details/1', state: 'active' },
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    expect((await newsroom.read(`${MIRRORS}/${documentId}`)).body.data.label).toBe('Roku');
  });

  it.each([
    ['web', 'javascript:alert(1)'],
    ['web', 'JaVaScRiPt:alert(1)'],
    ['web', ' javascript:alert(1)'],
    ['web', 'java\tscript:alert(1)'],
    ['web', 'data:text/html,<script>alert(1)</script>'],
    ['web', 'vbscript:x'],
    ['web', 'file:///etc/passwd'],
    ['web', 'ftp://second.example'],
    ['web', '//second.example'],
    ['web', 'second.example'],
    ['web', 'https://editor:secret@second.example'],
    ['web', 'https://second.example/<script>'],
    ['web', 'tg://resolve?domain=x'],
    ['web', ONION],
    ['social', 'http://t.example/newsroom'],
    ['newsletter', 'javascript:alert(1)'],
    ['app', 'javascript:alert(1)'],
    ['ipfs', 'javascript:alert(1)'],
    ['onion', 'https://second.example'],
    ['onion', `https://${'a'.repeat(16)}.onion`],
    ['onion', `https://${'a1'.repeat(28)}.onion`],
    ['onion', `https://${ONION_HOST}.example`],
    ['onion', `https://${'a2'.repeat(28)}.onion`],
    ['ipfs', CID_V1.slice(0, -1)],
  ])('of kind %s does not take the address %s, draft or not', async (kind, address) => {
    const before = (await rows({})).length;
    for (const status of ['draft', 'published']) {
      const answer = await newsroom.call('POST', `${MIRRORS}?status=${status}`, {
        data: { ...OPEN, kind, address },
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.errors[0].path).toEqual(['address']);
    }
    expect(await rows({})).toHaveLength(before);
  });

  it.each([
    ['web', 'http://second.example/news?a=b'],
    ['onion', ONION],
    ['onion', `http://www.${ONION_HOST}/news`],
    ['ipfs', `ipns://${IPNS_KEY}`],
    ['app', 'https://play.google.com/store/apps/details?id=org.example'],
    ['social', 'https://t.me/newsroom'],
    ['newsletter', 'mailto:letters@example.com'],
  ])('of kind %s takes the address %s', async (kind, address) => {
    const { status, body } = await newsroom.call('POST', MIRRORS, {
      data: { ...OPEN, kind, address },
    });
    expect(body.error).toBeUndefined();
    expect(status).toBe(201);
    expect(body.data.address).toBe(address);
  });

  it('does not become an onion, or cease to be one, with the wrong address', async () => {
    const documentId = await draft({ ...OPEN, kind: 'onion', address: ONION });
    const answer = await newsroom.call('PUT', `${MIRRORS}/${documentId}?status=draft`, {
      data: { kind: 'web' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(['address']);
  });

  it.each([
    [{ proofUrl: 'javascript:alert(1)' }, ['proofUrl']],
    [{ blockedIn: [{ country: 'IR', url: 'data:text/html,x' }] }, ['blockedIn', '0', 'url']],
  ])('refuses the link in %j', async (data, path) => {
    const answer = await newsroom.call('POST', `${MIRRORS}?status=draft`, {
      data: { ...OPEN, ...data },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual(path);
  });
});
