import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { AnswerMemory } from '../../../src/server/cache/answerMemory';
import { currentAnswerContext } from '../../../src/server/cache/answerContext';
import { CookieNames } from '../../../src/server/cache/cookieNames';
import { CacheListener } from '../../../src/server/cache/cacheListener';
import { CacheablePaths } from '../../../src/server/cache/cacheablePaths';
import { RequestKeys } from '../../../src/server/cache/requestKeys';

/** A stack that takes its time and counts how often it is asked. */
const stack = { asked: 0, takes: 50, says: 'first' };
const answerSlowly: RequestListener = (_request, response) => {
  stack.asked += 1;
  const { says } = stack;
  const context = currentAnswerContext();
  if (context) context.surrogateKeys = new Set(['newsroom']);
  setTimeout(() => response.end(says), stack.takes);
};

describe('while it is not known what other nodes have changed', () => {
  let server: Server;
  let url: string;
  let isUnsure: boolean;

  beforeEach(async () => {
    Object.assign(stack, { asked: 0, takes: 50, says: 'first' });
    isUnsure = true;
    const paths = new CacheablePaths();
    paths.add('/api/articles');
    const cache = new CacheListener(
      {
        memory: new AnswerMemory(1_000_000),
        requestKeys: new RequestKeys(paths, false, new CookieNames([])),
        maxAnswerBytes: 10_000,
        debug: true,
        paused: () => null,
        isUnsure: () => isUnsure,
        headersFor: () => [],
      },
      (request, response) => answerSlowly(request, response as never)
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

  it('those who come together wait for one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, read));
    expect(new Set(answers)).toEqual(new Set(['first']));
    expect(stack.asked).toBe(1);
  });

  it('who comes later is not given what is in memory', async () => {
    await read();
    stack.says = 'second';
    expect(await read()).toBe('second');
    isUnsure = false;
    expect(await read()).toBe('second');
    expect(stack.asked).toBe(2);
  });

  it('nobody waits for an answer that was asked for long ago', async () => {
    stack.takes = 2000;
    const early = read();
    await pause(1200);
    Object.assign(stack, { takes: 10, says: 'second' });
    // The one under way may be older than what another node has acknowledged since.
    expect(await read()).toBe('second');
    expect(await early).toBe('first');
    expect(stack.asked).toBe(2);
  });
});
