import { embedAt, plainAddress, PLAYER_ORIGINS } from '../../../src/embeds';

const YOUTUBE = 'https://www.youtube.com/watch?v=abcdefghijk';
const CASES: Array<[address: string, provider: string, url: string, id: string | null]> = [
  ['https://www.youtube.com/watch?v=abcdefghijk&list=x&si=y', 'youtube', YOUTUBE, 'abcdefghijk'],
  ['http://m.youtube.com/watch?feature=share&v=abcdefghijk', 'youtube', YOUTUBE, 'abcdefghijk'],
  ['https://youtu.be/abcdefghijk?t=1m15s', 'youtube', `${YOUTUBE}&t=75s`, 'abcdefghijk'],
  [
    'https://www.youtube.com/embed/abcdefghijk?start=75',
    'youtube',
    `${YOUTUBE}&t=75s`,
    'abcdefghijk',
  ],
  ['https://www.youtube-nocookie.com/embed/abcdefghijk', 'youtube', YOUTUBE, 'abcdefghijk'],
  ['https://www.youtube.com/live/abcdefghijk', 'youtube', YOUTUBE, 'abcdefghijk'],
  [
    'https://youtube.com/shorts/abcdefghijk?si=1',
    'youtube',
    'https://www.youtube.com/shorts/abcdefghijk',
    'abcdefghijk',
  ],
  ['https://vimeo.com/76979871#t=30s', 'vimeo', 'https://vimeo.com/76979871#t=30s', '76979871'],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0',
    'vimeo',
    'https://vimeo.com/76979871/8272103f6e',
    '76979871',
  ],
  [
    'https://vimeo.com/channels/staffpicks/76979871',
    'vimeo',
    'https://vimeo.com/76979871',
    '76979871',
  ],
  ['https://twitter.com/harbour/status/20?s=20', 'x', 'https://x.com/harbour/status/20', '20'],
  ['https://x.com/i/web/status/20', 'x', 'https://x.com/i/status/20', '20'],
  [
    'https://bsky.app/profile/harbour.example/post/3kabcdefghi2x',
    'bluesky',
    'https://bsky.app/profile/harbour.example/post/3kabcdefghi2x',
    '3kabcdefghi2x',
  ],
  [
    'https://news.social.example/@harbour/109876543210/embed',
    'mastodon',
    'https://news.social.example/@harbour/109876543210',
    '109876543210',
  ],
  [
    'https://www.instagram.com/harbour/reel/Cabc_1-xyz/?igsh=x',
    'instagram',
    'https://www.instagram.com/reel/Cabc_1-xyz/',
    'Cabc_1-xyz',
  ],
  [
    'https://www.instagram.com/p/Cabc_1-xyz/embed/captioned/',
    'instagram',
    'https://www.instagram.com/p/Cabc_1-xyz/',
    'Cabc_1-xyz',
  ],
  [
    'https://www.tiktok.com/@harbour/video/7212345678901234567?lang=en',
    'tiktok',
    'https://www.tiktok.com/@harbour/video/7212345678901234567',
    '7212345678901234567',
  ],
  ['https://vm.tiktok.com/ZMabc123/', 'tiktok', 'https://vm.tiktok.com/ZMabc123/', null],
  [
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F12345%2F&show_text=0',
    'facebook',
    'https://www.facebook.com/harbour/videos/12345',
    '12345',
  ],
  [
    'https://m.facebook.com/watch/?v=12345&ref=sharing',
    'facebook',
    'https://www.facebook.com/watch/?v=12345',
    '12345',
  ],
  [
    'https://datawrapper.dwcdn.net/aB3dE/2/',
    'datawrapper',
    'https://datawrapper.dwcdn.net/aB3dE/',
    'aB3dE',
  ],
  [
    'https://flo.uri.sh/visualisation/123456/embed',
    'flourish',
    'https://public.flourish.studio/visualisation/123456/',
    '123456',
  ],
  [
    'https://soundcloud.com/harbour/fog-horn?utm_source=x',
    'soundcloud',
    'https://soundcloud.com/harbour/fog-horn',
    'harbour/fog-horn',
  ],
];

