/** @database any */

import net from 'node:net';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { Wire, type WireAnswer } from '../../support/wire';

const CONNECTIONS = 5000;
/** Fewer than wait to be accepted before a system lets others fall (511 with Node). */
const AT_ONCE = 250;

describe('what is sent to it in error or ill will', () => {
  let newsroom: Newsroom;
  let wire: Wire;
  let port: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: { publicRead: true, cache: { debug: true, maxBytes: 2_000_000 } },
    });
    wire = new Wire(newsroom.url);
    port = Number(new URL(newsroom.url).port);
    await newsroom.call('POST', '/api/articles', { data: { headline: 'Ferry' } });
    // Node answers 408 to who sends slowly for longer than this, which a busy machine may take itself.
    newsroom.strapi.server.httpServer.headersTimeout = 0;
  });
  afterAll(async () => {
    wire.close();
    await newsroom.stop();
  });

  const status = () => newsroom.strapi.plugin('newsroom').service('cache').status();

  const connected = () =>
    new Promise<net.Socket>((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
      socket.once('error', reject);
    });

  /** Sends bytes as they are. @returns all that came back until the other side closed, or a pause */
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
      let came = '';
      socket.on('data', (chunk) => (came += String(chunk)));
      socket.on('error', reject);
      socket.on('close', () => resolve(came));
      socket.setTimeout(30_000, () => socket.destroy());
    });

  it.each([
    [
      'an address of 10 kB',
      `/api/articles?filters[headline]=${'x'.repeat(10_000)}`,
      [200, 400, 414],
    ],
    ['an address longer than any', `/api/articles?x=${'x'.repeat(20_000)}`, [431]],
    [
      'a question twelve relations deep',
      `/api/articles?${'populate'}${'[related][populate]'.repeat(12)}=*`,
      [200, 400],
    ],
    [
      'parameters that contradict each other',
      '/api/articles?pagination[page]=1&pagination[start]=5',
      [200, 400],
    ],
    ['two languages', '/api/articles/by-slug/ferry?locale=en&locale=ar', [400]],
    ['two statuses', '/api/articles?status=published&status=draft', [400, 403]],
    ['a language that is not there', '/api/articles?locale=xx', [200, 400]],
    ['names that objects have', '/api/articles?__proto__[x]=1&constructor=1', [200, 400]],
    [
      '500 parameters',
      `/api/articles?${Array.from({ length: 500 }, (_, n) => `p${n}=1`).join('&')}`,
      [400],
    ],
    ['a null byte', '/api/articles/by-slug/%00', [404, 400]],
  ])('gets a right answer or a clear refusal: %s', async (_, path, allowed) => {
    for (let n = 0; n < 2; n += 1) {
      const answer = await wire.get(path);
      expect(allowed).toContain(answer.status);
      if (answer.status !== 431) expect(() => JSON.parse(String(answer.body))).not.toThrow();
    }
    expect((await wire.get('/api/articles/by-slug/ferry')).status).toBe(200);
  });

  it('requests in one go on one connection are answered in their order', async () => {
    const get = (path: string, more = '') =>
      `GET ${path} HTTP/1.1\r\nHost: a.example\r\n${more}\r\n`;
    const came = await raw(
      get('/api/articles/by-slug/ferry') +
        get('/api/articles/by-slug/nothing') +
        get('/api/articles/by-slug/ferry', 'Connection: close\r\n')
    );
    expect([...came.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => code)).toEqual([
      '200',
      '404',
      '200',
    ]);
  });

  it('a reader who goes away while Strapi answers leaves nothing behind', async () => {
    const path = '/api/articles?sort=slug:asc&pagination[pageSize]=7';
    for (let n = 0; n < 20; n += 1) {
      const socket = net.connect(port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      setTimeout(() => socket.destroy(), n % 5);
    }
    const answers = await Promise.all([wire.get(path), wire.get(path)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });

  it('5,000 connections, and as many that send slowly, leave room for a reader', async () => {
    await wire.get('/api/articles/by-slug/ferry');
    const sockets: net.Socket[] = [];
    while (sockets.length < CONNECTIONS) {
      sockets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, connected))));
      // Once this is answered, the server has accepted those before it.
      await wire.get('/api/articles/by-slug/ferry');
    }
    const answers = Promise.allSettled(
      sockets.map(
        (socket) =>
          new Promise<string>((resolve, reject) => {
            socket.once('data', (data) => resolve(String(data)));
            socket.once('close', () => reject(new Error('closed without an answer')));
            socket.once('error', reject);
          })
      )
    );
    const request = `GET /api/articles/by-slug/ferry HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
    for (const socket of sockets) socket.write(request);
    let reader: WireAnswer;
    // So long as the node is too busy to hear what others changed, Strapi is asked, and answers too.
    do {
      reader = await wire.get('/api/articles/by-slug/ferry');
      expect(reader.status).toBe(200);
    } while (reader.headers['x-cache'] !== 'HIT');
    for (const socket of sockets) socket.write('\r\n');
    for (const answer of await answers) {
      expect(answer).toMatchObject({
        status: 'fulfilled',
        value: expect.stringMatching(/^HTTP\/1\.1 200 OK/),
      });
    }
    for (const socket of sockets) socket.destroy();
  }, 240_000);

  it('endless questions nobody asks again take no more memory, and push no page out', async () => {
    const page = '/api/articles/by-slug/ferry';
    let answer: WireAnswer;
    let invalidations: number;
    // Strapi writes settings of its own now and then, which throws everything away: then once more.
    do {
      ({ invalidations } = status());
      await wire.get(page);
      await wire.get(page);
      for (let round = 0; round < 10; round += 1) {
        await Promise.all(
          Array.from({ length: 100 }, (_, n) =>
            wire.get(`/api/articles/by-slug/none-${round}-${n}`, {
              Origin: `https://o${n}.example`,
            })
          )
        );
      }
      answer = await wire.get(page);
    } while (status().invalidations !== invalidations);
    expect(answer.headers['x-cache']).toBe('HIT');
    expect(status().bytes).toBeLessThanOrEqual(2_000_000);
    expect(status().evictions).toBeGreaterThan(0);
  }, 240_000);
});
