import { embedInCode } from '../../../src/embeds';

const CODES: Array<[site: string, code: string, url: string, title: string | null]> = [
  [
    'YouTube',
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk?si=x&amp;start=75" title="YouTube video player" allowfullscreen></iframe>',
    'https://www.youtube.com/watch?v=abcdefghijk&t=75s',
    null,
  ],
  [
    'Vimeo',
    '<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?badge=0" title="The wall &amp; the sea"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
    'https://vimeo.com/76979871',
    'The wall & the sea',
  ],
  [
    'X',
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The wall holds. <a href="https://t.co/abc">https://t.co/abc</a></p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/20?ref_src=twsrc%5Etfw">May 4, 2026</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    'https://x.com/harbour/status/20',
    'The wall holds. https://t.co/abc— Harbour (@harbour) May 4, 2026',
  ],
  [
    'Bluesky',
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc234/app.bsky.feed.post/3kabcdefghi2x" data-bluesky-cid="x"><p lang="en">The wall holds.</p></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>',
    'https://bsky.app/profile/did:plc:abc234/post/3kabcdefghi2x',
    'The wall holds.',
  ],
  [
    'Mastodon',
    '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@harbour/109876543210/embed"> <a href="https://social.example/@harbour/109876543210" target="_blank"> <div>Post by @harbour@social.example</div></a></blockquote><script data-allowed-prefixes="https://social.example/" async src="https://social.example/embed.js"></script>',
    'https://social.example/@harbour/109876543210',
    'Post by @harbour@social.example',
  ],
  [
    'Instagram',
    '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Cabc_1-xyz/?utm_source=ig_embed&amp;utm_campaign=loading"><a href="https://www.instagram.com/p/Cabc_1-xyz/?utm_source=ig_embed"><div>View this post on Instagram</div></a></blockquote><script async src="//www.instagram.com/embed.js"></script>',
    'https://www.instagram.com/p/Cabc_1-xyz/',
    'View this post on Instagram',
  ],
  [
    'TikTok',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour/video/7212345678901234567" data-video-id="7212345678901234567"><section><a title="@harbour" href="https://www.tiktok.com/@harbour?refer=embed">@harbour</a> The wall</section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    'https://www.tiktok.com/@harbour/video/7212345678901234567',
    '@harbour The wall',
  ],
  [
    'Facebook',
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2Fpfbid0abc&show_text=true&width=500" width="500"></iframe>',
    'https://www.facebook.com/harbour/posts/pfbid0abc',
    null,
  ],
  [
    'Datawrapper',
    '<iframe title="Water at the wall" aria-label="Line chart" id="datawrapper-chart-aB3dE" src="https://datawrapper.dwcdn.net/aB3dE/1/" scrolling="no"></iframe><script type="text/javascript">window.addEventListener("message",function(a){})</script>',
    'https://datawrapper.dwcdn.net/aB3dE/',
    'Water at the wall',
  ],
  [
    'Datawrapper by script',
    '<div style="min-height:418px" id="datawrapper-vis-aB3dE"><script type="text/javascript" defer src="https://datawrapper.dwcdn.net/aB3dE/embed.js" charset="utf-8"></script><noscript><img src="https://datawrapper.dwcdn.net/aB3dE/full.png" alt=""/></noscript></div>',
    'https://datawrapper.dwcdn.net/aB3dE/',
    null,
  ],
  [
    'Flourish',
    '<div class="flourish-embed flourish-chart" data-src="visualisation/123456"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
    'https://public.flourish.studio/visualisation/123456/',
    null,
  ],
  [
    'SoundCloud',
    '<iframe width="100%" height="166" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500"></iframe><div style="font-size: 10px;"><a href="https://soundcloud.com/harbour" title="Harbour">Harbour</a> · <a href="https://soundcloud.com/harbour/fog-horn" title="Fog horn">Fog horn</a></div>',
    'https://soundcloud.com/harbour/fog-horn',
    'Harbour · Fog horn',
  ],
  [
    'any other site',
    '<iframe src="https://maps.example/7?a=1&amp;b=2" title="The quay"></iframe>',
    'https://maps.example/7?a=1&b=2',
    'The quay',
  ],
];

it.each(CODES)('finds the page and the title in the code of %s', (_site, code, url, title) => {
  expect(embedInCode(code)).toMatchObject({ embed: { url }, title });
});

it('keeps nothing of a script', () => {
  for (const [, code] of CODES) expect(JSON.stringify(embedInCode(code))).not.toContain('script');
});

it.each([
  '<script src="https://www.youtube.com/embed/abcdefghijk"></script>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<p>x</p>"></iframe>',
  '<p>A page with <a href="https://youtu.be/abcdefghijk">a film</a></p>',
  '<p>Words before.</p><iframe src="https://youtu.be/abcdefghijk"></iframe>',
  '<div>Words</div>',
  'https://youtu.be/abcdefghijk',
  '<iframe src="https://youtu.be/abcdefghijk',
  `<iframe src="https://www.youtube.com/embed/abcdefghijk">${'x'.repeat(20_001)}`,
])('finds none in %s', (code) => expect(embedInCode(code)).toBeNull());

it('shortens what a post says to its beginning', () => {
  const code = `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kabcdefghi2x"><p>${'wall '.repeat(100)}</p></blockquote>`;
  expect(embedInCode(code)?.title).toMatch(/^(?:wall ){39}wall…$/);
});
