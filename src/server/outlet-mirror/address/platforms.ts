import { isUrl } from '../../input/isUrl';
import type { MirrorKind } from '../../../mirrors/kinds';

/** How a shop or network names what it carries. */
export interface PlatformRule {
  kind: MirrorKind;
  /** As kept in `platform`. */
  platform: string;
  /** Where such addresses stand, without `www.` and `m.`. */
  hosts: readonly string[];
  /** What an identifier looks like when it is typed alone. */
  identifier: RegExp;
  /** The identifier in an address there; null where it holds none. */
  within(url: URL): string | null | undefined;
  /** The one way the address is kept. */
  address(identifier: string): string;
  /** Whether capitals make another identifier. */
  exactCase?: true;
  /** For messages: what to write. */
  example: string;
}

const step = (url: URL, index: number) => url.pathname.split('/').filter(Boolean)[index];

/** The name behind the host, where that is all there is: `/name`, `/@name`. */
const name = (url: URL) => step(url, 0)?.replace(/^@/, '');

const named = (
  platform: string,
  hosts: readonly string[],
  identifier: RegExp,
  address: (identifier: string) => string,
  within: PlatformRule['within'] = name
): PlatformRule => ({
  kind: 'social',
  platform,
  hosts,
  identifier,
  within,
  address: (id) => address(id.replace(/^@/, '')),
  example: `@name or ${address('name')}`,
});

const ANDROID_PACKAGE = /^[a-z]\w*(\.[a-z]\w*)+$/i;
const APPLE_ID = /^(?:id)?\d{6,12}$/;

const googlePlay = (kind: MirrorKind, platform: string): PlatformRule => ({
  kind,
  platform,
  hosts: ['play.google.com'],
  identifier: ANDROID_PACKAGE,
  within: (url) => url.searchParams.get('id'),
  address: (id) => `https://play.google.com/store/apps/details?id=${id}`,
  exactCase: true,
  example: 'com.example.news or https://play.google.com/store/apps/details?id=com.example.news',
});

const appStore = (kind: MirrorKind, platform: string): PlatformRule => ({
  kind,
  platform,
  hosts: ['apps.apple.com', 'itunes.apple.com'],
  identifier: APPLE_ID,
  within: (url) => /\/(id\d{6,12})$/.exec(url.pathname)?.[1],
  address: (id) => `https://apps.apple.com/app/id${id.replace(/^id/, '')}`,
  example: 'id123456789 or https://apps.apple.com/app/id123456789',
});

/** Every platform whose identifiers are known; another one is kept as any address of its kind. */
export const PLATFORMS: readonly PlatformRule[] = [
  named(
    'telegram',
    ['t.me', 'telegram.me'],
    /^@?(\+[\w-]{10,40}|[a-z]\w{3,31})$/i,
    (id) => `https://t.me/${id}`,
    (url) => (step(url, 0) === 's' ? step(url, 1) : name(url))
  ),
  named('x', ['x.com', 'twitter.com'], /^@?\w{1,15}$/, (id) => `https://x.com/${id}`),
  named(
    'instagram',
    ['instagram.com'],
    /^@?[\w.]{1,30}$/,
    (id) => `https://www.instagram.com/${id}`
  ),
  named('tiktok', ['tiktok.com'], /^@?[\w.]{2,24}$/, (id) => `https://www.tiktok.com/@${id}`),
  named(
    'facebook',
    ['facebook.com', 'fb.com'],
    /^@?[\w.-]{3,75}$/,
    (id) => `https://www.facebook.com/${id}`
  ),
  {
    ...named(
      'whatsapp',
      ['whatsapp.com'],
      /^[\w-]{20,30}$/,
      (id) => `https://whatsapp.com/channel/${id}`,
      (url) => (step(url, 0) === 'channel' ? step(url, 1) : null)
    ),
    exactCase: true,
    example: 'https://whatsapp.com/channel/… as WhatsApp shows it',
  },
  {
    kind: 'social',
    platform: 'youtube',
    hosts: ['youtube.com'],
    identifier: /^(@[\w.-]{3,30}|UC[\w-]{22})$/,
    within: (url) => (step(url, 0) === 'channel' ? step(url, 1) : step(url, 0)),
    address: (id) => `https://www.youtube.com/${id.startsWith('@') ? id : `channel/${id}`}`,
    exactCase: true,
    example: '@name or https://www.youtube.com/@name',
  },
  googlePlay('app', 'android'),
  appStore('app', 'ios'),
  {
    kind: 'app',
    platform: 'f-droid',
    hosts: ['f-droid.org'],
    identifier: ANDROID_PACKAGE,
    within: (url) => /\/packages\/([^/]+)/.exec(url.pathname)?.[1],
    address: (id) => `https://f-droid.org/packages/${id}`,
    exactCase: true,
    example: 'org.example.news or https://f-droid.org/packages/org.example.news',
  },
  {
    kind: 'tv-channel',
    platform: 'roku',
    hosts: ['channelstore.roku.com'],
    identifier: /^[\da-f]{1,40}$/i,
    within: (url) => (step(url, 0) === 'details' ? step(url, 1) : null),
    address: (id) => `https://channelstore.roku.com/details/${id}`,
    example: 'the number of the channel or https://channelstore.roku.com/details/123456',
  },
  googlePlay('tv-channel', 'android-tv'),
  appStore('tv-channel', 'apple-tv'),
  {
    kind: 'tv-channel',
    platform: 'fire-tv',
    hosts: ['amazon.com'],
    identifier: /^[A-Z\d]{10}$/i,
    within: (url) => /\/dp\/([^/]+)/.exec(url.pathname)?.[1],
    address: (id) => `https://www.amazon.com/dp/${id.toUpperCase()}`,
    exactCase: true,
    example: 'the ten letters and digits of the app or https://www.amazon.com/dp/B000000000',
  },
];

/** Links that only a device with the app opens, as the addresses they stand for. */
export function webFormOf(text: string): string {
  if (!isUrl(text)) return text;
  const url = new URL(text);
  const id = (key: string) => url.searchParams.get(key) ?? '';
  if (url.protocol === 'market:')
    return `https://play.google.com/store/apps/details?id=${id('id')}`;
  if (url.protocol === 'itms-apps:') return text.replace(/^itms-apps:/i, 'https:');
  if (url.protocol === 'tg:' && url.host === 'resolve') return `https://t.me/${id('domain')}`;
  return text;
}

/** Whether a rule speaks for the host of an address. */
export const speaksFor = (rule: PlatformRule, url: URL): boolean =>
  rule.hosts.includes(url.hostname.replace(/^(www|m|mobile)\./, ''));