it.each(CASES)('knows %s', (address, provider, url, id) => {
  expect(embedAt(address)).toMatchObject({ provider, url, id });
  expect(embedAt(url)).toMatchObject({ provider, url, id });
});

it.each(CASES.filter(([, provider]) => !['facebook', 'instagram', 'tiktok'].includes(provider)))(
  'has a frame for %s that is known by its own address',
  (address, provider, _url, id) => {
    const player = embedAt(address)?.player ?? null;
    // Bluesky frames accounts by their number alone.
    if (provider === 'bluesky') expect(player).toBeNull();
    else if (provider === 'soundcloud') expect(embedAt(player ?? '')?.id).toBe(id);
    else expect(embedAt(player ?? '')).toMatchObject({ provider, id });
  }
);

it('asks of YouTube, Vimeo and X the frames that count readers least', () => {
  expect(embedAt('https://youtu.be/abcdefghijk?t=9')?.player).toBe(
    'https://www.youtube-nocookie.com/embed/abcdefghijk?start=9'
  );
  expect(embedAt('https://vimeo.com/1')?.player).toBe('https://player.vimeo.com/video/1?dnt=1');
  expect(embedAt('https://x.com/a/status/1')?.player).toContain('dnt=true');
});

it('names the origins that frames come from, but those of Mastodon', () => {
  const players = [
    ...CASES.filter(([, provider]) => provider !== 'mastodon').map(([address]) => address),
    'https://bsky.app/profile/did:plc:abcdefghijklmnop/post/3kabcdefghi2x',
  ].flatMap((address) => embedAt(address)?.player ?? []);
  const origins = new Set(players.map((player) => new URL(player).origin));
  expect([...origins].sort()).toEqual(PLAYER_ORIGINS);
});

it.each([
  'https://youtube.com.evil.example/watch?v=abcdefghijk',
  'https://evil.example/https://www.youtube.com/watch?v=abcdefghijk',
  'https://notyoutube.com/watch?v=abcdefghijk',
  'https://youtube.com:8443/watch?v=abcdefghijk',
  'https://evil-x.com/a/status/20',
  'https://vimeo.com.evil.example/76979871',
  'https://www.youtube.com/watch?v=abc"onload=x',
  'https://www.youtube.com/@harbour',
  'https://soundcloud.com/you/library',
  'https://datawrapper.dwcdn.net.evil.example/aB3dE/',
])('takes %s for a plain link', (address) =>
  expect(embedAt(address)).toMatchObject({ provider: 'link', id: null, player: null })
);

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//youtu.be/abcdefghijk',
  'https://user:pass@youtu.be/abcdefghijk',
  'https://',
  `https://a.example/${'a'.repeat(5000)}`,
  'the harbour',
])('takes %s for nothing', (address) => expect(embedAt(address)).toBeNull());

describe('an address without what readers are counted by', () => {
  it.each([
    ['https://a.example/?utm_source=x&id=7&fbclid=y&utm_medium=z', 'https://a.example/?id=7'],
    ['https://a.example/?q=a%20b+c&gclid=1#part', 'https://a.example/?q=a%20b+c#part'],
    ['https://a.example/#:~:text=harbour', 'https://a.example/'],
    ['https://www.google.de/url?sa=t&url=https%3A%2F%2Fa.example%2F', 'https://a.example/'],
    [
      'https://eur05.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252Fx%253Fmc_cid%253D1&data=05',
      'https://a.example/x',
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=Dw',
      'https://a.example/x',
    ],
    [
      'https://www.google.com/url?q=javascript:alert(1)',
      'https://www.google.com/url?q=javascript:alert(1)',
    ],
    [
      'https://google.com.evil.example/url?q=https://a.example/',
      'https://google.com.evil.example/url?q=https://a.example/',
    ],
  ])('makes of %s %s', (address, plain) => expect(plainAddress(address)).toBe(plain));
});
