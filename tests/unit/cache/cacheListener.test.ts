import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnswerMemory } from '../../../src/server/cache/answerMemory';
import { currentAnswerContext } from '../../../src/server/cache/answerContext';
import { CookieNames } from '../../../src/server/cache/cookieNames';
import { CacheListener } from '../../../src/server/cache/cacheListener';
import { CacheablePaths } from '../../../src/server/cache/cacheablePaths';
import { RequestKeys } from '../../../src/server/cache/requestKeys';
import { RouteParameters } from '../../../src/server/cache/routeParameters';

/** A stack that answers when it is told to, and counts how often it is asked. */
class Stack {
  says = 'first';
  private readonly asking: Array<() => void> = [];
  private heard: (() => void)[] = [];

  readonly listen: RequestListener = (_request, response) => {
    const { says } = this;
    const context = currentAnswerContext();
    if (context) context.surrogateKeys = new Set(['newsroom']);
    this.asking.push(() => response.end(says));
    for (const hear of this.heard.splice(0)) hear();
  };

  get asked(): number {
    return this.asking.length;
  }

  async untilAsked(times: number): Promise<void> {
    while (this.asked < times) await new Promise<void>((resolve) => this.heard.push(resolve));
  }

  /** Answers the question of that number, of which the first is 1. */
  async answer(number: number): Promise<void> {
    await this.untilAsked(number);
    this.asking[number - 1]?.();
  }
}

describe('while it is not known what other nodes have changed', () => {
  let server: Server;
  let url: string;
  let stack: Stack;
  let cache: CacheListener;
  let isUnsure: boolean;
  /** In milliseconds. */
  let now: number;

  beforeEach(async () => {
    stack = new Stack();
    isUnsure = true;
    now = 0;
    const paths = new CacheablePaths();
    paths.add('/api/articles');
    cache = new CacheListener(
      {
        memory: new AnswerMemory(1_000_000),
        requestKeys: new RequestKeys(paths, new RouteParameters(), false, new CookieNames([])),
        maxAnswerBytes: 10_000,
        debug: true,
        paused: () => null,
        isUnsure: () => isUnsure,
        now: () => now,
        headersFor: () => [],
      },
      (request, response) => stack.listen(request as never, response as never)
    );
    server = createServer(cache.listen);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/articles`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const read = async () => (await fetch(url)).text();

  const readAnswered = async () => {
    const number = stack.asked + 1;
    const [text] = await Promise.all([read(), stack.answer(number)]);
    return text;
  };

  it('those who come together wait for one answer', async () => {
    const reading = Promise.all(Array.from({ length: 100 }, read));
    while (cache.counts.joined < 99) await new Promise(setImmediate);
    await stack.answer(1);
    expect(new Set(await reading)).toEqual(new Set(['first']));
    expect(stack.asked).toBe(1);
  });

  it('who comes later is not given what is in memory', async () => {
    await readAnswered();
    stack.says = 'second';
    expect(await readAnswered()).toBe('second');
    isUnsure = false;
    expect(await read()).toBe('second');
    expect(stack.asked).toBe(2);
  });

  it('nobody waits for an answer that was asked for long ago', async () => {
    const early = read();
    await stack.untilAsked(1);
    now = 900;
    const soon = read();
    while (cache.counts.joined < 1) await new Promise(setImmediate);
    now = 901;
    stack.says = 'second';
    // The one under way may be older than what another node has acknowledged since.
    expect(await readAnswered()).toBe('second');
    await stack.answer(1);
    expect([await early, await soon]).toEqual(['first', 'first']);
    expect(stack.asked).toBe(2);
  });
});

describe('a reader who may be answered otherwise by what he says of himself', () => {
  let server: Server;
  let url: string;
  let stack: RequestListener;
  let isProxyTrusted: boolean;

  beforeEach(async () => {
    isProxyTrusted = false;
    server = createServer((request, response) => cache()(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/articles`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const cache = () => {
    const paths = new CacheablePaths();
    paths.add('/api/articles');
    return new CacheListener(
      {
        memory: new AnswerMemory(1_000_000),
        requestKeys: new RequestKeys(
          paths,
          new RouteParameters(),
          isProxyTrusted,
          new CookieNames([])
        ),
        maxAnswerBytes: 10_000,
        debug: true,
        paused: () => null,
        isUnsure: () => false,
        now: () => 0,
        headersFor: () => [],
      },
      (request, response) => stack(request as never, response as never)
    ).listen;
  };
  const read = async (headers: Record<string, string>) => {
    const response = await fetch(url, { headers });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it('is asked for alone, by all that he sent, and gets that answer and nothing of the first', async () => {
    stack = ({ headers, headersDistinct, rawHeaders }, response) => {
      const key = headers['x-api-key'];
      if (key !== 'mine') response.writeHead(403, { 'X-Refused': 'true' });
      response.end(`${key} ${headersDistinct['x-api-key']} ${rawHeaders.includes('x-api-key')}`);
    };
    const mine = await read({ 'x-api-key': 'mine' });
    expect([mine.status, mine.text]).toEqual([200, 'mine mine true']);
    expect(mine.headers.get('x-refused')).toBeNull();
    expect(mine.headers.get('x-cache')).toBe('BYPASS; status 403');
    expect((await read({})).status).toBe(403);
  });

  it.each([
    ['Vary', { Vary: 'Origin, Accept-Language' }],
    ['Cache-Control', { 'Cache-Control': 'private' }],
    ['sets a cookie', { 'Set-Cookie': 'seen=1' }],
  ])('gets his own where the answer says so: %s', async (reason, said) => {
    stack = ({ headers }, response) => {
      response.writeHead(200, said as Record<string, string>);
      response.end(headers['accept-language'] ?? 'none');
    };
    const own = await read({ 'Accept-Language': 'ar' });
    expect([own.text, own.headers.get('x-cache')]).toEqual(['ar', `BYPASS; ${reason}`]);
  });

  it.each([
    [false, 'host'],
    [true, 'host x-forwarded-host x-forwarded-proto'],
  ])(
    'what proxies say is told to the stack where they are trusted: %s',
    async (isTrusted, seen) => {
      isProxyTrusted = isTrusted;
      stack = ({ headers }, response) => response.end(Object.keys(headers).sort().join(' '));
      const { text } = await read({
        'X-Forwarded-Host': 'paper.example',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-For': '203.0.113.9',
      });
      expect(text).toBe(`accept-encoding ${seen}`);
    }
  );
});
