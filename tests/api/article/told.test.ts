/** @database any */

import { parseFeed } from '@rowanmanning/feed-parser';
import { signIn, type AdminPanel } from '../../support/admin';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { uploadBytes } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const FIRST = '2024-03-01T08:00:00.000Z';

describe('what readers are told of changes', () => {
  let newsroom: Newsroom;
  let admin: AdminPanel;
  let pictures: number[];
  let stories = 0;

  const ok = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body?.data ?? body;
  };
  const send = async (method: string, path: string, data?: object) =>
    ok(await newsroom.call(method, path, data && { data }));
  const story = async (more: object = {}): Promise<string> => {
    stories += 1;
    const data = { headline: `Ferry ${stories}`, firstPublishedAt: FIRST, ...more };
    return (await send('POST', '/api/articles', data)).documentId;
  };
  const captionOf = async (article: string, more: object = {}): Promise<string> =>
    (
      await send('POST', '/api/image-captions', {
        caption: 'The ferry at the quay',
        image: pictures[0],
        article,
        key: 'quay',
        ...more,
      })
    ).documentId;

  /** When a story was changed last, by every door that tells it; all say the same. */
  async function changed(article: string): Promise<string> {
    const row = await send('GET', `/api/articles/${article}?jsonLd=true&openGraph=true`);
    const at: string = row.contentModifiedAt;
    const url: string = row.canonicalUrl;
    const atom = String((await newsroom.read('/api/feeds/paper.atom?pageSize=50')).body);
    const entry = parseFeed(atom).items.find(({ title }) => title === row.headline);
    const json = (await newsroom.read('/api/feeds/paper.json?pageSize=50')).body;
    const item = json.items.find(({ title }: { title: string }) => title === row.headline);
    const index = String((await newsroom.read('/api/sitemaps/paper.xml')).body);
    const month = row.firstPublishedAt.slice(0, 7);
    const part = String((await newsroom.read(`/api/sitemaps/paper/${month}.xml`)).body);
    const lastmod = new RegExp(`<loc>${url}</loc>\\s*<lastmod>([^<]+)`).exec(part)?.[1];
    const newest = new RegExp(`/${month}\\.xml</loc>\\s*<lastmod>([^<]+)`).exec(index)?.[1];
    const ninjs = (await newsroom.read(`/api/articles/by-slug/${row.slug}/ninjs`)).body;
    expect({
      updated: entry?.updated?.toISOString(),
      dateModified: row.jsonLd.dateModified,
      date_modified: item && new Date(item.date_modified).toISOString(),
      versionCreated: ninjs.versionCreated,
      lastmod: lastmod && new Date(lastmod).toISOString(),
    }).toEqual({
      updated: at,
      dateModified: at,
      date_modified: at,
      versionCreated: at,
      lastmod: at,
    });
    expect(new Date(String(newest)) >= new Date(at)).toBe(true);
    return at;
  }
  /** Whether the date moved while something was done. */
  async function moves(article: string, work: () => Promise<unknown>): Promise<boolean> {
    const before = await changed(article);
    await work();
    const after = await changed(article);
    expect(after >= before).toBe(true);
    return after > before;
  }

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    admin = await signIn(newsroom);
    await send('POST', '/api/outlets', {
      name: 'Paper',
      slug: 'paper',
      address: 'https://paper.example',
    });
    pictures = [
      await uploadBytes(newsroom, await makePicture()),
      await uploadBytes(newsroom, await makePicture('jpeg', {}, 200)),
    ];
  });
  afterAll(() => newsroom?.stop());

  describe('a story', () => {
    it('was changed no earlier than it was corrected last', async () => {
      const article = await story({
        corrections: [
          { type: 'correction', text: 'It was Monday.', date: '2024-03-05T10:00:00.000Z' },
          { type: 'update', text: 'Two boats.', date: '2024-03-04T10:00:00.000Z' },
        ],
      });
      expect(await changed(article)).toBe('2024-03-05T10:00:00.000Z');
    });

    it('came out with its captions, and is not changed by them', async () => {
      const draft = ok(
        await newsroom.call('POST', '/api/articles?status=draft', {
          data: { headline: 'With pictures', firstPublishedAt: FIRST },
        })
      );
      for (const key of ['one', 'two']) {
        ok(
          await newsroom.call('POST', '/api/image-captions?status=draft', {
            data: {
              caption: `The ferry, ${key}`,
              key,
              image: pictures[key === 'one' ? 0 : 1],
              article: draft.documentId,
            },
          })
        );
      }
      ok(await admin.call('POST', ARTICLE, `/${draft.documentId}/actions/publish`, {}));
      const read = await send('GET', `/api/articles/${draft.documentId}?populate=captions`);
      expect(read.captions).toHaveLength(2);
      expect(await changed(draft.documentId)).toBe(FIRST);
    });
  });

  describe('a caption', () => {
    it('changes its story when readers see other words, another picture, one more or none', async () => {
      const article = await story();
      let caption = '';
      expect(await moves(article, async () => (caption = await captionOf(article)))).toBe(true);
      const change = (data: object) => () => send('PUT', `/api/image-captions/${caption}`, data);
      expect(await moves(article, change({ caption: 'The ferry leaves' }))).toBe(true);
      expect(await moves(article, change({ altText: 'A ferry' }))).toBe(true);
      expect(await moves(article, change({ image: pictures[1] }))).toBe(true);
      expect(await moves(article, change({ personsShown: [{ name: 'Ida Holm' }] }))).toBe(true);
      const unpublish = () => admin.call('POST', CAPTION, `/${caption}/actions/unpublish`, {});
      expect(await moves(article, unpublish)).toBe(true);
      const publish = () => admin.call('POST', CAPTION, `/${caption}/actions/publish`, {});
      expect(await moves(article, publish)).toBe(true);
      const remove = () => newsroom.call('DELETE', `/api/image-captions/${caption}`);
      expect(await moves(article, remove)).toBe(true);
    });

    it('changes nothing where readers see what they saw', async () => {
      const article = await story();
      const caption = await captionOf(article);
      const put = (data: object, query = '') =>
        newsroom.call('PUT', `/api/image-captions/${caption}${query}`, { data });
      expect(await moves(article, () => put({}))).toBe(false);
      expect(await moves(article, () => put({ rightsExpire: '2040-01-01T00:00:00Z' }))).toBe(false);
      expect(await moves(article, () => put({ caption: 'Draft' }, '?status=draft'))).toBe(false);
      const discard = () => admin.call('POST', CAPTION, `/${caption}/actions/discard`, {});
      expect(await moves(article, discard)).toBe(false);
      const republish = () => admin.call('POST', ARTICLE, `/${article}/actions/publish`, {});
      expect(await moves(article, republish)).toBe(false);
      const away = async () => {
        await admin.call('POST', ARTICLE, `/${article}/actions/unpublish`, {});
        await republish();
      };
      expect(await moves(article, away)).toBe(false);
      expect(
        (await send('GET', `/api/articles/${article}?populate=captions`)).captions
      ).toHaveLength(1);
    });

    it('is published with its story, which says so in its answer', async () => {
      const article = await story();
      const caption = await captionOf(article);
      await changed(article);
      await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
        data: { caption: 'The ferry is back' },
      });
      const before = await changed(article);
      const published = ok(await admin.call('POST', ARTICLE, `/${article}/actions/publish`, {}));
      expect(published.contentModifiedAt > before).toBe(true);
      expect(await changed(article)).toBe(published.contentModifiedAt);
    });

    it('changes the story that it leaves and the one that it comes to', async () => {
      const [from, to] = [await story(), await story()];
      const caption = await captionOf(from);
      const goes = (article: string | null) => () =>
        send('PUT', `/api/image-captions/${caption}`, { article });
      expect(await moves(from, goes(null))).toBe(true);
      expect(await moves(to, goes(to))).toBe(true);
    });
  });

  describe('a minor change', () => {
    it('of a story is published without a new date, once, by REST and in the panel', async () => {
      const article = await story();
      const rest = (data: object) => () => send('PUT', `/api/articles/${article}`, data);
      expect(await moves(article, rest({ standfirst: 'A tpyo.' }))).toBe(true);
      expect(await moves(article, rest({ standfirst: 'A typo.', minorChange: true }))).toBe(false);
      expect((await send('GET', `/api/articles/${article}`)).standfirst).toBe('A typo.');
      expect(await moves(article, rest({ standfirst: 'News.' }))).toBe(true);

      const panel = async (data: object) => {
        ok(await admin.call('PUT', ARTICLE, `/${article}`, data));
        return ok(await admin.call('POST', ARTICLE, `/${article}/actions/publish`, data));
      };
      let answer: { minorChange?: boolean } = {};
      const publishTypo = async () =>
        (answer = await panel({ headline: `Ferry ${stories}`, kicker: 'Sea', minorChange: true }));
      expect(await moves(article, publishTypo)).toBe(false);
      expect(answer.minorChange).toBe(false);
      const shown = ok(await admin.call('GET', ARTICLE, `/${article}`));
      expect([shown.minorChange, shown.kicker, shown.status]).toEqual([false, 'Sea', 'published']);
      expect(await moves(article, () => panel({ kicker: 'Harbour' }))).toBe(true);
    });

    it('is not told to readers', async () => {
      const article = await story({ minorChange: true });
      expect(await send('GET', `/api/articles/${article}`)).not.toHaveProperty('minorChange');
    });

    it('of a caption is published without a new date, alone and with its story', async () => {
      const article = await story();
      const caption = await captionOf(article);
      const typo = (words: string, query = '') =>
        newsroom.call('PUT', `/api/image-captions/${caption}${query}`, {
          data: { caption: words, minorChange: true },
        });
      expect(await moves(article, () => typo('The ferry at the quay.'))).toBe(false);
      const withStory = async () => {
        ok(await typo('The ferry, at the quay.', '?status=draft'));
        ok(await admin.call('POST', ARTICLE, `/${article}/actions/publish`, {}));
      };
      expect(await moves(article, withStory)).toBe(false);
      const read = await send('GET', `/api/articles/${article}?populate=captions`);
      expect(read.captions[0].caption).toBe('The ferry, at the quay.');
      const again = () =>
        send('PUT', `/api/image-captions/${caption}`, { caption: 'The ferry has sunk' });
      expect(await moves(article, again)).toBe(true);
    });

    it('is no later than a correction that comes with it', async () => {
      const article = await story();
      const correction = { type: 'correction', text: 'It was Monday.' };
      const answer = await send('PUT', `/api/articles/${article}`, {
        corrections: [correction],
        minorChange: true,
      });
      const read = await send('GET', `/api/articles/${article}?populate=corrections`);
      expect(answer.contentModifiedAt).toBe(read.corrections[0].date);
      expect(await changed(article)).toBe(read.corrections[0].date);
    });
  });

  describe('a correction', () => {
    it('is dated now where nothing is said, by REST and in the panel', async () => {
      const article = await story();
      const start = new Date().toISOString();
      await send('PUT', `/api/articles/${article}`, {
        corrections: [{ type: 'correction', text: 'It was Monday.' }],
      });
      const { corrections } = await send('GET', `/api/articles/${article}?populate=corrections`);
      expect(corrections[0].date >= start).toBe(true);
      expect(corrections[0].date <= new Date().toISOString()).toBe(true);

      const shown = ok(await admin.call('GET', ARTICLE, `/${article}`));
      ok(
        await admin.call('POST', ARTICLE, `/${article}/actions/publish`, {
          headline: shown.headline,
          corrections: [
            ...shown.corrections,
            { __temp_key__: 'a1', type: 'update', text: 'Two boats.', date: null },
          ],
        })
      );
      const both = (await send('GET', `/api/articles/${article}?populate=corrections`)).corrections;
      expect(both.map(({ text }: { text: string }) => text)).toEqual([
        'It was Monday.',
        'Two boats.',
      ]);
      expect(both[0].date).toBe(corrections[0].date);
      expect(both[1].date >= both[0].date).toBe(true);
    });

    it('is none of the future or from before the story came out, and the field is named', async () => {
      const article = await story();
      const past = { type: 'update', text: 'Fine.', date: '2024-03-02T08:00:00.000Z' };
      for (const date of ['2999-01-01T00:00:00.000Z', '2024-02-29T08:00:00.000Z', '2024-02-29']) {
        const corrections = [past, { type: 'correction', text: 'It was Monday.', date }];
        const headline = 'Ferry';
        for (const { status, body } of [
          await newsroom.call('PUT', `/api/articles/${article}`, { data: { corrections } }),
          await newsroom.call('POST', '/api/articles', {
            data: { headline, firstPublishedAt: FIRST, corrections },
          }),
          await admin.call('PUT', ARTICLE, `/${article}`, { headline, corrections }),
          await admin.call('POST', ARTICLE, `/${article}/actions/publish`, {
            headline,
            corrections,
          }),
        ]) {
          expect([date, status, body.error?.details?.errors?.[0].path]).toEqual([
            date,
            400,
            ['corrections', '1', 'date'],
          ]);
        }
      }
      const day = { type: 'correction', text: 'On the day.', date: '2024-03-01' };
      await send('PUT', `/api/articles/${article}`, { corrections: [day] });
      const read = await send('GET', `/api/articles/${article}?populate=corrections`);
      expect(read.corrections[0].date).toBe(FIRST);
    });
  });
});
