import { isOnOutletHost, readMirrorAddress } from '../../../../src/server/outlet-mirror/address';
import {
  CID_V0,
  CID_V1,
  IPNS_KEY,
  ONION_HOST,
  OTHER_ONION_HOST,
} from '../../../support/mirrorAddresses';
import { growthOf } from '../../../support/growthOf';

const read = (address: string, kind: unknown = 'web', platform: unknown = null) =>
  readMirrorAddress(address, kind, platform);

const kept = (address: string, kind?: unknown, platform?: unknown) => {
  const reading = read(address, kind, platform);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading;
};

const fault = (address: string, kind?: unknown, platform?: unknown) => {
  const reading = read(address, kind, platform);
  return 'fault' in reading ? reading.fault : `taken as ${reading.address}`;
};

describe('the address of a mirror of the web', () => {
  it.each([
    ['https://second.example', 'https://second.example'],
    ['HTTPS://Second.EXAMPLE/', 'https://second.example'],
    ['https://second.example.', 'https://second.example'],
    ['https://second.example:443/News', 'https://second.example/News'],
    ['http://second.example:80', 'http://second.example'],
    ['https://second.example:8443/', 'https://second.example:8443'],
    ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://朝日ニュースtv.example', 'https://xn--tv-fi4azc9fsfm460bkbc.example'],
    ['https://second.example/news?a=b', 'https://second.example/news?a=b'],
    ['https://[2001:DB8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['  https://second.example ', 'https://second.example'],
  ])('%j is kept as %s', (typed, address) => {
    expect(kept(typed).address).toBe(address);
  });

  it('has one key however it is written', () => {
    const ways = [
      'https://bücher.example/news',
      'http://BÜCHER.example/news',
      'https://xn--bcher-kva.example./news/',
      'https://XN--BCHER-KVA.example:443/news',
    ];
    expect(new Set(ways.map((way) => kept(way).key))).toEqual(
      new Set(['xn--bcher-kva.example/news'])
    );
    expect(kept('https://bücher.example:8443/news').key).not.toBe(kept(ways[0] ?? '').key);
    expect(kept('https://bücher.example/News').key).not.toBe(kept(ways[0] ?? '').key);
  });

  it.each([
    ['https://second.example/#top', /holds a "#"/],
    ['https://second.example/#', /holds a "#"/],
    ['https://editor:secret@second.example', /user name or password/],
    ['https://second.example:99999', /not a URL/],
    ['second.example', /must start with https/],
    ['ftp://second.example', /not allowed/],
    ['javascript:alert(1)', /not allowed/],
    ['ipfs://x', /not allowed/],
    [`https://${ONION_HOST}`, /Choose the kind "onion"/],
  ])('is not %s', (address, why) => {
    expect(fault(address)).toMatch(why);
  });

  it.each([
    // A Cyrillic "о" and "р" among Latin letters.
    ['https://harbоurpress.example', /mixes letters of several scripts/],
    ['https://www.harbour-рress.example', /mixes letters of several scripts/],
    ['https://xn--harburpress-unj.example', /mixes letters of several scripts/],
    // All Cyrillic, and looks like "ecop".
    ['https://есор.example', /look like "ecop"/],
    ['https://αρο.example', /look like "apo"/],
  ])('is not one that is taken for another: %s', (address, why) => {
    expect(fault(address)).toMatch(why);
  });

  it.each([
    'https://новости.example',
    'https://есор.рф',
    'https://ειδήσεις.example',
    'https://2026.example',
  ])('may be %s, which is taken for nothing else', (address) => {
    expect(fault(address)).toMatch(/^taken as/);
  });

  it.each([undefined, null, 'fax', 'constructor', 5])(
    'is what an address of an unknown kind (%j) is held to',
    (kind) => {
      expect(fault('ipfs://x', kind)).toMatch(/not allowed/);
      expect(kept('https://second.example', kind).address).toBe('https://second.example');
    }
  );
});

describe('an onion address', () => {
  it.each([
    [`http://${ONION_HOST}`, `http://${ONION_HOST}`],
    [`http://${ONION_HOST.toUpperCase()}/`, `http://${ONION_HOST}`],
    [`http://www.${OTHER_ONION_HOST}:8080/news`, `http://www.${OTHER_ONION_HOST}:8080/news`],
  ])('%s is kept as %s', (typed, address) => {
    expect(kept(typed, 'onion').address).toBe(address);
  });

  it.each([
    ['https://second.example', /no onion address/],
    ['http://expyuzz4wqqyqhjn.onion', /version 2/],
    [`http://${'a2'.repeat(28)}.onion`, /typing error/],
    [`http://${ONION_HOST.replace(/^2gs2/, '2gs3')}`, /typing error/],
    [`http://${ONION_HOST.slice(1)}`, /56 letters/],
    [`http://${'a1'.repeat(28)}.onion`, /2–7/],
    [`http://x${ONION_HOST}`, /56 letters/],
    [`http://${ONION_HOST}.example`, /no onion address/],
    [`ftp://${ONION_HOST}`, /not allowed/],
  ])('is not %s', (address, why) => {
    expect(fault(address, 'onion')).toMatch(why);
  });
});

describe('an address of IPFS', () => {
  it.each([
    [`ipfs://${CID_V1}`, `ipfs://${CID_V1}`],
    [`IPFS://${CID_V1}/`, `ipfs://${CID_V1}`],
    [CID_V0, `ipfs://${CID_V0}`],
    [`/ipfs/${CID_V0}/news`, `ipfs://${CID_V0}/news`],
    [`ipns://${IPNS_KEY}`, `ipns://${IPNS_KEY}`],
    ['ipns://Harbour.EXAMPLE', 'ipns://harbour.example'],
    [`https://gateway.example/ipfs/${CID_V1}`, `https://gateway.example/ipfs/${CID_V1}`],
    [`https://${CID_V1}.ipfs.gateway.example/`, `https://${CID_V1}.ipfs.gateway.example`],
    [
      'https://my--site-example.ipns.gateway.example',
      'https://my--site-example.ipns.gateway.example',
    ],
  ])('%s is kept as %s', (typed, address) => {
    expect(kept(typed, 'ipfs').address).toBe(address);
  });

  it('has one key in both versions of the identifier', () => {
    expect(kept(`ipfs://${CID_V0}`, 'ipfs').key).toBe(kept(`ipfs://${CID_V1}`, 'ipfs').key);
  });

  it.each([
    ['ipfs://bafybeigdyr', /no identifier/],
    [`ipfs://${CID_V1.replace('kot3', 'kot4')}x`, /typing error/],
    [`ipfs://${CID_V0.toLowerCase()}`, /no identifier/],
    ['ipns://k51qzi5uqu5d', /no identifier/],
    ['ipns://user@harbour.example', /no identifier/],
    ['https://gateway.example/ipfs/x', /no identifier/],
    ['https://gateway.example/news', /leads to no IPFS content/],
    ['javascript:alert(1)', /no identifier/],
  ])('is not %s', (address, why) => {
    expect(fault(address, 'ipfs')).toMatch(why);
  });
});

describe('an address at a platform', () => {
  it.each([
    ['social', 'telegram', '@HarbourPress', 'https://t.me/harbourpress'],
    ['social', null, 'https://telegram.me/s/HarbourPress', 'https://t.me/harbourpress'],
    ['social', null, 'tg://resolve?domain=harbourpress', 'https://t.me/harbourpress'],
    ['social', 'X', 'https://www.twitter.com/HarbourPress', 'https://x.com/harbourpress'],
    ['social', 'youtube', '@HarbourPress', 'https://www.youtube.com/@HarbourPress'],
    [
      'social',
      null,
      'https://m.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
    ['social', 'mastodon', 'https://social.example/@harbour', 'https://social.example/@harbour'],
    [
      'app',
      'android',
      'example.harbour.Press',
      'https://play.google.com/store/apps/details?id=example.harbour.Press',
    ],
    [
      'app',
      null,
      'market://details?id=example.harbour',
      'https://play.google.com/store/apps/details?id=example.harbour',
    ],
    [
      'app',
      null,
      'https://apps.apple.com/no/app/harbour-press/id123456789?mt=8',
      'https://apps.apple.com/app/id123456789',
    ],
    ['app', 'F-Droid', 'org.harbour', 'https://f-droid.org/packages/org.harbour'],
    ['tv-channel', 'roku', '151908', 'https://channelstore.roku.com/details/151908'],
    [
      'tv-channel',
      'Apple TV',
      'https://apps.apple.com/us/app/x/id123456789',
      'https://apps.apple.com/app/id123456789',
    ],
    ['tv-channel', 'fire_tv', 'b0abcdefg1', 'https://www.amazon.com/dp/B0ABCDEFG1'],
    [
      'tv-channel',
      'satellite',
      'https://second.example/satellite',
      'https://second.example/satellite',
    ],
    ['newsletter', null, 'mailto:Letters@Example.com', 'mailto:letters@example.com'],
    ['newsletter', null, 'https://letters.example/', 'https://letters.example'],
  ])('of kind %s on %s: %s is kept as %s', (kind, platform, typed, address) => {
    expect(kept(typed, kind, platform).address).toBe(address);
  });

  it('tells its platform', () => {
    expect(kept('https://t.me/harbourpress', 'social').platform).toBe('telegram');
    expect(kept('151908', 'tv-channel', 'Roku').platform).toBe('roku');
    expect(kept('https://social.example/@harbour', 'social', 'My Network').platform).toBe(
      'my-network'
    );
    expect(kept('https://social.example/@harbour', 'social').platform).toBeNull();
  });

  it.each([
    ['social', 'telegram', 'https://second.example/harbour', /nothing on telegram\. Write @name/],
    ['social', 'telegram', '@ab', /Write @name/],
    ['social', null, 'https://t.me/', /nothing on telegram/],
    ['social', null, 'http://second.example', /must start with https/],
    ['app', 'ios', 'https://play.google.com/store/apps/details?id=a.b', /nothing on ios/],
    ['app', null, 'market://details', /nothing on android/],
    ['app', 'android', 'harbour', /com\.example\.news/],
    ['tv-channel', 'roku', 'Harbour Press', /number of the channel/],
    ['newsletter', null, 'mailto:letters@example.com?bcc=x@example.com', /one mailbox/],
    ['newsletter', null, 'mailto:letters', /one mailbox/],
    ['newsletter', null, 'javascript:alert(1)', /not allowed/],
  ])('of kind %s on %s is not %s', (kind, platform, address, why) => {
    expect(fault(address, kind, platform)).toMatch(why);
  });

  it('is refused at the platform where that is of another kind', () => {
    expect(read('https://t.me/harbourpress', 'app', 'telegram')).toEqual({
      field: 'platform',
      fault: expect.stringMatching(/of the kind "social"/),
    });
  });
});

describe("the outlet's own address", () => {
  const own = 'https://Harbour.example./press';

  it.each([
    ['https://harbour.example', 'web'],
    ['http://harbour.example./other', 'onion'],
    ['https://harbour.example/press', 'newsletter'],
  ])('is met by %s of kind %s', (address, kind) => {
    expect(isOnOutletHost(address, kind, own)).toBe(true);
  });

  it.each([
    ['https://harbour.example:8443', 'web'],
    ['http://harbour.example:443/other', 'web'],
    ['https://second.harbour.example', 'web'],
    ['https://harbour.example/letters', 'newsletter'],
    ['mailto:letters@harbour.example', 'newsletter'],
    [`ipfs://${CID_V1}`, 'ipfs'],
  ])('is not met by %s of kind %s', (address, kind) => {
    expect(isOnOutletHost(address, kind, own)).toBe(false);
  });
});

describe('an address that is longer than any', () => {
  it.each([
    ['web', 'https://a.example/'],
    ['onion', 'http://'],
    ['ipfs', 'Qm'],
    ['ipfs', 'ipns://k'],
    ['ipfs', 'https://gateway.example/ipfs/Qm'],
    ['app', 'com.example.'],
    ['newsletter', 'mailto:'],
  ])('is refused by its field, as of kind %s, and read in proportion: %s', (kind, start) => {
    expect(read(`${start}${'a'.repeat(2_000)}`, kind)).toEqual({
      field: 'address',
      fault: expect.stringMatching(
        /^The address is 20\d\d characters long; no mirror's has more than 2000\./
      ),
    });
    expect(growthOf((size) => read(`${start}${'a'.repeat(size)}`, kind), 40_000)).toBeLessThan(1.5);
  });

  it('is no identifier of IPFS content where only that is too long', () => {
    expect(fault(`Qm${'a'.repeat(1_000)}`, 'ipfs')).toMatch(/is no identifier of IPFS content/);
  });
});
