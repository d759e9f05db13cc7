/** @database any */

import { signInStock } from '../../support/editors';
import {
  draftCaption,
  ferryArticle,
  ferryBody,
  FITTING,
  newPicture,
  WRONG,
} from '../../support/ferryStory';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { startSecondNode } from '../../support/secondNode';
import { send } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const SECTION = 'plugin::newsroom.section';
const CODES = {
  Reporter: 'newsroom-reporter',
  'Photo editor': 'newsroom-photo-editor',
  Desk: 'newsroom-desk',
  Publisher: 'newsroom-publisher',
} as const;
type RoleName = keyof typeof CODES;

/** What Strapi and the newsroom answer somebody who may not. */
const REFUSED = 403;

describe('the roles that the newsroom comes with', () => {
  let newsroom: Newsroom;
  let chief: string;
  let tokens: Record<RoleName, string>;
  let outlet: string;
  let section: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    chief = await signInAdministrator(newsroom);
    outlet = await idOf(ask('POST', `/api/outlets`, newsroom.token, { data: { name: 'Courier' } }));
    section = await idOf(
      ask('POST', `/api/sections`, newsroom.token, { data: { name: 'News', outlet } })
    );
    const signedIn = Object.entries(CODES).map(
      async ([name, code]) => [name, await signInStock(newsroom, code)] as const
    );
    tokens = Object.fromEntries(await Promise.all(signedIn)) as Record<RoleName, string>;
  });
  afterAll(() => newsroom.stop());

  const ask = (method: string, path: string, token: string, data?: unknown) =>
    newsroom.request(method, path, { token, ...(data !== undefined && { data }) });
  const idOf = async (answered: Promise<Answer>): Promise<string> => {
    const { status, body } = await answered;
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data.documentId;
  };
  const entries = (type: string, path = '') => `/content-manager/collection-types/${type}${path}`;
  const story = () => ferryArticle(newsroom, { section });
  const publicStory = async () => {
    const documentId = await story();
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    return documentId;
  };
  const withdrawal = { status: 410, reason: 'Superseded.', locales: ['en'] };

  /** What is done in a newsroom, as the panel asks for it. */
  const WORK: Record<string, (token: string) => Promise<Answer>> = {
    'write a story': (token) =>
      ask('POST', entries(ARTICLE), token, {
        headline: 'A ferry sails',
        slug: null,
        edNote: 'Call the harbour again.',
        authors: [{ name: 'Ida Holm', role: 'Reporter', uri: null }],
        body: ferryBody(['quay']),
        section: { connect: [{ id: 1, documentId: section }], disconnect: [] },
      }),
    'write it in another language': async (token) =>
      ask('PUT', entries(ARTICLE, `/${await story()}?locale=ar`), token, { headline: 'عبّارة' }),
    'publish a story': async (token) =>
      ask('POST', entries(ARTICLE, `/${await story()}/actions/publish`), token, {
        headline: 'A ferry sails again',
      }),
    'publish it in another language': async (token) => {
      const path = entries(ARTICLE, `/${await story()}/actions/publish?locale=ar`);
      return ask('POST', path, token, { headline: 'عبّارة تبحر' });
    },
    'unpublish a story': async (token) =>
      ask('POST', entries(ARTICLE, `/${await publicStory()}/actions/unpublish`), token, {}),
    'delete a story': async (token) => ask('DELETE', entries(ARTICLE, `/${await story()}`), token),
    'withdraw a story': async (token) =>
      ask('POST', `/newsroom/articles/${await publicStory()}/withdraw`, token, withdrawal),
    'put it back': async (token) => {
      const documentId = await publicStory();
      await ask('POST', `/newsroom/articles/${documentId}/withdraw`, chief, withdrawal);
      return ask('POST', `/newsroom/articles/${documentId}/restore`, token, { locales: ['en'] });
    },
    'write a caption': async (token) =>
      ask('POST', entries(CAPTION), token, {
        caption: FITTING,
        image: { id: await newPicture(newsroom) },
        article: { connect: [{ documentId: await story(), locale: 'en' }], disconnect: [] },
      }),
    'change a caption': async (token) =>
      ask('PUT', entries(CAPTION, `/${await draftCaption(newsroom, WRONG, null)}`), token, {
        caption: FITTING,
      }),
    'approve a caption': async (token) => {
      const documentId = await draftCaption(newsroom, FITTING, await story());
      return ask('POST', `/newsroom/captions/${documentId}/approve`, token, { locale: 'en' });
    },
    'delete a caption': async (token) =>
      ask('DELETE', entries(CAPTION, `/${await draftCaption(newsroom, FITTING, null)}`), token),
    'let a wrong caption pass': async (token) => {
      const documentId = await draftCaption(newsroom, WRONG, await story());
      const reason = 'The rally is what the talks are about.';
      return ask('POST', `/newsroom/captions/${documentId}/override`, token, {
        locale: 'en',
        reason,
      });
    },
    'see the verdicts': (token) => ask('GET', '/newsroom/captions/overview', token),
    'upload a picture': async (token) => send(newsroom, '/upload', token, await makePicture()),
    'replace a picture of somebody else': async (token) => {
      const file = await newPicture(newsroom);
      return send(newsroom, `/upload/files/${file}/replace`, token, await makePicture());
    },
    'choose a section': (token) =>
      ask('GET', `/content-manager/relations/${ARTICLE}/section?pageSize=10`, token),
    'see the languages': (token) => ask('GET', '/i18n/iso-locales', token),
    'change a section': (token) =>
      ask('PUT', entries(SECTION, `/${section}`), token, { name: 'Latest' }),
    'change an outlet': (token) =>
      ask('PUT', entries(OUTLET, `/${outlet}`), token, { name: 'The Courier' }),
    'publish a mirror': async (token) => {
      const made = await ask('POST', entries(MIRROR), token, {
        label: 'Second address',
        kind: 'web',
        state: 'active',
        visibility: 'public',
        address: `https://m${Math.random()}.example`,
        outlet: { connect: [{ documentId: outlet }], disconnect: [] },
      });
      if (made.status > 299) return made;
      const path = entries(MIRROR, `/${made.body.data.documentId}/actions/publish`);
      return ask('POST', path, token, {});
    },
    'see the page of mirrors': (token) => ask('GET', '/newsroom/mirrors/outlets', token),
    'make a key': (token) =>
      ask('POST', `/newsroom/mirrors/outlets/${outlet}/keys/rotate`, token, {}),
    'manage roles': (token) => ask('GET', '/admin/roles', token),
  };

  const WRITES = ['write a story', 'write it in another language'];
  const CAPTIONS = ['write a caption', 'change a caption', 'see the verdicts'];
  const SEES = ['choose a section', 'see the languages', 'upload a picture'];
  const PUBLISHES = ['publish a story', 'publish it in another language', 'unpublish a story'];
  const MAY: Record<RoleName, string[]> = {
    Reporter: [...WRITES, ...CAPTIONS, ...SEES],
    'Photo editor': [
      ...[...CAPTIONS, ...SEES, 'approve a caption', 'delete a caption'],
      'replace a picture of somebody else',
    ],
    Desk: [
      ...[...WRITES, ...PUBLISHES, ...CAPTIONS, ...SEES, 'approve a caption'],
      'replace a picture of somebody else',
    ],
    Publisher: Object.keys(WORK).filter((work) => work !== 'manage roles'),
  };

  it.each(Object.keys(CODES) as RoleName[])(
    'let a %s do their work, and no other',
    async (name) => {
      const met = [];
      for (const [work, attempt] of Object.entries(WORK)) {
        const { status, body } = await attempt(tokens[name]);
        const isRefused = status === REFUSED;
        met.push([work, isRefused ? 'refused' : status < 300 ? 'done' : JSON.stringify(body)]);
      }
      expect(Object.fromEntries(met)).toEqual(
        Object.fromEntries(
          Object.keys(WORK).map((work) => [work, MAY[name].includes(work) ? 'done' : 'refused'])
        )
      );
    }
  );

  it('keep the fields that a story is written with, and tell nobody of an outlet’s mirrors', async () => {
    const made = await WORK['write a story']?.(tokens.Reporter);
    expect(made?.body.data).toMatchObject({
      headline: 'A ferry sails',
      edNote: 'Call the harbour again.',
      authors: [{ name: 'Ida Holm', role: 'Reporter' }],
    });
    expect(made?.body.data.body).toHaveLength(ferryBody(['quay']).length);
    const kept = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: made?.body.data.documentId, populate: ['section'] });
    expect(kept?.section).toMatchObject({ documentId: section });
    for (const name of ['Reporter', 'Photo editor', 'Desk'] as const) {
      const { status, body } = await ask('GET', entries(OUTLET, `/${outlet}`), tokens[name]);
      expect([status, Object.keys(body.data)]).toEqual([
        200,
        expect.not.arrayContaining(['mirrors', 'mirrorSources']),
      ]);
      expect((await ask('GET', entries(MIRROR), tokens[name])).status).toBe(REFUSED);
    }
  });

  it('let a reporter replace what they uploaded themselves', async () => {
    const { body } = await send(newsroom, '/upload', tokens.Reporter, await makePicture());
    const path = `/upload/files/${body[0].id}/replace`;
    expect((await send(newsroom, path, tokens.Reporter, await makePicture())).status).toBe(200);
  });

  describe('work in a language that is added later', () => {
    interface Held {
      action: string;
      subject: string | null;
      properties: { locales?: string[] };
      conditions: string[];
    }
    /** As an administrator does in the settings of a role. */
    const limit = async (code: string, locales: string[]) => {
      const { id } = await newsroom.strapi.service('admin::role').findOne({ code });
      const path = `/admin/roles/${id}/permissions`;
      const held: Held[] = (await ask('GET', path, chief)).body.data;
      const permissions = held.map(({ action, subject, properties, conditions }) => ({
        ...{ action, subject, conditions },
        properties: properties.locales ? { ...properties, locales } : properties,
      }));
      expect((await ask('PUT', path, chief, { permissions })).status).toBe(200);
    };
    const listedIn = async (locale: string, token: string): Promise<number> =>
      (await ask('GET', entries(ARTICLE, `?locale=${locale}`), token)).body.pagination.total;

    it('where they work in all others, and not where an administrator limits them', async () => {
      await limit(CODES.Desk, ['ar']);
      const added = { code: 'fa', name: 'Persian (fa)', isDefault: false };
      expect((await ask('POST', '/i18n/locales', chief, added)).status).toBe(200);
      const path = entries(ARTICLE, `/${await story()}?locale=fa`);
      const written = await ask('PUT', path, tokens.Reporter, { headline: 'کشتی' });
      expect([written.status, written.body.data?.headline]).toEqual([200, 'کشتی']);
      expect(await listedIn('fa', tokens.Reporter)).toBe(1);
      expect(await listedIn('fa', tokens['Photo editor'])).toBe(1);
      expect(await listedIn('fa', tokens.Desk)).toBe(0);
      await limit(CODES.Desk, ['en', 'ar', 'fa']);
    });
  });
});

