/** @database any */

import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { momentsOf, record, type Heard, type Recorder } from '../../support/recorder';

const ARTICLE = 'plugin::newsroom.article';
const ARTICLE_SLUG = 'plugin::newsroom.article-slug';
const OUTLET = 'plugin::newsroom.outlet';
const SECTION = 'plugin::newsroom.section';

describe('the moments of a write', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  let recorder: Recorder;
  /** The moment at which a hook throws; null for none. */
  let failing: string | null = null;
  const fail = (moment: string) => () => {
    if (failing === moment) throw new Error(`Thrown at ${moment}`);
  };
  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar', 'hy'] });
    admin = await signIn(newsroom);
    recorder = record(newsroom.strapi, ARTICLE);
    for (const moment of [
      'beforeSave',
      'beforePublish',
      'beforeUnpublish',
      'afterSave',
      'afterCommit',
    ] as const) {
      momentsOf(newsroom.strapi).add({ type: ARTICLE, moment, hook: fail(moment) } as never);
    }
  });
  afterEach(() => {
    failing = null;
  });
  let stopped = false;
  afterAll(async () => {
    if (!stopped) await newsroom.stop();
  });

  const documents = () => newsroom.strapi.documents(ARTICLE);
  const quote = { __component: 'newsroom.quote' as const, text: 'Nobody saw it coming.' };
  const draft = (more: object = {}) =>
    documents().create({ data: { headline: 'Storm', body: [quote], ...more } });
  const published = async () => {
    const { documentId } = await draft();
    await documents().publish({ documentId });
    return documentId;
  };
  /** A document in English and Arabic, neither published. */
  const bilingual = async () => {
    const { documentId } = await draft();
    await documents().update({ documentId, locale: 'ar', data: { headline: 'عاصفة' } });
    return documentId;
  };
  const act = (
    action: 'discardDraft' | 'unpublish' | 'delete',
    parameters: { documentId: string }
  ) => (documents()[action] as (parameters: object) => Promise<unknown>)(parameters);
  const moments = async (work: () => Promise<unknown>) => (await recorder.during(work)).moments;

  describe('through the Document Service', () => {
    it('create', async () => {
      const heard = await recorder.during(() => draft());
      expect(heard.moments).toEqual([
        'beforeSave create en',
        'afterSave create en',
        'afterCommit create en',
      ]);
      expect(heard.documents).toHaveLength(1);
    });

    it('create as published', async () => {
      const heard = await recorder.during(() =>
        documents().create({ data: { headline: 'Storm' }, status: 'published' })
      );
      expect(heard.moments).toEqual([
        'beforeSave create en',
        'beforePublish en without a draft',
        'afterSave create en published',
        'afterCommit create en published',
      ]);
      expect(heard.documents).toHaveLength(1);
    });

    it('update', async () => {
      const { documentId } = await draft();
      const heard = await recorder.during(() =>
        documents().update({ documentId, data: { kicker: 'Weather' } })
      );
      expect(heard.moments).toEqual([
        'beforeSave update en',
        'afterSave update en',
        'afterCommit update en',
      ]);
      expect(heard.documents).toEqual([documentId]);
    });

    it('update as published', async () => {
      const { documentId } = await draft();
      const heard = await recorder.during(() =>
        documents().update({ documentId, data: { kicker: 'Weather' }, status: 'published' })
      );
      expect(heard.moments).toEqual([
        'beforeSave update en',
        'beforePublish en over a draft',
        'afterSave update en published',
        'afterCommit update en published',
      ]);
      expect(heard.documents).toEqual([documentId]);
    });

    it.each(['first', 'second'])('publish, the %s time', async (time) => {
      const documentId = time === 'first' ? (await draft()).documentId : await published();
      const heard = await recorder.during(() => documents().publish({ documentId }));
      expect(heard.moments).toEqual([
        'beforePublish en over a draft',
        'afterSave publish en published',
        'afterCommit publish en published',
      ]);
      expect(heard.documents).toEqual([documentId]);
    });

    it.each(['discardDraft', 'unpublish', 'delete'] as const)(
      '%s, each language once',
      async (action) => {
        const documentId = await published();
        const heard = await recorder.during(() => act(action, { documentId }));
        expect(heard.moments).toEqual([
          ...(action === 'discardDraft' ? [] : [`beforeUnpublish ${action} en`]),
          `afterSave ${action} en`,
          `afterCommit ${action} en`,
        ]);
        expect(heard.documents).toEqual([documentId]);
      }
    );

    it('clone, which tells the copy after it was written', async () => {
      const documentId = await bilingual();
      let copy = '';
      const heard = await recorder.during(async () => {
        copy =
          (await documents().clone({ documentId, locale: '*', data: {} as never }))?.documentId ??
          '';
      });
      expect(heard.moments).toHaveLength(3);
      expect(heard.moments[0]).toMatch(/^beforeSave clone /);
      expect(heard.moments[1]).toMatch(/^afterSave clone (en\+ar|ar\+en)$/);
      expect(heard.moments[2]).toMatch(/^afterCommit clone (en\+ar|ar\+en)$/);
      expect(heard.documents.sort()).toEqual([documentId, copy].sort());
    });

    it('publish of one language touches no other', async () => {
      const documentId = await bilingual();
      expect(await moments(() => documents().publish({ documentId, locale: 'ar' }))).toEqual([
        'beforePublish ar over a draft',
        'afterSave publish ar published',
        'afterCommit publish ar published',
      ]);
    });

    it.each([['*'], [['en', 'ar']]])(
      'publish, unpublish and delete of %j mean both languages',
      async (locale) => {
        const documentId = await bilingual();
        const parameters = { documentId, locale } as { documentId: string };
        const both = (heard: string[]) =>
          heard.map((moment) => moment.replace('ar+en', 'en+ar')).sort();
        expect(both(await moments(() => documents().publish(parameters)))).toEqual([
          'afterCommit publish en+ar published',
          'afterSave publish en+ar published',
          'beforePublish ar over a draft',
          'beforePublish en over a draft',
        ]);
        for (const action of ['discardDraft', 'unpublish', 'delete'] as const) {
          expect(both(await moments(() => act(action, parameters)))).toEqual([
            `afterCommit ${action} en+ar`,
            `afterSave ${action} en+ar`,
            ...(action === 'discardDraft'
              ? []
              : [`beforeUnpublish ${action} ar`, `beforeUnpublish ${action} en`]),
          ]);
        }
      }
    );

    it('nothing where there is nothing to write', async () => {
      const { documentId } = await draft();
      expect(await moments(() => documents().unpublish({ documentId }))).toEqual([]);
      expect(await moments(() => documents().publish({ documentId, locale: 'hy' }))).toEqual([]);
      const nobody = 'zzzzzzzzzzzzzzzzzzzzzzzz';
      expect(
        await moments(() => documents().update({ documentId: nobody, data: { headline: 'x' } }))
      ).toEqual([]);
      expect(await moments(() => documents().delete({ documentId: nobody }))).toEqual([]);
    });

    it('nothing for reads', async () => {
      const documentId = await published();
      const reads = () =>
        Promise.all([
          documents().findOne({ documentId }),
          documents().findMany({}),
          documents().findFirst({}),
          documents().count({}),
        ]);
      expect(await moments(reads)).toEqual([]);
    });

    it('the languages are told also to hooks of a call that asks for other fields', async () => {
      const documentId = await published();
      const fields = ['headline'] as never;
      expect(await moments(() => documents().publish({ documentId, fields }))).toContain(
        'afterSave publish en published'
      );
      expect(await moments(() => documents().unpublish({ documentId, fields }))).toContain(
        'afterSave unpublish en'
      );
      expect(await moments(() => documents().delete({ documentId, fields }))).toContain(
        'afterSave delete en'
      );
    });
  });

  describe('through REST', () => {
    const saved = (action: string) => [
      `beforeSave ${action} en`,
      `beforePublish en ${action === 'create' ? 'without' : 'over'} a draft`,
      `afterSave ${action} en published`,
      `afterCommit ${action} en published`,
    ];

    it('POST and PUT publish', async () => {
      let id = '';
      const post = async () => {
        id = (await newsroom.call('POST', '/api/articles', { data: { headline: 'Posted' } })).body
          .data.documentId;
      };
      expect(await moments(post)).toEqual(saved('create'));
      const put = () => newsroom.call('PUT', `/api/articles/${id}`, { data: { kicker: 'Put' } });
      expect(await moments(put)).toEqual(saved('update'));
    });

    it('POST as a draft does not', async () => {
      const post = () =>
        newsroom.call('POST', '/api/articles?status=draft', { data: { headline: 'Posted' } });
      expect(await moments(post)).toEqual([
        'beforeSave create en',
        'afterSave create en',
        'afterCommit create en',
      ]);
    });

    it('PUT in a language that is not there yet', async () => {
      const documentId = await published();
      const put = () =>
        newsroom.call('PUT', `/api/articles/${documentId}?locale=ar`, {
          data: { headline: 'عاصفة' },
        });
      expect(await moments(put)).toEqual([
        'beforeSave update ar',
        'beforePublish ar without a draft',
        'afterSave update ar published',
        'afterCommit update ar published',
      ]);
    });

    it('DELETE', async () => {
      const documentId = await published();
      expect(await moments(() => newsroom.call('DELETE', `/api/articles/${documentId}`))).toEqual([
        'beforeUnpublish delete en',
        'afterSave delete en',
        'afterCommit delete en',
      ]);
    });
  });

  describe('through GraphQL', () => {
    it('create publishes, update and delete reach theirs', async () => {
      const send = (query: string) => newsroom.call('POST', '/graphql', { query });
      let id = '';
      const create = async () => {
        const { body } = await send(
          'mutation { createNewsroomArticle(data: { headline: "Graph" }) { documentId } }'
        );
        id = body.data.createNewsroomArticle.documentId;
      };
      expect(await moments(create)).toEqual([
        'beforeSave create en',
        'beforePublish en without a draft',
        'afterSave create en published',
        'afterCommit create en published',
      ]);
      const update = () =>
        send(
          `mutation { updateNewsroomArticle(documentId: "${id}", data: { kicker: "Graph" }) { documentId } }`
        );
      expect(await moments(update)).toEqual([
        'beforeSave update en',
        'beforePublish en over a draft',
        'afterSave update en published',
        'afterCommit update en published',
      ]);
      const remove = () =>
        send(`mutation { deleteNewsroomArticle(documentId: "${id}") { documentId } }`);
      expect(await moments(remove)).toEqual([
        'beforeUnpublish delete en',
        'afterSave delete en',
        'afterCommit delete en',
      ]);
    });
  });

  describe('through the admin panel', () => {
    const onPublish = ['beforePublish en over a draft', 'afterSave publish en published'];

    it('publish of a new story saves and publishes, and commits once behind both', async () => {
      const publish = () => admin.call('POST', ARTICLE, '/actions/publish', { headline: 'Panel' });
      expect(await moments(publish)).toEqual([
        'beforeSave create en',
        'afterSave create en',
        ...onPublish,
        'afterCommit create en',
        'afterCommit publish en published',
      ]);
    });

    it('publish of a story that is there', async () => {
      const { documentId } = await draft();
      const publish = () =>
        admin.call('POST', ARTICLE, `/${documentId}/actions/publish`, { headline: 'Panel' });
      expect(await moments(publish)).toEqual([
        'beforeSave update en',
        'afterSave update en',
        ...onPublish,
        'afterCommit update en',
        'afterCommit publish en published',
      ]);
    });

    it('bulk publish and bulk unpublish reach every story', async () => {
      const ids = [await draft(), await draft(), await draft()].map(({ documentId }) => documentId);
      const publish = await recorder.during(() =>
        admin.call('POST', ARTICLE, '/actions/bulkPublish', { documentIds: ids })
      );
      const times = (heard: Heard, moment: string) =>
        heard.moments.filter((each) => each === moment).length;
      expect(times(publish, 'beforePublish en over a draft')).toBe(3);
      expect(times(publish, 'afterSave publish en published')).toBe(3);
      expect(times(publish, 'afterCommit publish en published')).toBe(3);
      // Each in a transaction of its own: the first is out before the second begins.
      expect(publish.moments.findIndex((moment) => moment.startsWith('afterCommit'))).toBe(2);
      expect(publish.documents.sort()).toEqual([...ids].sort());
      const unpublish = await recorder.during(() =>
        admin.call('POST', ARTICLE, '/actions/bulkUnpublish', { documentIds: ids })
      );
      expect(times(unpublish, 'afterCommit unpublish en')).toBe(3);
      const remove = await recorder.during(() =>
        admin.call('POST', ARTICLE, '/actions/bulkDelete', { documentIds: ids })
      );
      expect(times(remove, 'afterCommit delete en')).toBe(3);
    });

    it('discard and clone', async () => {
      const documentId = await published();
      expect(
        await moments(() => admin.call('POST', ARTICLE, `/${documentId}/actions/discard`, {}))
      ).toEqual(['afterSave discardDraft en', 'afterCommit discardDraft en']);
      expect(
        await moments(() =>
          admin.call('POST', ARTICLE, `/clone/${documentId}`, { headline: 'Copy' })
        )
      ).toEqual(['beforeSave clone en', 'afterSave clone en', 'afterCommit clone en']);
    });
  });

  describe('of a type without drafts', () => {
    it('have no publication, and know the row that stands', async () => {
      const sections = record(newsroom.strapi, SECTION);
      let section = { documentId: '', slug: '' };
      const post = async () => {
        section = (await newsroom.call('POST', '/api/sections', { data: { name: 'News' } })).body
          .data;
      };
      expect((await sections.during(post)).moments).toEqual([
        'beforeSave create -',
        'afterSave create -',
        'afterCommit create -',
      ]);
      const rename = () =>
        newsroom.call('PUT', `/api/sections/${section.documentId}`, { data: { name: 'World' } });
      expect((await sections.during(rename)).moments).toEqual([
        'beforeSave update -',
        'afterSave update -',
        'afterCommit update -',
      ]);
      const { body } = await newsroom.read(`/api/sections/${section.documentId}`);
      expect(body.data).toMatchObject({ name: 'World', slug: 'news' });
    });
  });

  describe('a throw', () => {
    /** Every row that a write of an article may leave. */
    const everything = async () => {
      const { db } = newsroom.strapi;
      const connection = db.getConnection();
      return {
        articles: await db
          .query(ARTICLE)
          .findMany({ orderBy: { id: 'asc' }, populate: { body: true } }),
        addresses: await db.query(ARTICLE_SLUG).findMany({ orderBy: { id: 'asc' } }),
        quotes: await connection.select('*').from('components_newsroom_quotes').orderBy('id'),
        joins: await connection.select('*').from('newsroom_articles_cmps').orderBy('id'),
      };
    };

    const writes: Array<[string, string[], (id: string) => Promise<unknown>]> = [
      ['create', ['beforeSave', 'afterSave'], () => draft({ headline: 'Thrown' })],
      [
        'create as published',
        ['beforeSave', 'beforePublish', 'afterSave'],
        () =>
          documents().create({ data: { headline: 'Thrown', body: [quote] }, status: 'published' }),
      ],
      [
        'update',
        ['beforeSave', 'afterSave'],
        (documentId) =>
          documents().update({
            documentId,
            data: { headline: 'Thrown', slug: 'thrown', body: [quote, quote] },
          }),
      ],
      [
        'update as published',
        ['beforeSave', 'beforePublish', 'afterSave'],
        (documentId) =>
          documents().update({
            documentId,
            data: { slug: 'thrown', body: [quote] },
            status: 'published',
          }),
      ],
      [
        'publish',
        ['beforePublish', 'afterSave'],
        (documentId) => documents().publish({ documentId }),
      ],
      [
        'unpublish',
        ['beforeUnpublish', 'afterSave'],
        (documentId) => documents().unpublish({ documentId }),
      ],
      ['discard', ['afterSave'], (documentId) => documents().discardDraft({ documentId })],
      [
        'clone',
        ['beforeSave', 'afterSave'],
        (documentId) => documents().clone({ documentId, data: {} as never }),
      ],
      [
        'delete',
        ['beforeUnpublish', 'afterSave'],
        (documentId) => documents().delete({ documentId }),
      ],
    ];
    const cases = writes.flatMap(([name, places, write]) =>
      places.map((moment) => [moment, name, write] as const)
    );

    it.each(cases)(
      'in %s of %s leaves nothing behind and sends no event',
      async (moment, _name, write) => {
        const documentId = await published();
        await documents().update({ documentId, data: { headline: 'Modified' } });
        const before = await everything();
        failing = moment;
        const heard = await recorder.during(async () => {
          await expect(write(documentId)).rejects.toThrow(`Thrown at ${moment}`);
        });
        expect(heard.events).toEqual([]);
        expect(heard.moments.filter((each) => each.startsWith('afterCommit'))).toEqual([]);
        expect(await everything()).toEqual(before);
      }
    );

    it.each(['beforePublish', 'afterSave'])(
      'in %s of a bulk publish publishes none of them',
      async (moment) => {
        const ids = [await draft(), await draft()].map(({ documentId }) => documentId);
        const before = await everything();
        const errors = jest
          .spyOn(newsroom.strapi.log, 'error')
          .mockReturnValue(newsroom.strapi.log);
        failing = moment;
        const heard = await recorder.during(() =>
          admin.call('POST', ARTICLE, '/actions/bulkPublish', { documentIds: ids })
        );
        errors.mockRestore();
        expect(heard.events).toEqual([]);
        expect(await everything()).toEqual(before);
      }
    );

    it('in beforePublish answers REST with an error, and nothing is written', async () => {
      const before = await everything();
      const errors = jest.spyOn(newsroom.strapi.log, 'error').mockReturnValue(newsroom.strapi.log);
      failing = 'beforePublish';
      const { status } = await newsroom.call('POST', '/api/articles', {
        data: { headline: 'Thrown' },
      });
      errors.mockRestore();
      expect(status).toBe(500);
      expect(await everything()).toEqual(before);
    });

    it('in afterCommit is logged, the write stands, and the other hooks run', async () => {
      const errors = jest.spyOn(newsroom.strapi.log, 'error').mockReturnValue(newsroom.strapi.log);
      let ran = 0;
      momentsOf(newsroom.strapi).add({
        type: ARTICLE,
        moment: 'afterCommit',
        hook: () => void (ran += 1),
      });
      failing = 'afterCommit';
      let documentId = '';
      const heard = await recorder.during(async () => {
        documentId = (await draft({ headline: 'Stands' })).documentId;
      });
      const logged = errors.mock.calls.map(String).join();
      errors.mockRestore();
      expect(logged).toContain('Thrown at afterCommit');
      expect(logged).toContain('what was written stands');
      expect(ran).toBe(1);
      expect(heard.events).toEqual(['entry.create']);
      expect(await documents().findOne({ documentId })).toMatchObject({
        headline: 'Stands',
        slug: 'stands',
      });
    });

    it('in a transaction around several writes undoes them all', async () => {
      const before = await everything();
      const heard = await recorder.during(async () => {
        const all = newsroom.strapi.db.transaction(async () => {
          const { documentId } = await draft({ headline: 'Outer' });
          await documents().publish({ documentId });
          await draft({ headline: 'Outer' });
          throw new Error('Thrown outside');
        });
        await expect(all).rejects.toThrow('Thrown outside');
      });
      expect(heard.events).toEqual([]);
      expect(heard.moments.filter((each) => each.startsWith('afterCommit'))).toEqual([]);
      expect(await everything()).toEqual(before);
    });
  });

  describe('behind the commit', () => {
    it('come after an outer transaction, in which what was written is not yet final', async () => {
      const heard = await recorder.during(() =>
        newsroom.strapi.db.transaction(async () => {
          await draft({ headline: 'First' });
          await draft({ headline: 'Second' });
        })
      );
      expect(heard.moments).toEqual([
        'beforeSave create en',
        'afterSave create en',
        'beforeSave create en',
        'afterSave create en',
        'afterCommit create en',
        'afterCommit create en',
      ]);
    });

    it('may write themselves, without any of it being told twice', async () => {
      const outlets: string[] = [];
      newsroom.strapi.eventHub.subscribe(async (name: string, payload?: { uid?: string }) => {
        if (payload?.uid === OUTLET) outlets.push(name);
      });
      let wanted = true;
      momentsOf(newsroom.strapi).add({
        type: ARTICLE,
        moment: 'afterCommit',
        hook: async ({ strapi }) => {
          if (!wanted) return;
          wanted = false;
          await strapi.documents(OUTLET).create({ data: { name: 'One' } });
          await Promise.all(
            ['Two', 'Three'].map((name) => strapi.documents(OUTLET).create({ data: { name } }))
          );
        },
      });
      const heard = await recorder.during(() => draft({ headline: 'Writer' }));
      expect(heard.moments).toEqual([
        'beforeSave create en',
        'afterSave create en',
        'afterCommit create en',
      ]);
      expect(heard.events).toEqual(['entry.create']);
      expect(outlets).toEqual(['entry.create', 'entry.create', 'entry.create']);
    });

    it('are waited for when the newsroom stops', async () => {
      let done = false;
      let wanted = true;
      momentsOf(newsroom.strapi).add({
        type: ARTICLE,
        moment: 'afterCommit',
        hook: async () => {
          if (!wanted) return;
          wanted = false;
          await new Promise((resolve) => setTimeout(resolve, 200));
          done = true;
        },
      });
      await draft({ headline: 'Slow' });
      expect(done).toBe(false);
      stopped = true;
      await newsroom.stop();
      expect(done).toBe(true);
    });
  });
});
