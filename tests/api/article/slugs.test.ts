import { signIn, type AdminPanel } from '../../support/admin';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const ARTICLE_SLUG = 'plugin::newsroom.article-slug';
const CAPTION = 'plugin::newsroom.image-caption';

describe('slugs of articles', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar', 'hy', 'ru'] });
    admin = await signIn(newsroom);
  });
  afterAll(() => newsroom.stop());

  const documents = () => newsroom.strapi.documents(ARTICLE);
  const create = (data: object, query = '') =>
    newsroom.call('POST', `/api/articles${query}`, { data });
  const draft = (data: object, locale = 'en') => create(data, `?status=draft&locale=${locale}`);
  const update = (id: string, data: object, query = '') =>
    newsroom.call('PUT', `/api/articles/${id}${query}`, { data });
  const path = (slug: string) => `/api/articles/by-slug/${encodeURIComponent(slug)}`;
  const bySlug = (slug: string, query = '') => newsroom.read(`${path(slug)}${query}`);
  const rowsOf = (where: object) =>
    newsroom.strapi.db.query(ARTICLE_SLUG).findMany({ where, orderBy: { id: 'asc' } });
  const slugsOf = async (article: string) => (await rowsOf({ article })).map(({ slug }) => slug);

  /** The data of an answer that must be a success. */
  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const publish = async (headline: string, more: object = {}) =>
    data(await create({ headline, ...more }));
  const refusal = ({ status, body }: Answer) => ({
    status,
    name: body.error?.name,
    paths: body.error?.details?.errors?.map(({ path: where }: { path: string[] }) => where),
  });
  const SLUG_REFUSED = { status: 400, name: 'ValidationError', paths: [['slug']] };

  describe('are given at every door', () => {
    it('REST, published and as a draft', async () => {
      expect((await publish('Storm over the harbour')).slug).toBe('storm-over-the-harbour');
      const page = await bySlug('storm-over-the-harbour');
      expect(page.status).toBe(200);
      expect(page.body.data.headline).toBe('Storm over the harbour');
      expect(data(await draft({ headline: 'Storm over the hills' })).slug).toBe(
        'storm-over-the-hills'
      );
    });

    it('REST, when the caller asks for other fields only', async () => {
      const { documentId } = data(await create({ headline: 'Few fields' }, '?fields[0]=headline'));
      expect((await bySlug('few-fields')).body.data.firstPublishedAt).toBeTruthy();
      await update(documentId, { slug: 'fewer-fields' }, '?fields[0]=headline');
      expect((await bySlug('few-fields')).status).toBe(301);
      expect((await bySlug('fewer-fields')).status).toBe(200);
    });

    it('the admin panel', async () => {
      const created = await admin.call('POST', ARTICLE, '', { headline: 'Written in the panel' });
      expect(created.status).toBe(201);
      expect(data(created).slug).toBe('written-in-the-panel');
      const atOnce = await admin.call('POST', ARTICLE, '/actions/publish', {
        headline: 'Published in the panel',
      });
      expect(data(atOnce).slug).toBe('published-in-the-panel');
      expect((await bySlug('published-in-the-panel')).status).toBe(200);
    });

    it('GraphQL', async () => {
      const query = `mutation { createNewsroomArticle(data: { headline: "Asked by graph" }) { documentId slug } }`;
      const { body } = await newsroom.call('POST', '/graphql', { query });
      expect(body.errors).toBeUndefined();
      expect(body.data.createNewsroomArticle.slug).toBe('asked-by-graph');
      expect((await bySlug('asked-by-graph')).status).toBe(200);
    });

    it('the Document Service', async () => {
      const entry = await documents().create({ data: { headline: 'Made by a program' } });
      expect(entry.slug).toBe('made-by-a-program');
      await documents().publish({ documentId: entry.documentId });
      expect((await bySlug('made-by-a-program')).status).toBe(200);
    });

    it('a row that was written past all of them gets one when it is published', async () => {
      const row = await newsroom.strapi.db.query(ARTICLE).create({
        data: {
          documentId: 'abcdefghijklmnopqrstuvwx',
          headline: 'Old row',
          locale: 'en',
          publishedAt: null,
        },
      });
      await documents().publish({ documentId: row.documentId });
      expect((await bySlug('old-row')).status).toBe(200);
    });
  });

  describe('are unique', () => {
    it('when 50 creations of one headline in each of two languages come at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          create({ headline: 'Ferry stands still' }, `?locale=${index % 2 ? 'en' : 'ar'}`)
        )
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(201));
      for (const locale of ['en', 'ar']) {
        const slugs = answers
          .filter(({ body }) => body.data.locale === locale)
          .map(({ body }) => body.data.slug);
        expect(new Set(slugs).size).toBe(50);
        const rows = await rowsOf({ locale, slug: { $startsWith: 'ferry-stands-still' } });
        expect(rows.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
      }
    });

    it('when 10 editors ask for one by name at once: one gets it', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          create({ headline: `Editor ${index}`, slug: 'wanted-by-all' })
        )
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
      expect(
        await newsroom.strapi.db.query(ARTICLE).count({ where: { slug: 'wanted-by-all' } })
      ).toBe(2);
    });

    it('within a language: two languages may have the same', async () => {
      const { documentId, slug } = await publish('Shared');
      const other = data(await update(documentId, { headline: 'Shared' }, '?locale=hy'));
      expect(other.slug).toBe(slug);
      const stranger = data(await create({ headline: 'Shared' }, '?locale=ru'));
      expect(stranger.slug).toBe(slug);
      expect((await bySlug(slug, '?locale=ru')).body.data.documentId).toBe(stranger.documentId);
      expect((await bySlug(slug, '?locale=hy')).body.data.documentId).toBe(documentId);
    });

    it('the second of two gets the first number that is free', async () => {
      await publish('Budget', { slug: 'budget' });
      await publish('Budget 2027');
      expect((await publish('Budget')).slug).toBe('budget-2');
      expect((await publish('Budget')).slug).toBe('budget-3');
    });

    it('by case and accents, on every database alike', async () => {
      const [plain, accented, upper] = [
        await publish('One', { slug: 'cafe' }),
        await publish('Two', { slug: 'café' }),
        await publish('Three', { slug: 'CAFE' }),
      ];
      for (const { slug, documentId } of [plain, accented, upper]) {
        expect((await bySlug(slug)).body.data.documentId).toBe(documentId);
      }
      const respelt = data(await update(upper.documentId, { slug: 'Cafe' }));
      expect(respelt.slug).toBe('Cafe');
      expect((await bySlug('CAFE')).headers.get('location')).toBe(
        '/api/articles/by-slug/Cafe?locale=en'
      );
      expect((await bySlug('cafe')).body.data.documentId).toBe(plain.documentId);
    });
  });

  describe('of a story never published', () => {
    it('follow the headline', async () => {
      const { documentId } = data(await draft({ headline: 'First idea' }));
      const renamed = data(await update(documentId, { headline: 'Second idea' }, '?status=draft'));
      expect(renamed.slug).toBe('second-idea');
      expect(await slugsOf(documentId)).toEqual(['second-idea']);
      expect(data(await draft({ headline: 'First idea' })).slug).toBe('first-idea');
    });

    it('follow the headline in the panel too, which sends the old slug along', async () => {
      const created = data(await admin.call('POST', ARTICLE, '', { headline: 'Panel idea' }));
      const renamed = await admin.call('PUT', ARTICLE, `/${created.documentId}`, {
        headline: 'Better idea',
        slug: created.slug,
      });
      expect(data(renamed).slug).toBe('better-idea');
    });

    it('stay where an editor chose them', async () => {
      const { documentId } = data(await draft({ headline: 'Chosen', slug: 'my-choice' }));
      const renamed = data(await update(documentId, { headline: 'Chosen again' }, '?status=draft'));
      expect(renamed.slug).toBe('my-choice');
    });

    it('answer like an unknown one', async () => {
      data(await draft({ headline: 'Nobody knows' }));
      const [kept, unknown] = [await bySlug('nobody-knows'), await bySlug('nobody-wrote-this')];
      expect(kept.status).toBe(404);
      expect(kept.body).toEqual(unknown.body);
    });

    it('are free again when it is deleted', async () => {
      const { documentId } = data(await draft({ headline: 'Thrown away' }));
      await newsroom.call('DELETE', `/api/articles/${documentId}`);
      expect(await slugsOf(documentId)).toEqual([]);
      expect((await publish('Thrown away')).slug).toBe('thrown-away');
    });
  });

  describe('that somebody chose', () => {
    const rename = async (id: string, headline: string, more: object = {}) =>
      data(await update(id, { headline, ...more }, '?status=draft')).slug;

    // Each with the headline it is written under, and what the newsroom would make of that.
    const chosen = [
      ['ends in a year', 'Storm', 'storm-2026'],
      ['ends in the number of a second one', 'Flood', 'flood-2'],
      ['is the one that the newsroom would make', 'Drought', 'drought'],
      ['has other words', 'Heat', 'the-hot-week'],
    ] as const;

    it.each(chosen)(
      'stay, however often the headline changes: %s',
      async (_what, headline, slug) => {
        const { documentId } = data(await draft({ headline, slug }));
        expect(await rename(documentId, `${headline} over harbour`)).toBe(slug);
        expect(await rename(documentId, `${headline} over hills`)).toBe(slug);
        expect(await rename(documentId, headline)).toBe(slug);
        expect(data(await update(documentId, { kicker: 'New' }, '?status=draft')).slug).toBe(slug);
        await newsroom.call('DELETE', `/api/articles/${documentId}`);
      }
    );

    it.each(chosen)(
      'stay in the panel, which sends them along: %s',
      async (_what, headline, slug) => {
        const { documentId } = data(await admin.call('POST', ARTICLE, '', { headline, slug }));
        for (const next of [`${headline} over harbour`, `${headline} over hills`]) {
          const renamed = await admin.call('PUT', ARTICLE, `/${documentId}`, {
            headline: next,
            slug,
          });
          expect(data(renamed).slug).toBe(slug);
        }
        await newsroom.call('DELETE', `/api/articles/${documentId}`);
      }
    );

    it.each(chosen)('stay in the Document Service: %s', async (_what, headline, slug) => {
      const { documentId } = await documents().create({ data: { headline, slug } });
      for (const next of [`${headline} over harbour`, `${headline} over hills`]) {
        const renamed = await documents().update({ documentId, data: { headline: next } });
        expect(renamed?.slug).toBe(slug);
      }
      await documents().delete({ documentId });
    });

    it('stay when they are written over one that was made, also an earlier one of it', async () => {
      const { documentId, slug } = data(await draft({ headline: 'Rain' }));
      expect(slug).toBe('rain');
      expect(await rename(documentId, 'Rain again')).toBe('rain-again');
      expect(await rename(documentId, 'Rain again', { slug: 'rain' })).toBe('rain');
      expect(await rename(documentId, 'Rain at last')).toBe('rain');
      expect(await rename(documentId, 'Rain at last', { slug: 'rain-2026' })).toBe('rain-2026');
      expect(await rename(documentId, 'Rain')).toBe('rain-2026');
    });

    it('stay while the story is published, unpublished and put back to what was public', async () => {
      const { documentId } = data(await draft({ headline: 'Snow', slug: 'snow-2026' }));
      await documents().publish({ documentId });
      expect(await rename(documentId, 'Snow in May')).toBe('snow-2026');
      await documents().unpublish({ documentId });
      expect(await rename(documentId, 'Snow in June')).toBe('snow-2026');
      expect(await slugsOf(documentId)).toEqual(['snow-2026']);
    });

    it('are given up when the field is emptied, for one that follows the headline', async () => {
      const { documentId } = data(await draft({ headline: 'Hail', slug: 'hail-2026' }));
      expect(await rename(documentId, 'Hail', { slug: '' })).toBe('hail');
      expect(await rename(documentId, 'Hail and rain')).toBe('hail-and-rain');
    });

    it('become those of the newsroom in place when the field of its own second one is emptied', async () => {
      await publish('Frost');
      const { documentId } = data(await draft({ headline: 'Frost', slug: 'frost-2' }));
      expect(await rename(documentId, 'Frost', { slug: null })).toBe('frost-2');
      expect(await rename(documentId, 'Frost bites')).toBe('frost-bites');
    });

    it('are known from those that were made of a headline with a number', async () => {
      const { documentId, slug } = data(await draft({ headline: 'Fog 2026' }));
      expect(slug).toBe('fog-2026');
      expect(await rename(documentId, 'Fog')).toBe('fog');
      await publish('Mist');
      const second = data(await draft({ headline: 'Mist' }));
      expect(second.slug).toBe('mist-2');
      expect(await rename(second.documentId, 'Mist over harbour')).toBe('mist-over-harbour');
    });

    it('are those of one language', async () => {
      const { documentId } = data(await draft({ headline: 'Wind', slug: 'wind-2026' }));
      const russian = data(
        await update(documentId, { headline: 'Wind' }, '?locale=ru&status=draft')
      );
      expect(russian.slug).toBe('wind');
      const again = await update(documentId, { headline: 'Wind again' }, '?locale=ru&status=draft');
      expect(data(again).slug).toBe('wind-again');
      expect(await rename(documentId, 'Wind again')).toBe('wind-2026');
    });

    it('stay when another language is filled in from theirs; one that was made does not', async () => {
      const fill = async (headline: string, slug?: string) => {
        const { documentId, ...own } = data(await draft({ headline, ...(slug && { slug }) }));
        const at = `/${documentId}?locale=ru`;
        const copied = await admin.call('PUT', ARTICLE, at, { headline, slug: own.slug });
        const renamed = await admin.call('PUT', ARTICLE, at, {
          headline: `${headline} over Moscow`,
          slug: own.slug,
        });
        return [data(copied).slug, data(renamed).slug];
      };
      expect(await fill('Thunder', 'thunder-2026')).toEqual(['thunder-2026', 'thunder-2026']);
      expect(await fill('Lightning')).toEqual(['lightning', 'lightning-over-moscow']);
    });

    it('are asked for by a copy, and stay with it', async () => {
      const { documentId } = data(await draft({ headline: 'Calm', slug: 'calm-2026' }));
      const copy = await admin.call('POST', ARTICLE, `/clone/${documentId}`, {
        headline: 'Calm',
        slug: 'calm-2027',
      });
      expect(data(copy).slug).toBe('calm-2027');
      expect(await rename(data(copy).documentId, 'Calm again')).toBe('calm-2027');
      const followed = await admin.call('POST', ARTICLE, `/clone/${documentId}`, {
        headline: 'Calm',
        slug: 'calm-2026',
      });
      expect(data(followed).slug).toBe('calm');
      expect(await rename(data(followed).documentId, 'Calm again')).toBe('calm-again');
      const before = await newsroom.strapi.db.query(ARTICLE).count();
      expect(
        refusal(
          await admin.call('POST', ARTICLE, `/clone/${documentId}`, {
            headline: 'Calm',
            slug: 'calm-2027',
          })
        )
      ).toEqual(SLUG_REFUSED);
      expect(await newsroom.strapi.db.query(ARTICLE).count()).toBe(before);
    });

    it('stay with a row that was written past every door', async () => {
      await newsroom.strapi.db.query(ARTICLE).create({
        data: {
          documentId: 'bcdefghijklmnopqrstuvwxy',
          headline: 'Written past',
          slug: 'written-past-2026',
          locale: 'en',
          publishedAt: null,
        },
      });
      expect(await rename('bcdefghijklmnopqrstuvwxy', 'Written past again')).toBe(
        'written-past-2026'
      );
    });
  });

  describe('of a published story', () => {
    it('stay put when the headline is edited', async () => {
      const { documentId } = await publish('Ferry sinks');
      expect(data(await update(documentId, { headline: 'Ferry saved' })).slug).toBe('ferry-sinks');
      expect((await bySlug('ferry-sinks')).body.data.headline).toBe('Ferry saved');
    });

    it('lead from every old one to the present one in one step, after several changes', async () => {
      const { documentId } = await publish('Way', { slug: 'way-a' });
      for (const slug of ['way-b', 'way-c']) data(await update(documentId, { slug }));
      for (const old of ['way-a', 'way-b']) {
        const answer = await bySlug(old);
        expect(answer.status).toBe(301);
        expect(answer.headers.get('location')).toBe('/api/articles/by-slug/way-c?locale=en');
        const followed = await newsroom.read(answer.headers.get('location') ?? '');
        expect(followed.status).toBe(200);
        expect(followed.body.data.documentId).toBe(documentId);
      }
    });

    it('make no loop on a round trip', async () => {
      const { documentId } = await publish('Trip', { slug: 'trip-a' });
      for (const slug of ['trip-b', 'trip-a', 'trip-b', 'trip-a'])
        data(await update(documentId, { slug }));
      expect((await bySlug('trip-a')).status).toBe(200);
      expect((await bySlug('trip-b')).headers.get('location')).toBe(
        '/api/articles/by-slug/trip-a?locale=en'
      );
      const rows = await rowsOf({ article: documentId });
      expect(rows.map(({ slug, current }) => [slug, current])).toEqual([
        ['trip-a', true],
        ['trip-b', false],
      ]);
    });

    it('change for readers only when the change is published', async () => {
      const { documentId, slug } = await publish('Patience');
      data(await update(documentId, { slug: 'patience-2-come' }, '?status=draft'));
      expect((await bySlug(slug)).status).toBe(200);
      expect((await bySlug('patience-2-come')).status).toBe(404);
      await documents().publish({ documentId });
      expect((await bySlug(slug)).status).toBe(301);
    });

    it('are kept by number when the field is emptied', async () => {
      await publish('Emptied');
      const { documentId, slug } = await publish('Emptied');
      expect(slug).toBe('emptied-2');
      expect(data(await update(documentId, { slug: null })).slug).toBe('emptied-2');
      expect(data(await update(documentId, { slug: '' })).slug).toBe('emptied-2');
    });

    it('are reserved for a changed draft, and free again when it is discarded', async () => {
      const { documentId } = await publish('Reserve');
      data(await update(documentId, { slug: 'reserved' }, '?status=draft'));
      expect(refusal(await create({ headline: 'Other', slug: 'reserved' }))).toEqual(SLUG_REFUSED);
      await documents().discardDraft({ documentId });
      expect(data(await create({ headline: 'Other', slug: 'reserved' })).slug).toBe('reserved');
      expect((await bySlug('reserve')).status).toBe(200);
    });

    it('say 410 when it is unpublished, and answer again when it is back', async () => {
      const { documentId, slug } = await publish('Back and forth');
      data(await update(documentId, { slug: 'forth' }));
      await documents().unpublish({ documentId });
      expect((await bySlug('forth')).status).toBe(410);
      const old = await bySlug(slug);
      expect(old.status).toBe(410);
      expect(old.body.data).toBeNull();
      expect(JSON.stringify(old.body)).not.toContain('Back and forth');
      await documents().publish({ documentId });
      expect((await bySlug('forth')).status).toBe(200);
      expect((await bySlug(slug)).status).toBe(301);
    });

    it('stay with an unpublished story whose headline changes', async () => {
      const { documentId, slug } = await publish('Seen once');
      await documents().unpublish({ documentId });
      const renamed = data(await update(documentId, { headline: 'Seen twice' }, '?status=draft'));
      expect(renamed.slug).toBe(slug);
    });

    it('say 410 when it is deleted, and go to no other article by themselves', async () => {
      const { documentId, slug } = await publish('Deleted story');
      const { status } = await newsroom.call('DELETE', `/api/articles/${documentId}`);
      expect(status).toBe(204);
      expect((await bySlug(slug)).status).toBe(410);
      expect((await publish('Deleted story')).slug).toBe('deleted-story-2');
      expect((await bySlug(slug)).status).toBe(410);
    });

    it('belong to each language by itself', async () => {
      const { documentId } = await publish('Two languages', { slug: 'two-languages' });
      data(
        await update(documentId, { headline: 'عاصفة', slug: 'arabic' }, '?locale=ar&status=draft')
      );
      expect((await bySlug('arabic', '?locale=ar')).status).toBe(404);
      await documents().publish({ documentId, locale: 'ar' });
      expect((await bySlug('arabic', '?locale=ar')).status).toBe(200);
      expect((await bySlug('arabic')).status).toBe(404);
      await documents().unpublish({ documentId, locale: 'ar' });
      expect((await bySlug('arabic', '?locale=ar')).status).toBe(410);
      expect((await bySlug('two-languages')).status).toBe(200);
      await documents().publish({ documentId, locale: '*' });
      await documents().delete({ documentId, locale: 'ar' });
      expect((await bySlug('arabic', '?locale=ar')).status).toBe(410);
      expect((await bySlug('two-languages')).status).toBe(200);
    });
  });

  describe('of a deleted story', () => {
    const deleted = async (slug: string, old: string[] = []) => {
      const [first = slug, ...more] = [...old, slug];
      const { documentId } = await publish('Long gone', { slug: first });
      for (const next of more) data(await update(documentId, { slug: next }));
      await newsroom.call('DELETE', `/api/articles/${documentId}`);
      return documentId as string;
    };

    it('can be taken by name; its other ones still say 410 and never lead to the stranger', async () => {
      await deleted('gone-b', ['gone-a']);
      const stranger = await publish('Stranger', { slug: 'gone-b' });
      expect((await bySlug('gone-b')).body.data.documentId).toBe(stranger.documentId);
      expect((await bySlug('gone-a')).status).toBe(410);
      data(await update(stranger.documentId, { slug: 'stranger' }));
      expect((await bySlug('gone-b')).status).toBe(301);
      expect((await bySlug('gone-a')).status).toBe(410);
    });

    it('say 410 as long as only a draft has taken them, and are given back when it lets go', async () => {
      const gone = await deleted('lent');
      const { documentId } = data(await draft({ headline: 'Borrower', slug: 'lent' }));
      expect((await bySlug('lent')).status).toBe(410);
      data(await update(documentId, { slug: 'my-own' }, '?status=draft'));
      expect((await bySlug('lent')).status).toBe(410);
      expect(await slugsOf(gone)).toEqual(['lent']);
      expect((await publish('Lent')).slug).toBe('lent-2');
    });
  });

  describe('of an unpublished story', () => {
    const unpublished = async (...slugs: string[]) => {
      const [first, ...more] = slugs;
      const { documentId } = await publish('Away for now', { slug: first });
      for (const slug of more) data(await update(documentId, { slug }));
      await documents().unpublish({ documentId });
      return documentId as string;
    };

    it('can be taken by name, at every door; its other ones still say 410', async () => {
      await unpublished('away-a', 'away-b');
      const stranger = await publish('Stranger', { slug: 'away-b' });
      expect((await bySlug('away-b')).body.data.documentId).toBe(stranger.documentId);
      expect((await bySlug('away-a')).status).toBe(410);
      const own = await publish('Of the panel');
      const sent = { headline: 'Of the panel', slug: 'away-a' };
      expect(data(await admin.call('PUT', ARTICLE, `/${own.documentId}`, sent)).slug).toBe(
        'away-a'
      );
      expect((await publish('Away a')).slug).toBe('away-a-2');
    });

    it('say 410 until the other story is published, and are given back when it lets go', async () => {
      const away = await unpublished('on-loan');
      const { documentId } = data(await draft({ headline: 'Borrower', slug: 'on-loan' }));
      expect((await bySlug('on-loan')).status).toBe(410);
      data(await update(documentId, { slug: 'of-my-own' }, '?status=draft'));
      expect(await slugsOf(away)).toEqual(['on-loan']);
      await documents().publish({ documentId: away });
      expect((await bySlug('on-loan')).body.data.documentId).toBe(away);
    });

    it('are its own again when it is published before the draft that took them', async () => {
      const away = await unpublished('mine-first');
      const { documentId } = data(await draft({ headline: 'Late', slug: 'mine-first' }));
      await documents().publish({ documentId: away });
      expect((await bySlug('mine-first')).body.data.documentId).toBe(away);
      await documents().publish({ documentId });
      expect((await bySlug('mine-first')).body.data.documentId).toBe(away);
      expect((await bySlug('mine-first-2')).body.data.documentId).toBe(documentId);
    });

    it('lead on when it is published elsewhere while a draft holds one', async () => {
      const away = await unpublished('first-place');
      data(await draft({ headline: 'Waiting', slug: 'first-place' }));
      data(await update(away, { slug: 'second-place' }));
      expect((await bySlug('first-place')).headers.get('location')).toBe(
        '/api/articles/by-slug/second-place?locale=en'
      );
    });

    it('are another one’s for good once that is public: it comes back with a number', async () => {
      const away = await unpublished('lost');
      const { documentId } = await publish('Finder', { slug: 'lost' });
      await documents().publish({ documentId: away });
      expect((await bySlug('lost')).body.data.documentId).toBe(documentId);
      expect((await bySlug('lost-2')).body.data.documentId).toBe(away);
    });

    it('are one story’s when it comes back while another one is published with them', async () => {
      for (let round = 0; round < 8; round += 1) {
        const slug = `at-once-${round}`;
        const away = await unpublished(slug);
        const answers = await Promise.all([
          update(away, { kicker: 'Back' }),
          create({ headline: 'Meanwhile', slug }),
        ]);
        expect(answers.map(({ status }) => Math.floor(status / 100))).toContain(2);
        const found = await newsroom.strapi.db
          .query(ARTICLE)
          .findMany({ where: { slug, publishedAt: { $notNull: true } } });
        expect(found).toHaveLength(1);
        expect((await bySlug(slug)).body.data.documentId).toBe(found[0].documentId);
      }
    });

    it('stay with a draft that readers never saw, and with what is published', async () => {
      const { documentId } = data(await draft({ headline: 'Kept', slug: 'kept-for-me' }));
      expect(refusal(await create({ headline: 'Thief', slug: 'kept-for-me' }))).toEqual(
        SLUG_REFUSED
      );
      await documents().publish({ documentId });
      expect(refusal(await create({ headline: 'Thief', slug: 'kept-for-me' }))).toEqual(
        SLUG_REFUSED
      );
    });
  });

  describe('of a copy', () => {
    it('are its own in every language, and the original keeps its captions', async () => {
      const { documentId } = await publish('Original');
      data(await update(documentId, { headline: 'الأصل' }, '?locale=ar'));
      for (const locale of ['en', 'ar']) {
        await newsroom.strapi.documents(CAPTION).create({
          locale,
          data: { caption: `The ${locale} harbour`, key: 'lead', article: documentId },
        });
      }
      const copy =
        (await documents().clone({ documentId, locale: '*', data: {} as never }))?.documentId ?? '';
      const slugs = (article: string) =>
        rowsOf({ article }).then((rows) =>
          rows.map(({ locale, slug }) => `${locale} ${slug}`).sort()
        );
      const [arabic] = (await slugs(documentId)).map((text) => text.split(' ')[1]);
      expect(await slugs(copy)).toEqual([`ar ${arabic}-2`, 'en original-2']);
      for (const locale of ['en', 'ar']) {
        const captions = async (article: string) => {
          const found = await documents().findOne({
            documentId: article,
            locale,
            populate: { captions: true },
          });
          return (
            found?.captions?.map(({ documentId: id, caption, key }) => ({ id, caption, key })) ?? []
          );
        };
        const [own, copied] = [await captions(documentId), await captions(copy)];
        expect(own.map(({ caption }) => caption)).toEqual([`The ${locale} harbour`]);
        expect(copied.map(({ caption, key }) => [caption, key])).toEqual([
          [`The ${locale} harbour`, 'lead'],
        ]);
        expect(copied[0]?.id).not.toBe(own[0]?.id);
      }
      expect((await bySlug('original')).body.data.documentId).toBe(documentId);
      expect((await bySlug('original-2')).status).toBe(404);
    });

    it('are made in the panel as well, which sends the original’s slug along', async () => {
      const { documentId, slug } = await publish('Panel original');
      const copy = await admin.call('POST', ARTICLE, `/clone/${documentId}`, {
        headline: 'Panel original',
        slug,
      });
      expect(data(copy).slug).toBe('panel-original-2');
      expect(data(copy).firstPublishedAt).toBeNull();
    });
  });

  describe('that cannot be', () => {
    const everything = async () => [
      await newsroom.strapi.db.query(ARTICLE).findMany({ orderBy: { id: 'asc' } }),
      await rowsOf({}),
    ];

    it('are refused when another article has them, at every door, and nothing is written', async () => {
      await publish('Holder', { slug: 'taken' });
      const mine = await publish('Mine');
      const before = await everything();
      expect(refusal(await create({ headline: 'Thief', slug: 'taken' }))).toEqual(SLUG_REFUSED);
      expect(refusal(await update(mine.documentId, { slug: 'taken' }))).toEqual(SLUG_REFUSED);
      expect(
        refusal(await admin.call('POST', ARTICLE, '', { headline: 'Thief', slug: 'taken' }))
      ).toEqual(SLUG_REFUSED);
      expect(
        refusal(
          await admin.call('PUT', ARTICLE, `/${mine.documentId}`, {
            headline: 'Mine',
            slug: 'taken',
          })
        )
      ).toEqual(SLUG_REFUSED);
      const query = `mutation { createNewsroomArticle(data: { headline: "Thief", slug: "taken" }) { slug } }`;
      const { body } = await newsroom.call('POST', '/graphql', { query });
      expect(body.errors[0].extensions.error.details.errors[0].path).toEqual(['slug']);
      await expect(
        documents().create({ data: { headline: 'Thief', slug: 'taken' } })
      ).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining('"taken" belongs to another article'),
      });
      expect(await everything()).toEqual(before);
    });

    it('are refused when they were once another published article’s', async () => {
      const { documentId } = await publish('Mover', { slug: 'moved-away' });
      data(await update(documentId, { slug: 'moved-here' }));
      expect(refusal(await create({ headline: 'Thief', slug: 'moved-away' }))).toEqual(
        SLUG_REFUSED
      );
    });

    it.each([
      ['spaces', 'two words'],
      ['a slash', 'a/b'],
      ['a question mark', 'a?b'],
      ['dots only', '..'],
      ['a control character', 'a\nb'],
      ['201 characters', 'x'.repeat(201)],
      ['a number', 7],
      ['a list', ['a']],
      ['an object', { a: 1 }],
      ['a truth value', true],
    ])('are refused with %s', async (_fault, slug) => {
      const { documentId } = await publish('Sound');
      const before = await everything();
      expect(refusal(await create({ headline: 'Faulty', slug }))).toEqual(SLUG_REFUSED);
      expect(refusal(await update(documentId, { slug }, '?status=draft'))).toEqual(SLUG_REFUSED);
      expect(await everything()).toEqual(before);
    });

    it('leave nothing behind when the rest of the article is refused', async () => {
      const before = await everything();
      expect((await create({ headline: 'x'.repeat(300) })).status).toBe(400);
      expect((await create({ kicker: 'No headline' })).status).toBe(400);
      expect((await create({ headline: 'Star', urgency: 99, slug: 'star' })).status).toBe(400);
      expect(await everything()).toEqual(before);
    });

    it('are not reserved for an article that does not exist', async () => {
      const before = await everything();
      const { status } = await update('zzzzzzzzzzzzzzzzzzzzzzzz', {
        headline: 'Nobody',
        slug: 'nobody',
      });
      expect(status).toBe(404);
      expect(await everything()).toEqual(before);
    });
  });

  describe('pasted from the address bar of a browser', () => {
    const ENCODED = encodeURIComponent('عاصفة-الميناء').toLowerCase();

    it('are read as the letters that they stand for', async () => {
      expect((await publish('عاصفة', { slug: ENCODED })).slug).toBe('عاصفة-الميناء');
      const { documentId } = await publish('Encoded in the panel');
      const sent = { headline: 'Encoded in the panel', slug: 'caf%C3%A9-%d8%ad' };
      expect(data(await admin.call('PUT', ARTICLE, `/${documentId}`, sent)).slug).toBe('café-ح');
      const slug = 'k%C3%BCste';
      const address = 'https://kueste.example';
      const outlet = await newsroom.call('POST', '/api/outlets', {
        data: { name: 'Küste', slug, language: 'de', address },
      });
      expect(data(outlet).slug).toBe('küste');
      const section = await newsroom.call('POST', '/api/sections', {
        data: { name: 'Küste', slug, outlet: data(outlet).documentId },
      });
      expect(data(section).slug).toBe('küste');
    });

    it.each(['%d8', '%zz', 'half-%E0%A4%A', 'a%20b', 'a%2Fb', '%00'])(
      'are refused where they stand for none: %s',
      async (slug) => {
        expect(refusal(await create({ headline: 'Broken', slug }))).toEqual(SLUG_REFUSED);
      }
    );
  });

  describe('in a URL', () => {
    it('may be of any script, percent-encoded or not, composed or not', async () => {
      const { documentId } = await publish('Погода', { slug: 'погода-é' });
      const encoded = encodeURIComponent('погода-é');
      for (const spelling of [
        encoded,
        encoded.toLowerCase(),
        encodeURIComponent('погода-e\u0301'),
      ]) {
        const { status, body } = await newsroom.read(`/api/articles/by-slug/${spelling}`);
        expect([status, body.data?.documentId]).toEqual([200, documentId]);
      }
      data(await update(documentId, { slug: 'погода' }));
      const { headers } = await bySlug('погода-é');
      expect(headers.get('location')).toBe(
        `/api/articles/by-slug/${encodeURIComponent('погода')}?locale=en`
      );
    });

    it('lead on from one with a slash at the end, too', async () => {
      const { documentId } = await publish('Slashed', { slug: 'slashed-a' });
      data(await update(documentId, { slug: 'slashed-b' }));
      const { headers } = await newsroom.read('/api/articles/by-slug/slashed-a/');
      expect(headers.get('location')).toBe('/api/articles/by-slug/slashed-b?locale=en');
    });

    it.each([
      ['half an escape', '%'],
      ['half a letter', '%E0%A4%A'],
      ['an overlong letter', '%C0%AE'],
      ['a null byte', '%00'],
      ['a way up', '..%2F..'],
      ['a slash', 'a%2Fb'],
      ['3,000 letters', 'x'.repeat(3000)],
      ['SQL', "'%3B--"],
      ['a picture', '%F0%9F%94%A5'],
    ])('are unknown or refused, and no fault of ours, when malformed: %s', async (_fault, raw) => {
      const { status } = await newsroom.read(`/api/articles/by-slug/${raw}`);
      expect([400, 404]).toContain(status);
    });

    it.each(['?locale=xx', '?locale=de-CH'])(
      'are unknown in a language that nobody writes: %s',
      async (query) => {
        await newsroom.call('POST', '/api/articles', { data: { headline: 'English only' } });
        expect((await bySlug('english-only', query)).status).toBe(404);
      }
    );

    it.each(['?locale=*', '?locale[]=en', '?locale=en&locale=ar', '?status=any', '?populate=*'])(
      'take no other parameter than one language: %s',
      async (query) => {
        const { status, body } = await bySlug('storm-over-the-harbour', query);
        expect([status, body.error.name]).toEqual([400, 'ValidationError']);
      }
    );
  });
});
