import { mirrorAddressFault } from '../../../src/server/outlet-mirror/mirrorAddress';

const ONION = `${'a2'.repeat(28)}.onion`;

describe('the address of a mirror', () => {
  it.each([
    ['web', 'https://second.example'],
    ['onion', `http://${ONION}`],
    ['onion', `http://www.${ONION}/news`],
    ['onion', `http://${ONION.toUpperCase()}`],
    ['ipfs', 'ipfs://bafybeigdyr'],
    ['ipfs', 'https://gateway.example/ipfs/x'],
    ['app', 'market://details?id=x'],
    ['tv-channel', 'https://channelstore.roku.com/details/1'],
    ['social', 'tg://resolve?domain=x'],
    ['newsletter', 'mailto:letters@example.com'],
  ])('of kind %s may be %s', (kind, address) => {
    expect(mirrorAddressFault(address, kind)).toBeNull();
  });

  it.each([
    ['web', `https://${ONION}`, /Choose the kind "onion"/],
    ['web', 'ipfs://bafybeigdyr', /not allowed/],
    ['onion', 'https://second.example', /no onion address/],
    ['onion', 'http://expyuzz4wqqyqhjn.onion', /56 letters/],
    ['onion', `http://${'a1'.repeat(28)}.onion`, /2–7/],
    ['onion', `http://${ONION}.example`, /no onion address/],
    ['onion', `http://x${ONION}`, /no onion address/],
    ['social', 'http://t.example', /must start with https/],
    ['newsletter', 'javascript:alert(1)', /not allowed/],
  ])('of kind %s may not be %s', (kind, address, fault) => {
    expect(mirrorAddressFault(address, kind)).toMatch(fault);
  });

  it.each([undefined, null, 'fax', 'constructor', 5])(
    'of an unknown kind (%j) is held to the rules of the web',
    (kind) => {
      expect(mirrorAddressFault('ipfs://x', kind)).toMatch(/not allowed/);
      expect(mirrorAddressFault('https://second.example', kind)).toBeNull();
    }
  );
});
