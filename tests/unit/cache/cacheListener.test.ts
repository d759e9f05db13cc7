import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AnswerMemory } from '../../../src/server/cache/answerMemory';
import { currentAnswerContext } from '../../../src/server/cache/answerContext';
import { CookieNames } from '../../../src/server/cache/cookieNames';
import { CacheListener } from '../../../src/server/cache/cacheListener';
import { CacheablePaths } from '../../../src/server/cache/cacheablePaths';
import { RequestKeys } from '../../../src/server/cache/requestKeys';

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
        requestKeys: new RequestKeys(paths, false, new CookieNames([])),
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
