import { setTimeout as pause } from 'node:timers/promises';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { strapiModule } from '../../../src/server/strapi/strapiModule';
import { addPlainTypes, NOTE, PLACE, plainDocuments, STORY } from '../../support/plainTypes';
import { until } from '../../support/until';

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);

/**
 * What the Document Service does at each call, which the moments stand on. It is looked at on types
 * that no hook of the newsroom touches; docs/strapi-internals.md says what hangs on each line.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  let actions: string[] = [];
  let lifecycles: string[] = [];
  let events: string[] = [];
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'], configure: addPlainTypes });
    const { strapi } = newsroom;
    strapi.documents.use((context, next) => {
      if (context.uid === NOTE && !READS.has(context.action)) actions.push(context.action);
      return next();
    });
    strapi.db.lifecycles.subscribe({
      models: [NOTE],
      beforeCreate: () => void lifecycles.push('create'),
      beforeUpdate: () => void lifecycles.push('update'),
      beforeDelete: () => void lifecycles.push('delete'),
    });
    strapi.eventHub.subscribe(async (name: string, payload?: { uid?: string }) => {
      if (payload?.uid === NOTE) events.push(name);
    });
  });
  afterAll(() => newsroom.stop());

  const notes = () => plainDocuments(newsroom.strapi, NOTE);
  const stories = () => plainDocuments(newsroom.strapi, STORY);
  const draft = (more: object = {}) => notes().create({ data: { text: 'The harbour', ...more } });
  const published = (more: object = {}) =>
    notes().create({ data: { text: 'The harbour', ...more }, status: 'published' });
  /** Strapi reads an entry again before it sends its event, behind the commit. */
  const untilQuiet = async () => {
    for (let heard = -1; heard !== events.length; ) {
      heard = events.length;
      await pause(50);
    }
  };
  /** @returns what the work gives, once the events that it sends have come */
  const settled = async <T>(work: () => Promise<T>, count: number): Promise<T> => {
    const before = events.length;
    const made = await work();
    await until(() => events.length >= before + count);
    return made;
  };
  const heard = async (work: () => Promise<unknown>, count = 1) => {
    await untilQuiet();
    [actions, lifecycles, events] = [[], [], []];
    await settled(work, count);
    await untilQuiet();
    return { actions, lifecycles, events };
  };

  it('sends the events of a type by what createEventManager of its module makes when the type is first asked for', async () => {
    const { strapi } = newsroom;
    const module = strapiModule<{
      createEventManager(
        strapi: unknown,
        uid: string
      ): { emitEvent(name: string, entry: unknown): void };
    }>(strapi, '@strapi/core', 'services/document-service/events.js');
    if (!module) throw new Error('The module is gone.');
    const { createEventManager } = module;
    const sent: string[][] = [];
    module.createEventManager = (...asked) => ({
      emitEvent: (name) => void sent.push([asked[1], name]),
    });
    try {
      await plainDocuments(strapi, PLACE).create({ data: { name: 'Bergen' } });
    } finally {
      module.createEventManager = createEventManager;
    }
    expect(sent).toEqual([[PLACE, 'entry.create']]);
  });

  it('on create: create', async () => {
    expect(await heard(draft)).toEqual({
      actions: ['create'],
      lifecycles: ['create'],
      events: ['entry.create'],
    });
  });

  it('on update: update', async () => {
    const { documentId } = await settled(() => draft(), 1);
    expect(await heard(() => notes().update({ documentId, data: { text: 'The pier' } }))).toEqual({
      actions: ['update'],
      lifecycles: ['update'],
      events: ['entry.update'],
    });
  });

  it('on the first publish: creates the published row', async () => {
    const { documentId } = await settled(() => draft(), 1);
    expect(await heard(() => notes().publish({ documentId }))).toEqual({
      actions: ['publish'],
      lifecycles: ['create'],
      events: ['entry.publish'],
    });
  });

  it('on a second publish: deletes the published row and creates another', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(await heard(() => notes().publish({ documentId }))).toEqual({
      actions: ['publish'],
      lifecycles: ['delete', 'create'],
      events: ['entry.publish'],
    });
  });

  it('on create as published: the action is create alone, with two rows and both events', async () => {
    const all = await heard(published, 2);
    expect([all.actions, all.lifecycles]).toEqual([['create'], ['create', 'create']]);
    expect(all.events.sort()).toEqual(['entry.create', 'entry.publish']);
  });

  it('on update as published: the action is update alone, with both events', async () => {
    const { documentId } = await settled(() => published(), 2);
    const all = await heard(
      () => notes().update({ documentId, data: { text: 'The pier' }, status: 'published' }),
      2
    );
    expect([all.actions, all.lifecycles]).toEqual([['update'], ['update', 'delete', 'create']]);
    expect(all.events.sort()).toEqual(['entry.publish', 'entry.update']);
  });

  it('on discard: deletes the draft and creates another', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(await heard(() => notes().discardDraft({ documentId }))).toEqual({
      actions: ['discardDraft'],
      lifecycles: ['delete', 'create'],
      events: ['entry.draft-discard'],
    });
  });

  it('on unpublish: deletes the published row', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(await heard(() => notes().unpublish({ documentId }))).toEqual({
      actions: ['unpublish'],
      lifecycles: ['delete'],
      events: ['entry.unpublish'],
    });
  });

  it('on clone: create', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(await heard(() => notes().clone({ documentId, data: {} }))).toEqual({
      actions: ['clone'],
      lifecycles: ['create'],
      events: ['entry.create'],
    });
  });

  it('on delete: deletes both rows, with an event for each', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(await heard(() => notes().delete({ documentId }), 2)).toEqual({
      actions: ['delete'],
      lifecycles: ['delete', 'delete'],
      events: ['entry.delete', 'entry.delete'],
    });
  });

  it('on update in a language that is not there: creates its draft', async () => {
    const { documentId } = await settled(() => published(), 2);
    expect(
      await heard(() => notes().update({ documentId, locale: 'ar', data: { text: 'الميناء' } }))
    ).toEqual({ actions: ['update'], lifecycles: ['create'], events: ['entry.create'] });
  });

  it('over REST: writes as published without being asked to', async () => {
    const all = await heard(async () => {
      const { body } = await newsroom.call('POST', '/api/notes', { data: { text: 'Posted' } });
      expect(body.data.publishedAt).not.toBeNull();
      await newsroom.call('PUT', `/api/notes/${body.data.documentId}`, { data: { text: 'Put' } });
    });
    expect(all.actions).toEqual(['create', 'update']);
  });

  it('calls a document middleware outside its transaction', async () => {
    const seen: boolean[] = [];
    newsroom.strapi.documents.use((context, next) => {
      if (context.uid === NOTE && context.action === 'count') {
        seen.push(newsroom.strapi.db.inTransaction());
      }
      return next();
    });
    await notes().count({});
    expect(seen).toEqual([false]);
  });

  it('reads what a document middleware put in the place of context.params', async () => {
    const taken = newsroom.strapi.documents.use((context, next) => {
      const params = context.params as { data?: { text?: string } };
      if (context.uid === NOTE && params.data?.text === 'Replace me') {
        context.params = { ...params, data: { ...params.data, text: 'Replaced' } } as never;
      }
      return next();
    });
    const { text } = await draft({ text: 'Replace me' });
    (taken as unknown as () => void)();
    expect(text).toBe('Replaced');
  });

  it('empties a field firstPublishedAt of any type in an update, and in the language that is made by one', async () => {
    const firstPublishedAt = '2019-03-01T08:00:00.000Z';
    const { documentId, ...made } = await stories().create({ data: { firstPublishedAt } });
    expect(new Date(made.firstPublishedAt as string).toISOString()).toBe(firstPublishedAt);
    for (const locale of ['en', 'ar']) {
      const written = await stories().update({ documentId, locale, data: { firstPublishedAt } });
      expect(written).toMatchObject({ locale, firstPublishedAt: null });
    }
  });

  it('creates a document by the documentId that stands in its data', async () => {
    const documentId = 'k1k1k1k1k1k1k1k1k1k1k1k1';
    const row = await draft({ documentId });
    expect(row.documentId).toBe(documentId);
    await notes().publish({ documentId });
    expect(await notes().findMany({ filters: { documentId }, status: 'published' })).toHaveLength(
      1
    );
  });

  it('answers publish, unpublish, discard, delete and clone with a list of entries, create and update with one', async () => {
    const { documentId } = await draft();
    const update = await notes().update({ documentId, data: { text: 'The pier' } });
    expect(update.documentId).toBe(documentId);
    for (const action of ['publish', 'unpublish', 'publish', 'discardDraft'] as const) {
      const { entries } = await notes()[action]({ documentId });
      expect(entries).toHaveLength(1);
    }
    const copy = await notes().clone({ documentId, data: {} });
    expect(copy.entries.map((entry) => entry.documentId)).toEqual([copy.documentId]);
    expect(copy.documentId).not.toBe(documentId);
    const { entries } = await notes().delete({ documentId });
    expect(entries).toHaveLength(2);
  });

  it('joins a transaction that is open, and undoes all of it where that is rolled back', async () => {
    let documentId = '';
    const broken = newsroom.strapi.db.transaction(async () => {
      ({ documentId } = await published());
      await notes().update({ documentId, data: { text: 'The pier' } });
      throw new Error('Broken off');
    });
    await expect(broken).rejects.toThrow('Broken off');
    expect(await newsroom.strapi.db.query(NOTE).count({ where: { documentId } })).toBe(0);
  });

  it('sends the events of a transaction behind its commit, and none of one that is rolled back', async () => {
    const all = await heard(async () => {
      await newsroom.strapi.db.transaction(async () => {
        await published();
        await pause(100);
        expect(events).toEqual([]);
      });
    }, 2);
    expect(all.events.sort()).toEqual(['entry.create', 'entry.publish']);
    const none = await heard(
      () =>
        newsroom.strapi.db
          .transaction(async () => {
            await published();
            throw new Error('Broken off');
          })
          .catch(() => undefined),
      0
    );
    expect(none.events).toEqual([]);
  });

  it('runs the callbacks of a transaction again with the next one, where both are begun in the context of a callback', async () => {
    const { db } = newsroom.strapi;
    let calls = 0;
    let inner: Promise<unknown> = Promise.resolve();
    const begin = () => db.transaction(async ({ onCommit }) => onCommit(() => void (calls += 1)));
    await db.transaction(async ({ onCommit }) => {
      onCommit(() => {
        inner = begin().then(() => db.transaction(async () => undefined));
      });
    });
    await inner;
    expect(calls).toBe(2);
  });

  it('copies into the published row what stands in the row of the draft, however it came there', async () => {
    const { documentId, id } = await draft();
    await newsroom.strapi.db
      .queryBuilder(NOTE)
      .where({ id })
      .update({ secret: 'written past it' })
      .execute();
    await notes().publish({ documentId });
    const row = await newsroom.strapi.db
      .query(NOTE)
      .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
    expect(row.secret).toBe('written past it');
  });

  it('ties drafts to drafts and published rows to published rows', async () => {
    const story = await stories().create({ data: { title: 'Storm' }, status: 'published' });
    const { documentId } = await published({ story: story.documentId });
    for (const status of ['draft', 'published'] as const) {
      const note = await notes().findOne({ documentId, status, populate: { story: true } });
      const target = await stories().findOne({ documentId: story.documentId, status });
      expect((note?.story as { id: number }).id).toBe(target?.id);
    }
  });

  it('loses a relation to what is not public yet from a published row, and does not bring it back', async () => {
    const story = await stories().create({ data: { title: 'Storm' } });
    const { documentId } = await published({ stories: [story.documentId] });
    await stories().publish({ documentId: story.documentId });
    const row = await notes().findOne({
      documentId,
      status: 'published',
      populate: { stories: true },
    });
    expect(row?.stories).toEqual([]);
  });

  it('keeps a relation that the other side owns, in whichever order both are published', async () => {
    const story = await stories().create({ data: { title: 'Storm' }, status: 'published' });
    const { documentId } = await published({ story: story.documentId });
    const shown = async () => {
      const { documentId: id } = story;
      const row = await stories().findOne({
        documentId: id,
        status: 'published',
        populate: { notes: true },
      });
      return (row?.notes as Array<{ documentId: string }>).map((note) => note.documentId);
    };
    await stories().publish({ documentId: story.documentId });
    expect(await shown()).toEqual([documentId]);
    await notes().publish({ documentId });
    expect(await shown()).toEqual([documentId]);
    await stories().unpublish({ documentId: story.documentId });
    await notes().publish({ documentId });
    await stories().publish({ documentId: story.documentId });
    expect(await shown()).toEqual([documentId]);
  });

  it('gives a copy what points to the original by a relation to one', async () => {
    const story = await stories().create({ data: { title: 'Storm' } });
    const note = await draft({ story: story.documentId });
    const copy = await stories().clone({ documentId: story.documentId, data: {} });
    const found = await notes().findOne({
      documentId: note.documentId,
      populate: { story: true },
    });
    expect((found?.story as { documentId: string }).documentId).toBe(copy.documentId);
  });

  it('answers from use and subscribe how who takes part goes again', async () => {
    const { strapi } = newsroom;
    let told = 0;
    const count = (_context: unknown, next?: () => unknown) => {
      told += 1;
      return next?.();
    };
    const leaves = [
      strapi.documents.use(count as never),
      strapi.db.lifecycles.subscribe({ models: [NOTE], afterCreate: count as never }),
    ] as unknown as Array<() => void>;
    await draft();
    // The middleware for the call, and the lifecycle for its row.
    expect(told).toBe(2);
    for (const leave of leaves) leave();
    await draft();
    expect(told).toBe(2);
  });

  it('asks strapi.entityValidator about a row that it publishes, and gives it the dates of its draft', async () => {
    const { documentId } = await draft({ part: { name: 'Ann' } });
    const { entityValidator, db } = newsroom.strapi;
    const { validateEntityCreation: validate } = entityValidator;
    const asked: unknown[] = [];
    entityValidator.validateEntityCreation = ((
      model: { uid: string },
      data: object,
      how: object
    ) => {
      asked.push({ uid: model.uid, ...how });
      return validate(model as never, data as never, how as never);
    }) as never;
    await notes().publish({ documentId });
    entityValidator.validateEntityCreation = validate;
    expect(asked).toEqual([expect.objectContaining({ uid: NOTE, isDraft: false, locale: 'en' })]);
    const rows = await db.query(NOTE).findMany({ where: { documentId } });
    expect(rows).toHaveLength(2);
    const dates = rows.map(({ createdAt, updatedAt }) => ({ createdAt, updatedAt }));
    expect(dates[0]).toEqual(dates[1]);
  });
});
