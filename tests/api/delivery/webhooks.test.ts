/** @database any */

import fs from 'node:fs';
import path from 'node:path';
import * as standardWebhooks from 'standardwebhooks';
import ts from 'typescript';
import { startCdn as startReceiver, type Cdn, type PurgeCall } from '../../support/cdn';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { signInAdministrator } from '../../support/people';
import { until } from '../../support/until';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const COURIER = 'https://courier.example';

interface Story {
  documentId: string;
  locale: string;
  slug: string;
  status: string;
  url: string | null;
}
interface Message {
  type: string;
  timestamp: string;
  data: {
    reason: string;
    everything: boolean;
    tags: string[];
    stories: Story[];
    sections: Array<{ documentId: string; slug: string }>;
    addresses: string[];
  };
}

describe('a webhook', () => {
  let newsroom: Newsroom;
  let receiver: Cdn;
  let editor: string;
  let outlet: string;
  let section: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    newsroom = await startNewsroom({
      locales: ['ar'],
      options: { publicRead: true, webhooks: [{ url: `${receiver.url}/hook`, secret: SECRET }] },
    });
    editor = await signInAdministrator(newsroom);
    const paper = { name: 'Courier', slug: 'courier', language: 'en', address: COURIER };
    outlet = (await make('/api/outlets', { ...paper, articlePath: '/{section}/{slug}' }))
      .documentId;
    section = (await make('/api/sections', { name: 'News', outlet })).documentId;
    // The first upload makes a folder, which touches settings.
    await uploadPicture(newsroom, 'first.png');
    await untilAllIsTold();
  });
  afterAll(async () => {
    await newsroom.stop();
    await receiver.close();
  });

  const data = ({ status, body }: Answer) => {
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data ?? body;
  };
  const make = async (path: string, fields: object) =>
    data(await newsroom.call('POST', path, { data: fields }));
  const publish = (headline: string, more: object = {}): Promise<Story> =>
    make('/api/articles', { headline, section, ...more });
  const update = async (documentId: string, fields: object, query = '') =>
    data(await newsroom.call('PUT', `/api/articles/${documentId}${query}`, { data: fields }));

  /** A message as whoever holds the secret reads it. */
  const read = ({ body, headers }: PurgeCall, secret = SECRET) =>
    new standardWebhooks.Webhook(secret).verify(body, headers as Record<string, string>) as Message;
  const messages = () => receiver.calls.filter(({ isTaken }) => isTaken).map((call) => read(call));
  const about = (documentId: string) =>
    messages().filter(({ data: { stories } }) =>
      stories.some((story) => story.documentId === documentId)
    );
  /** What is told of a story where no message says that anything may have changed. */
  async function told(documentId: string, isSo: (stories: Story[]) => boolean): Promise<Message> {
    const found = () => about(documentId).find((message) => isSo(ownIn(message, documentId)));
    await until(() => found() !== undefined);
    return found() as Message;
  }
  const ownIn = ({ data: { stories } }: Message, documentId: string) =>
    stories.filter((story) => story.documentId === documentId);
  /** Waits until what was done before is told, so that a test can say what is not in it. */
  async function untilAllIsTold(): Promise<void> {
    for (;;) {
      const from = messages().length;
      const { documentId } = await publish('After all that');
      const since = () => messages().slice(from);
      const isNamed = (message: Message) => ownIn(message, documentId).length > 0;
      await until(() => since().some((message) => message.data.everything || isNamed(message)));
      // One that says that anything may have changed names nothing, and more of them may come.
      if (since().some(isNamed)) return;
    }
  }

  it('says at the start that anything may have changed', async () => {
    await until(() => messages().length > 0);
    expect(messages()[0]).toEqual({
      type: 'newsroom.changed',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        reason: 'start',
        everything: true,
        tags: ['newsroom'],
        stories: [],
        sections: [],
        addresses: [],
      },
    });
  });

  it('names a story that comes out, its section, and the feeds that list it', async () => {
    const { documentId } = await publish('Ferry stands still');
    const message = await told(documentId, () => true);
    const { type, data: changes } = message;
    expect([type, changes.reason, changes.everything]).toEqual([
      'newsroom.changed',
      'write',
      false,
    ]);
    expect(changes.tags).toEqual(
      expect.arrayContaining(['article', `article:${documentId}`, 'newsroom-large'])
    );
    expect(ownIn(message, documentId)).toEqual([
      {
        documentId,
        locale: 'en',
        slug: 'ferry-stands-still',
        status: 'published',
        url: `${COURIER}/news/ferry-stands-still`,
      },
    ]);
    expect(changes.sections).toEqual([{ documentId: section, slug: 'news' }]);
    const api = `${newsroom.strapi.config.get('server.absoluteUrl')}/api`;
    expect(changes.addresses).toEqual([
      `${COURIER}/news/ferry-stands-still`,
      ...['courier', 'courier/news'].flatMap((name) =>
        ['rss', 'atom', 'json'].map((format) => `${api}/feeds/${name}.${format}`)
      ),
    ]);
    for (const address of changes.addresses.slice(1)) {
      const { pathname } = new URL(address);
      expect([pathname, (await newsroom.read(pathname)).status]).toEqual([pathname, 200]);
    }
  });

  it('is signed as Standard Webhooks say, which no other secret and no changed message passes', async () => {
    await until(() => receiver.calls.length > 0);
    const call = receiver.calls[0] as PurgeCall;
    expect(call).toMatchObject({
      method: 'POST',
      path: '/hook',
      headers: {
        'content-type': 'application/json',
        'webhook-id': expect.stringMatching(/^msg_[\w-]+$/),
        'webhook-timestamp': expect.stringMatching(/^\d{10}$/),
        'webhook-signature': expect.stringMatching(/^v1,[\w+/]+=*$/),
      },
    });
    expect(() => read(call, OTHER_SECRET)).toThrow();
    expect(() => read({ ...call, body: call.body.replace('start', 'write') })).toThrow();
    const headers = { ...call.headers, 'webhook-timestamp': '1700000000' };
    expect(() => read({ ...call, headers })).toThrow();
  });

  it('names both slugs of a story that moves, and the old one as moved', async () => {
    const { documentId } = await publish('Tram moves');
    await update(documentId, { slug: 'tram-moved' });
    const message = await told(documentId, (stories) => stories.length === 2);
    expect(ownIn(message, documentId).map(({ slug, status, url }) => [slug, status, url])).toEqual([
      ['tram-moves', 'moved', `${COURIER}/news/tram-moves`],
      ['tram-moved', 'published', `${COURIER}/news/tram-moved`],
    ]);
  });

  it('says of a story that was withdrawn where it stood, and nothing of what its draft says since', async () => {
    const { documentId } = await publish('Mayor resigns');
    const elsewhere = await make('/api/sections', { name: 'Elsewhere', outlet });
    await update(documentId, { section: elsewhere.documentId, slug: 'secret' }, '?status=draft');
    const { status } = await newsroom.request('POST', `/newsroom/articles/${documentId}/withdraw`, {
      token: editor,
      data: { locales: ['en'], status: 410, reason: 'It was wrong.' },
    });
    expect(status).toBe(200);
    const message = await told(documentId, (stories) =>
      stories.some((story) => story.status === 'withdrawn')
    );
    expect(ownIn(message, documentId)).toEqual([
      {
        documentId,
        locale: 'en',
        slug: 'mayor-resigns',
        status: 'withdrawn',
        url: `${COURIER}/news/mayor-resigns`,
      },
    ]);
    expect(message.data.addresses).toContainEqual(expect.stringMatching(/courier\/news\.rss$/));
    expect(JSON.stringify(message)).not.toContain('secret');
  });

  it('says that a deleted story is away, by its slug alone', async () => {
    const { documentId } = await publish('Bridge opens');
    await told(documentId, () => true);
    await newsroom.call('DELETE', `/api/articles/${documentId}`);
    const message = await told(documentId, (stories) =>
      stories.some((story) => story.status === 'withdrawn')
    );
    expect(ownIn(message, documentId)).toMatchObject([{ slug: 'bridge-opens', url: null }]);
  });

  it('names the story of a caption that changes, and of its picture', async () => {
    const { documentId } = await publish('Quay floods');
    const image = await uploadPicture(newsroom, 'quay.png');
    const words = { caption: 'The quay under water', altText: 'Water', image, article: documentId };
    const caption = await make('/api/image-captions', words);
    await told(documentId, () => true);
    await untilAllIsTold();
    const before = about(documentId).length;
    await newsroom.call('PUT', `/api/image-captions/${caption.documentId}`, {
      data: { caption: 'The quay under high water' },
    });
    await until(() => about(documentId).length > before);
    const last = about(documentId).at(-1) as Message;
    expect(last.data.tags).toContain(`image-caption:${caption.documentId}`);
    expect(last.data.addresses).toContain(`${COURIER}/news/quay-floods`);
  });

  it('names no draft, no embargoed story and no slug that only a draft has', async () => {
    await untilAllIsTold();
    const from = receiver.calls.length;
    const { documentId: draft } = await make('/api/articles?status=draft', {
      headline: 'Unwritten',
      section,
    });
    await update(draft, { standfirst: 'Still unwritten' }, '?status=draft');
    const { documentId: embargoed } = await make('/api/articles?status=draft', {
      headline: 'Embargoed',
      section,
      embargoedUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const { documentId: known } = await publish('Known to readers');
    await update(known, { slug: 'known-to-editors' }, '?status=draft');
    await untilAllIsTold();
    const sent = receiver.calls.slice(from).map(({ body }) => body);
    expect(sent.join()).toContain('known-to-readers');
    for (const secret of [draft, embargoed, 'unwritten', 'embargoed', 'known-to-editors']) {
      expect(sent.filter((body) => body.includes(secret))).toEqual([]);
    }
  });

  it('is not sent for a draft alone', async () => {
    await untilAllIsTold();
    const from = messages().length;
    await make('/api/articles?status=draft', { headline: 'Quiet', section });
    await untilAllIsTold();
    const named = messages()
      .slice(from)
      .flatMap(({ data: { stories } }) => stories);
    expect(named).not.toEqual([]);
    // Each of them once, or again where a message before it said that anything may have changed.
    for (const { slug } of named) expect(slug).toMatch(/^after-all-that/);
  });

  it('tells in one message of all that one commit changed', async () => {
    const made = await newsroom.strapi.db.transaction(async () => {
      const stories = [];
      for (const headline of ['Storm one', 'Storm two', 'Storm three']) {
        const { documentId } = await newsroom.strapi
          .documents('plugin::newsroom.article')
          .create({ data: { headline, section }, status: 'published' });
        stories.push(documentId);
      }
      return stories;
    });
    const message = await told(made[0] as string, () => true);
    expect(message.data.stories.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['storm-one', 'storm-two', 'storm-three'])
    );
  });

  it('that fails is told again, with the same identifier and message, and keeps no write from succeeding', async () => {
    await untilAllIsTold();
    const from = receiver.calls.length;
    receiver.answers.push({ status: 503 }, { status: 302 }, { status: 500 });
    const { documentId } = await publish('Told at the fourth time');
    await told(documentId, () => true);
    const calls = receiver.calls.slice(from);
    expect(calls.map(({ isTaken }) => isTaken)).toEqual([false, false, false, true]);
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
  });

  it('is taken by the handler for Next that the docs have, which lets go of what the tags name', async () => {
    const { documentId } = await publish('Told to Next');
    await told(documentId, () => true);
    const tags: unknown[] = [];
    const paths: unknown[] = [];
    const handle = handlerOfDocs({
      revalidateTag: (...given: unknown[]) => tags.push(given),
      revalidatePath: (...given: unknown[]) => paths.push(given),
    });
    const hand = (call: PurgeCall, body = call.body) => {
      const named = Object.entries(call.headers).filter(([name]) => name.startsWith('webhook-'));
      const headers = named as Array<[string, string]>;
      return handle(new Request('https://site.example/', { method: 'POST', headers, body }));
    };
    const call = receiver.calls.find(({ body }) => body.includes('told-to-next')) as PurgeCall;
    expect((await hand(call, call.body.replace('told-to-next', 'forged'))).status).toBe(401);
    expect([tags, paths]).toEqual([[], []]);
    expect((await hand(call)).status).toBe(204);
    expect(tags).toContainEqual([`article:${documentId}`, { expire: 0 }]);
    const start = receiver.calls.find(({ body }) => body.includes('"everything":true'));
    expect((await hand(start as PurgeCall)).status).toBe(204);
    expect(paths).toEqual([['/', 'layout']]);
  });

  it('leaves what a write that is rolled back would have changed', async () => {
    await untilAllIsTold();
    const from = receiver.calls.length;
    const { documentId } = await publish('Rolled back');
    await told(documentId, () => true);
    const rolledBack = newsroom.strapi.db.transaction(async () => {
      await newsroom.strapi.documents('plugin::newsroom.article').update({
        documentId,
        data: { slug: 'never-committed' },
        status: 'published',
      });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await untilAllIsTold();
    const sent = receiver.calls.slice(from).map(({ body }) => body);
    expect(sent.filter((body) => body.includes('never-committed'))).toEqual([]);
  });
});

/** The handler for Next that the docs have, with what it imports of Next itself. */
function handlerOfDocs(nextCache: object): (request: Request) => Promise<Response> {
  const document = fs.readFileSync(
    path.resolve(__dirname, '..', '..', '..', 'docs', 'webhooks.md'),
    'utf8'
  );
  const [code = ''] = /\/\/ app\/api\/changed\/route\.ts\n[^]*?(?=```)/.exec(document) ?? [];
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const modules: Record<string, object> = {
    'next/cache': nextCache,
    standardwebhooks: standardWebhooks,
  };
  const made: { POST?: (request: Request) => Promise<Response> } = {};
  new Function('exports', 'require', 'process', outputText)(made, (name: string) => modules[name], {
    env: { NEWSROOM_WEBHOOK_SECRET: SECRET },
  });
  if (!made.POST) throw new Error('The docs have no handler for Next.');
  return made.POST;
}

describe('a newsroom that starts again', () => {
  it('tells what it could not tell before it stopped', async () => {
    const receiver = await startReceiver();
    const options = { publicRead: true, webhooks: [{ url: receiver.url, secret: SECRET }] };
    const first = await startNewsroom({ options });
    await until(() => receiver.calls.length > 0);
    receiver.answers.push(...Array.from({ length: 1000 }, () => ({ status: 503 })));
    await first.call('POST', '/api/articles', { data: { headline: 'Never told' } });
    await until(() => receiver.calls.some(({ isTaken }) => !isTaken));
    await first.stop({ keepDatabase: true });
    receiver.answers.splice(0);
    const from = receiver.calls.length;
    const second = await startNewsroom({ options, database: first.database });
    try {
      await until(() => receiver.calls.length > from);
      const { body } = receiver.calls[from] as PurgeCall;
      expect(JSON.parse(body).data).toMatchObject({ reason: 'start', everything: true });
    } finally {
      await second.stop();
      await receiver.close();
    }
  });
});
