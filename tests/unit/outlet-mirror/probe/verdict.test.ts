import { eachOf } from '../../../../src/server/outlet-mirror/probe/eachOf';
import { isPublicAddress } from '../../../../src/server/outlet-mirror/probe/publicAddress';
import {
  afterLook,
  nextLookIn,
  UNKNOWN,
  type Health,
  type Verdict,
} from '../../../../src/server/outlet-mirror/probe/verdict';

/** What holds after each of several looks. */
const after = (looks: Verdict[], from: Health = UNKNOWN) => {
  let health = from;
  return looks.map((seen) => {
    health = afterLook(health, seen);
    return health.verdict;
  });
};

const last = (looks: Verdict[]): Health => looks.reduce(afterLook, UNKNOWN);

describe('what holds of a mirror', () => {
  it('is good from the first look, and bad from the third', () => {
    expect(after(['fine'])).toEqual(['fine']);
    expect(after(['unreachable', 'unreachable', 'unreachable'])).toEqual([
      null,
      null,
      'unreachable',
    ]);
  });

  it('does not change by one lost packet, nor by a flapping mirror', () => {
    expect(after(['fine', 'unreachable', 'fine', 'fine'])).toEqual([
      'fine',
      'fine',
      'fine',
      'fine',
    ]);
    const flapping: Verdict[] = [
      'fine',
      'unreachable',
      'unreachable',
      'fine',
      'unreachable',
      'fine',
    ];
    expect(new Set(after(flapping))).toEqual(new Set(['fine']));
  });

  it('changes when something else is seen three times, or better twice', () => {
    expect(after(['fine', 'unreachable', 'not-ours', 'unreachable', 'fine', 'fine'])).toEqual([
      'fine',
      'fine',
      'fine',
      'unreachable',
      'unreachable',
      'fine',
    ]);
    expect(after(['fine', 'stale', 'stale', 'stale'])[3]).toBe('stale');
  });

  it('is looked at sooner to confirm a change, and ever later where nothing answers', () => {
    const middle = (health: Health) => nextLookIn(health, 1000, 0.5);
    expect(middle(last(['fine']))).toBe(1000);
    expect(middle(last(['fine', 'unreachable']))).toBe(200);
    const dead = (times: number) =>
      last(Array.from({ length: times }, () => 'unreachable' as const));
    expect([3, 4, 5, 6, 7, 50].map((times) => middle(dead(times)))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 16_000,
    ]);
    expect(nextLookIn(last(['fine']), 1000, 0)).toBe(900);
    expect(nextLookIn(last(['fine']), 1000, 1)).toBe(1100);
  });
});

describe('a public address', () => {
  it.each([
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '64:ff9b::5db8:d70e',
    '::ffff:93.184.215.14',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    'localhost',
    '',
    '1.2.3',
  ])('is not %j', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('work on many mirrors', () => {
  it('is done a few at a time, with the results in order', async () => {
    let running = 0;
    let most = 0;
    const results = await eachOf([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(await eachOf([], 2, async () => 1)).toEqual([]);
  });
});
