import { AnswerMemory } from '../../../src/server/cache/answerMemory';
import { StoredAnswer } from '../../../src/server/cache/storedAnswer';

const answer = (
  key: string,
  surrogateKeys: string[],
  { status = 200, bytes = 100, caching = 'public, no-cache' } = {}
) =>
  new StoredAnswer({
    key,
    raw: {
      status,
      headers: [
        ['Content-Type', 'text/plain'],
        ['Cache-Control', caching],
      ],
      body: Buffer.alloc(bytes, key),
    },
    surrogateKeys: new Set(['newsroom', ...surrogateKeys]),
    added: [],
  });

const storeOf = (maxBytes = 10_000_000, clock?: { now(): number }) => {
  const store = new AnswerMemory(maxBytes, clock);
  const put = (made: StoredAnswer) => {
    const began = store.begin();
    const isStored = store.put(made, began);
    store.end(began);
    return isStored;
  };
  return { store, put };
};

describe('the store of answers', () => {
  it('gives an answer until something it is made of is touched', () => {
    const { store, put } = storeOf();
    put(answer('a', ['article:1', 'section:1']));
    put(answer('b', ['article:2', 'section:1']));
    store.touch(['article:1', 'article:9']);
    expect([store.get('a'), store.get('b')?.key]).toEqual([undefined, 'b']);
    store.touch(['section:1']);
    expect(store.get('b')).toBeUndefined();
    expect(store.status()).toMatchObject({ answers: 0, bytes: 0, invalidations: 2 });
  });

  it('does not take what was read before a write, also where a second one reads meanwhile', () => {
    const { store } = storeOf();
    const early = store.begin();
    const other = store.begin();
    store.touch(['article:1']);
    const late = store.begin();
    store.end(other);
    expect(store.put(answer('a', ['article:1']), early)).toBe(false);
    expect(store.put(answer('b', ['article:2']), early)).toBe(true);
    expect(store.put(answer('a', ['article:1']), late)).toBe(true);
  });

  it('gives one that changes with the clock no longer than it says', () => {
    const clock = { now: () => list.made };
    const list = answer('list', ['outlet-mirror'], { caching: 'public, max-age=1' });
    const { store, put } = storeOf(10_000_000, clock);
    put(list);
    put(answer('story', ['article:1']));
    expect(store.get('list')?.key).toBe('list');
    clock.now = () => list.made + 1000;
    expect(store.get('list')?.key).toBe('list');
    clock.now = () => list.made + 1001;
    expect(store.get('list')).toBeUndefined();
    expect(store.get('story')?.key).toBe('story');
    expect(store.status().answers).toBe(1);
  });

  it('does not take what was read before everything was touched', () => {
    const { store } = storeOf();
    const early = store.begin();
    store.touch(['newsroom']);
    expect(store.put(answer('a', ['article:1']), early)).toBe(false);
  });

  it('keeps within its bytes, and keeps what is asked for again', () => {
    const { store, put } = storeOf(1_000_000);
    put(answer('front page', ['article'], { bytes: 5000 }));
    store.get('front page');
    for (let n = 0; n < 5000; n += 1) put(answer(`junk ${n}`, [], { bytes: 2000 }));
    for (let n = 0; n < 5000; n += 1) put(answer(`none ${n}`, ['article'], { status: 404 }));
    expect(store.get('front page')?.key).toBe('front page');
    const { bytes, evictions } = store.status();
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    expect(evictions).toBeGreaterThan(5000);
  });

  it('does not store what is larger than it may hold', () => {
    const { store, put } = storeOf(1_000_000);
    expect(put(answer('large', [], { bytes: 900_000 }))).toBe(false);
    expect(store.status()).toMatchObject({ answers: 0, bytes: 0 });
  });
});
