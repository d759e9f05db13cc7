import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { record, type Heard, type Recorder } from '../../support/recorder';

const CAPTION = 'plugin::newsroom.image-caption';

/**
 * What Strapi does at each call, which momentRunner.ts stands on. A new Strapi that does it otherwise
 * fails here first. Captions are looked at because no hook of theirs writes a row.
 */
describe('Strapi', () => {
  let newsroom: Newsroom;
  let recorder: Recorder;
  let image: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    image = await uploadPicture(newsroom);
    recorder = record(newsroom.strapi, CAPTION);
  });
  afterAll(() => newsroom.stop());

  const captions = () => newsroom.strapi.documents(CAPTION);
  const draft = () => captions().create({ data: { caption: 'The harbour', image } });
  const published = () =>
    captions().create({ data: { caption: 'The harbour', image }, status: 'published' });
  const heard = async (
    work: () => Promise<unknown>
  ): Promise<Pick<Heard, 'actions' | 'lifecycles' | 'events'>> => {
    const { actions, lifecycles, events } = await recorder.during(work);
    return { actions, lifecycles, events };
  };

  it('on create: create', async () => {
    expect(await heard(draft)).toEqual({
      actions: ['create'],
      lifecycles: ['create'],
      events: ['entry.create'],
    });
  });

  it('on update: update', async () => {
    const { documentId } = await draft();
    expect(
      await heard(() => captions().update({ documentId, data: { city: 'Port Ellis' } }))
    ).toEqual({
      actions: ['update'],
      lifecycles: ['update'],
      events: ['entry.update'],
    });
  });

  it('on the first publish: creates the published row', async () => {
    const { documentId } = await draft();
    expect(await heard(() => captions().publish({ documentId }))).toEqual({
      actions: ['publish'],
      lifecycles: ['create'],
      events: ['entry.publish'],
    });
  });

  it('on a second publish: deletes the published row and creates another', async () => {
    const { documentId } = await published();
    expect(await heard(() => captions().publish({ documentId }))).toEqual({
      actions: ['publish'],
      lifecycles: ['delete', 'create'],
      events: ['entry.publish'],
    });
  });

  it('on create as published: the action is create alone, with two rows and both events', async () => {
    const { actions, lifecycles, events } = await heard(published);
    expect([actions, lifecycles]).toEqual([['create'], ['create', 'create']]);
    expect(events.sort()).toEqual(['entry.create', 'entry.publish']);
  });

  it('on update as published: the action is update alone, with both events', async () => {
    const { documentId } = await published();
    const { actions, lifecycles, events } = await heard(() =>
      captions().update({ documentId, data: { city: 'Port Ellis' }, status: 'published' })
    );
    expect([actions, lifecycles]).toEqual([['update'], ['update', 'delete', 'create']]);
    expect(events.sort()).toEqual(['entry.publish', 'entry.update']);
  });

  it('on discard: deletes the draft and creates another', async () => {
    const { documentId } = await published();
    expect(await heard(() => captions().discardDraft({ documentId }))).toEqual({
      actions: ['discardDraft'],
      lifecycles: ['delete', 'create'],
      events: ['entry.draft-discard'],
    });
  });

  it('on unpublish: deletes the published row', async () => {
    const { documentId } = await published();
    expect(await heard(() => captions().unpublish({ documentId }))).toEqual({
      actions: ['unpublish'],
      lifecycles: ['delete'],
      events: ['entry.unpublish'],
    });
  });

  it('on clone: create', async () => {
    const { documentId } = await published();
    expect(await heard(() => captions().clone({ documentId, data: {} as never }))).toEqual({
      actions: ['clone'],
      lifecycles: ['create'],
      events: ['entry.create'],
    });
  });

  it('on delete: deletes both rows, with an event for each', async () => {
    const { documentId } = await published();
    expect(await heard(() => captions().delete({ documentId }))).toEqual({
      actions: ['delete'],
      lifecycles: ['delete', 'delete'],
      events: ['entry.delete', 'entry.delete'],
    });
  });

  it('on update in a language that is not there: creates its draft', async () => {
    const { documentId } = await published();
    expect(
      await heard(() =>
        captions().update({ documentId, locale: 'ar', data: { caption: 'الميناء', image } })
      )
    ).toEqual({ actions: ['update'], lifecycles: ['create'], events: ['entry.create'] });
  });

  it('over REST: writes as published without being asked to', async () => {
    const { actions } = await heard(async () => {
      const { body } = await newsroom.call('POST', '/api/image-captions', {
        data: { caption: 'The harbour', image },
      });
      expect(body.data.publishedAt).not.toBeNull();
      await newsroom.call('PUT', `/api/image-captions/${body.data.documentId}`, {
        data: { city: 'Port Ellis' },
      });
    });
    expect(actions).toEqual(['create', 'update']);
  });

  it('calls a document middleware outside its transaction', async () => {
    const seen: boolean[] = [];
    newsroom.strapi.documents.use((context, next) => {
      if (context.uid === 'plugin::newsroom.outlet' && context.action === 'count') {
        seen.push(newsroom.strapi.db.inTransaction());
      }
      return next();
    });
    await newsroom.strapi.documents('plugin::newsroom.outlet').count({});
    expect(seen).toEqual([false]);
  });
});
