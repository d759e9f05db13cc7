import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadBytes } from '../../support/uploads';

const TEXT = 'The ferry to the islands lies at the quay in Hamburg, said Ida Holm.';

describe('the statements that a write takes', () => {
  let newsroom: Newsroom;
  let section: string;
  const stories: Record<'few' | 'many', string> = { few: '', many: '' };

  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };

  /** Each looks different: where one is used elsewhere, that is looked up. */
  const picture = async (number: number): Promise<number> =>
    uploadBytes(newsroom, await makePicture('jpeg', {}, 8 + 12 * number));

  async function story(captions: number): Promise<string> {
    const article = await send('POST', '/api/articles?status=draft', {
      headline: `Ferry with ${captions} pictures`,
      section,
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: TEXT }] }],
        },
      ],
    });
    for (let number = 0; number < captions; number += 1) {
      await send('POST', '/api/image-captions?status=draft', {
        caption: `The ferry at the quay in Hamburg, from side ${number}`,
        altText: 'A ferry',
        image: await picture(captions + number),
        article,
      });
    }
    await send('PUT', `/api/articles/${article}`, {});
    return article;
  }

  beforeAll(async () => {
    newsroom = await startNewsroom();
    const outlet = await send('POST', '/api/outlets', {
      name: 'Courier',
      address: 'https://courier.example',
    });
    section = await send('POST', '/api/sections', { name: 'News', outlet });
    stories.few = await story(2);
    stories.many = await story(10);
  });
  afterAll(() => newsroom.stop());

  /** What a write sends in its transaction; Strapi reads for its events behind it. */
  async function statements(query: string, article: string): Promise<string[]> {
    const sent = new Map<string, string[]>();
    const over = new Set<string>();
    const note = ({ sql, __knexTxId: transaction }: { sql: string; __knexTxId?: string }) => {
      if (!transaction || over.has(transaction)) return;
      if (/^commit/i.test(sql)) over.add(transaction);
      sent.set(transaction, [...(sent.get(transaction) ?? []), sql]);
    };
    // The first fills what is remembered from one write to the next.
    for (const round of ['first', 'second']) {
      sent.clear();
      newsroom.strapi.db.connection.on('query', note);
      await send('PUT', `/api/articles/${article}${query}`, {
        standfirst: `${query} ${article} ${round}`,
      });
      newsroom.strapi.db.connection.off('query', note);
    }
    const ofWrites = [...sent.values()].filter((all) => all.some((sql) => /^update/i.test(sql)));
    expect(ofWrites).toHaveLength(1);
    return ofWrites.flat();
  }

  it.each([
    ['a save', '?status=draft'],
    ['a publication', ''],
  ])('are no more for %s of a story with more captions', async (_what, query) => {
    const few = await statements(query, stories.few);
    const many = await statements(query, stories.many);
    expect(many.length).toBe(few.length);
  });

  it('ask for nothing twice that was not written meanwhile', async () => {
    const sent = await statements('?status=draft', stories.few);
    const reads = sent.filter((sql) => /^select\b.*newsroom_image_captions\b/i.test(sql));
    expect(reads.length).toBeGreaterThan(0);
    expect(new Set(reads).size).toBe(reads.length);
  });
});