/** A database in a file lets one Strapi start at a time. */
const STARTING = (process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite' ? [1] : [1, 2];

describe('the newsroom’s roles', () => {
  let newsroom: Newsroom;
  const restart = async () => {
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database: newsroom.database });
  };
  const roles = () => newsroom.strapi.db.query('admin::role');
  const made = async () => {
    const found: Array<{ name: string; description: string; permissions: unknown[] }> =
      await roles().findMany({
        where: { code: { $startsWith: 'newsroom-' } },
        orderBy: { id: 'asc' },
        populate: { permissions: true },
      });
    return found.map(({ name, description, permissions }) => ({
      name,
      description,
      permissions: permissions.length,
    }));
  };
  const forget = async () => {
    await newsroom.strapi
      .store({ type: 'plugin', name: 'newsroom', key: 'ready_roles' })
      .delete({});
  };
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());

  it('stand beside Strapi’s own, and are what an administrator made of them after the next start', async () => {
    const before = await made();
    expect(before.map(({ name }) => name)).toEqual(Object.keys(CODES));
    expect(await roles().count({ where: { code: { $startsWith: 'strapi-' } } })).toBe(3);
    const chief = await signInAdministrator(newsroom);
    const idOf = async (code: string) => (await roles().findOne({ where: { code } })).id;
    const desk = `/admin/roles/${await idOf(CODES.Desk)}`;
    await newsroom.request('PUT', desk, {
      token: chief,
      data: { name: 'Night desk', description: 'From ten to six' },
    });
    const permissions = { permissions: [{ action: 'plugin::upload.read' }] };
    await newsroom.request('PUT', `${desk}/permissions`, { token: chief, data: permissions });
    const reporter = `/admin/roles/${await idOf(CODES.Reporter)}`;
    expect((await newsroom.request('DELETE', reporter, { token: chief })).status).toBe(200);
    await restart();
    expect(await made()).toEqual([
      before[1],
      { name: 'Night desk', description: 'From ten to six', permissions: 1 },
      before[3],
    ]);
  });

  it('leave a role alone that has one of their names', async () => {
    await roles().deleteMany({ where: { code: { $startsWith: 'newsroom-' } } });
    await roles().create({
      data: { name: 'Publisher', code: 'house', description: 'Of the house' },
    });
    await forget();
    await restart();
    expect((await made()).map(({ name }) => name)).toEqual(['Reporter', 'Photo editor', 'Desk']);
    expect(
      await roles().findOne({ where: { name: 'Publisher' }, populate: ['permissions'] })
    ).toEqual(
      expect.objectContaining({ code: 'house', description: 'Of the house', permissions: [] })
    );
  });

  it('are made once by all nodes that start at one time', async () => {
    await roles().deleteMany({ where: { code: { $startsWith: 'newsroom-' } } });
    await forget();
    const nodes = await Promise.all(STARTING.map(() => startSecondNode(newsroom)));
    await Promise.all(nodes.map((node) => node.stop()));
    expect((await made()).map(({ name }) => name)).toEqual(['Reporter', 'Photo editor', 'Desk']);
  });
});
