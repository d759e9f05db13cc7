/** @database any */

import { createHash } from 'node:crypto';
import { audit, invariants } from '../../../faults/audit';
import type { Expectation } from '../../../faults/desk/desk';
import { contentOf } from '../../../faults/operations/content';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { storedDigest, uploadBytes } from '../../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';
const MIRROR = 'plugin::newsroom.outlet-mirror';
const PUBLISHED = { publishedAt: { $notNull: true } };

/** Takes a damage back. */
type Undo = () => Promise<unknown>;

describe('the auditor of the fault rounds', () => {
  let newsroom: Newsroom;
  let expected: Expectation;

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.data.documentId;
  };
  const broken = async (what: Expectation = expected): Promise<string[]> => {
    const { strapi, url } = newsroom;
    const findings = await audit({ strapi, url, expected: what });
    return [...new Set(findings.map(({ invariant }) => invariant))];
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: { publicRead: true, cache: { enabled: false }, captions: { gate: 'warn' } },
    });
    const address = 'https://courier.example';
    const outlet = await make('/api/outlets', {
      name: 'Courier',
      language: 'en',
      address,
      articlePath: '/{section}/{slug}',
    });
    const section = await make('/api/sections', { name: 'News', outlet });
    const stories = [];
    for (const [name, mark] of [
      ['Ferry 1 sails', 'm1'],
      ['Ferry 2 sails', 'm2'],
    ] as const) {
      const documentId = await make('/api/articles', {
        headline: name,
        section,
        ...contentOf(mark),
      });
      const possible = [{ draft: mark, published: mark, withdrawn: null }];
      stories.push({ name, documentId, possible });
    }
    const bytes = await makePicture();
    const file = await uploadBytes(newsroom, bytes);
    const caption = 'The ferry at the quay';
    const captionId = await make('/api/image-captions', {
      caption,
      altText: 'A ferry',
      image: file,
      article: stories[0]?.documentId,
    });
    const mirror = { address: 'https://mirror.example', state: 'active' };
    const mirrorId = await make('/api/outlet-mirrors', {
      label: 'Mirror 1',
      outlet,
      kind: 'web',
      ...mirror,
    });
    const digest =
      (await storedDigest(newsroom, file)) ?? createHash('sha256').update(bytes).digest('hex');
    expected = {
      stories,
      captions: [{ name: caption, documentId: captionId, possible: [{ caption }] }],
      pictures: [{ name: 'quay', documentId: String(file), possible: [digest] }],
      outlets: [{ name: 'Courier', documentId: outlet, possible: [{ address }] }],
      mirrors: [{ name: 'Mirror 1', documentId: mirrorId, possible: [mirror] }],
      keys: [{ name: 'Courier', documentId: outlet, possible: [null] }],
      slugs: ['ferry-1-sails', 'ferry-2-sails'],
      sections: [section],
    };
  });
  afterAll(() => newsroom?.stop());

  /** Gives rows of a table another value in a column, past everything that watches. */
  const spoil = async (
    table: string,
    column: string,
    value: unknown,
    where: Record<string, unknown> = {}
  ): Promise<Undo> => {
    const rows = () => newsroom.strapi.db.getConnection(table);
    const [row] = await rows().where(where).select('id', column).limit(1);
    await rows()
      .where({ id: row.id })
      .update({ [column]: value });
    return () =>
      rows()
        .where({ id: row.id })
        .update({ [column]: row[column] });
  };
  const rowOf = (type: Parameters<Newsroom['strapi']['db']['query']>[0], where: object) =>
    newsroom.strapi.db.query(type).findOne({ where });

  /** For each invariant what breaks it, in the database. */
  const DAMAGES: Record<string, () => Promise<Undo>> = {
    'each address resolves, and to its own story': () =>
      spoil('newsroom_article_slugs', 'article', 'somebody-else', { slug: 'ferry-1-sails' }),
    'links and components lead from something to something': async () => {
      const table = () => newsroom.strapi.db.getConnection('components_newsroom_quotes');
      await table().insert({ id: 4711, text: 'Nobody said so' });
      return () => table().where({ id: 4711 }).delete();
    },
    'captions are approved for the bytes that their pictures have': async () => {
      const { id } = await rowOf(CAPTION, PUBLISHED);
      const query = newsroom.strapi.db.query(CAPTION);
      const { approvedSha256 } = await query.findOne({ where: { id } });
      const say = (digest: string) =>
        query.updateMany({ where: { id }, data: { approvedSha256: digest } });
      await say('0'.repeat(64));
      return () => say(approvedSha256);
    },
    'stories stand at the addresses of their outlets': async () => {
      const { id } = await rowOf(ARTICLE, PUBLISHED);
      return spoil('newsroom_articles', 'canonical_url', 'https://lost.example/ferry', { id });
    },
    'each published story is listed once, as it is': () =>
      spoil('newsroom_listings', 'section', 'elsewhere'),
    'the article index says what the articles say': () => spoilIndex({ first_published_at: null }),
    "order, counts and entries of lists are those of Strapi's own query": () =>
      spoilIndex({ public_locale: null }),
    'feeds have the newest stories, in their order, at their addresses': () =>
      spoil('newsroom_listings', 'outlet', 'elsewhere'),
    'nothing is half published': async () => {
      const { id } = await rowOf(MIRROR, { publishedAt: null });
      return spoil('newsroom_outlet_mirrors', 'document_id', 'gone', { id });
    },
    'readers reach published captions through published stories, and no others': async () => {
      const { id } = await rowOf(CAPTION, PUBLISHED);
      const draft = await rowOf(ARTICLE, { publishedAt: null, headline: 'Ferry 1 sails' });
      return spoil('newsroom_image_captions_article_lnk', 'article_id', draft.id, {
        image_caption_id: id,
      });
    },
    'each mirror has its place, and nobody else': () =>
      spoil('newsroom_mirror_places', 'mirror', 'somebody-else'),
  };

  /** A row of the article index has no number of its own. */
  const spoilIndex = async (values: Record<string, null>): Promise<Undo> => {
    const rows = () => newsroom.strapi.db.getConnection('newsroom_article_index');
    const [row] = await rows().whereNotNull('public_locale').select('*').limit(1);
    const say = (what: object) => rows().where({ article: row.article }).update(what);
    await say(values);
    return () => say(row);
  };

  /** For each invariant what a newsroom would have acknowledged, and lost. */
  const LOSSES: Record<string, () => Partial<Expectation>> = {
    'each acknowledged version of a story is there, whole': () => ({
      stories: [
        ...expected.stories,
        {
          name: 'Ferry 3 sails',
          documentId: null,
          possible: [{ draft: 'm3', published: null, withdrawn: null }],
        },
      ],
    }),
    'each acknowledged caption is there once': () => ({
      captions: [{ name: 'Lost', documentId: null, possible: [{ caption: 'Lost' }] }],
    }),
    'each acknowledged picture has its bytes': () => ({
      pictures: expected.pictures.map((each) => ({ ...each, possible: ['0'.repeat(64)] })),
    }),
    'each outlet has the address that was acknowledged': () => ({
      outlets: expected.outlets.map((each) => ({
        ...each,
        possible: [{ address: 'https://moved.example' }],
      })),
    }),
    'each acknowledged mirror is there': () => ({
      mirrors: expected.mirrors.map((each) => ({ ...each, possible: [null] })),
    }),
    'each outlet signs with the key that was acknowledged': () => ({
      keys: expected.keys.map((each) => ({ ...each, possible: ['another'] })),
    }),
  };

  it('has a damage for each invariant', () => {
    expect([...Object.keys(LOSSES), ...Object.keys(DAMAGES)].sort()).toEqual(
      invariants.map(({ name }) => name).sort()
    );
  });

  it('finds nothing in a newsroom that kept all', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each(Object.keys(LOSSES))('finds a lost write: %s', async (name) => {
    expect(await broken({ ...expected, ...LOSSES[name]?.() })).toEqual([name]);
  });

  it.each(Object.keys(DAMAGES))('finds a damage: %s', async (name) => {
    const undo = await DAMAGES[name]?.();
    const found = await broken();
    await undo?.();
    expect(found).toContain(name);
    expect(await broken()).toEqual([]);
  });

  it('lets a write that was not answered be there or not', async () => {
    const [story] = expected.stories;
    if (!story) throw new Error('There is no story.');
    const draft = { draft: 'm9', published: null, withdrawn: null };
    expect(
      await broken({
        ...expected,
        stories: [{ ...story, possible: [draft, ...story.possible] }],
      })
    ).toEqual([]);
  });
});
