import { addressFault } from '../../../src/server/http/warnOfAddress';

describe('the public address', () => {
  it.each([
    'http://localhost:1337',
    'http://LOCALHOST',
    'https://cms.localhost',
    'http://127.0.0.1:1337/cms',
    'http://127.8.9.1',
    'http://[::1]:1337',
    'http://0.0.0.0:1337',
    'https://newsroom.invalid',
    'http://printer.local',
    '',
    '/cms',
  ])('is a fault where no reader finds it, which names the setting: %j', (address) => {
    expect(addressFault(address)).toContain('"url" in config/server');
  });

  it.each([
    'https://cms.example.com',
    'https://localhost.example',
    'http://10.0.0.4',
    'https://invalid.example/api',
    'http://xyz.onion',
  ])('is none where one does: %s', (address) => expect(addressFault(address)).toBeNull());
});
