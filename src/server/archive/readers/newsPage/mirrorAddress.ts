import { isUrl } from '../../../input/isUrl';
import { withoutEnd, withoutStart } from '../../../text/ends';
import type { StoryMirror } from '../../story';

type MirrorSort = Pick<StoryMirror, 'kind' | 'platform'>;

/** Platforms by the words a page ends their promotion with: "Example News Roku". */
const PLATFORM_WORDS: readonly { words: RegExp; sort: MirrorSort }[] = [
  {
    words: /(?:^|\s)(?:on )?roku(?: tv| channel)?$/i,
    sort: { kind: 'tv-channel', platform: 'roku' },
  },
  { words: /(?:^|\s)(?:on )?apple tv$/i, sort: { kind: 'tv-channel', platform: 'apple-tv' } },
  { words: /(?:^|\s)(?:on )?android tv$/i, sort: { kind: 'tv-channel', platform: 'android-tv' } },
  {
    words: /(?:^|\s)(?:on )?(?:amazon )?fire ?tv$/i,
    sort: { kind: 'tv-channel', platform: 'fire-tv' },
  },
  {
    words: /(?:^|\s)(?:on )?(?:samsung|lg) (?:smart )?tv$/i,
    sort: { kind: 'tv-channel', platform: 'smart-tv' },
  },
  {
    words: /(?:^|\s)(?:on )?(?:android(?: app)?|google play)$/i,
    sort: { kind: 'app', platform: 'android' },
  },
  {
    words: /(?:^|\s)(?:on )?(?:ios(?: app)?|iphone app|app store)$/i,
    sort: { kind: 'app', platform: 'ios' },
  },
  {
    words: /(?:^|\s)(?:on )?telegram(?: channel)?$/i,
    sort: { kind: 'social', platform: 'telegram' },
  },
  {
    words: /(?:^|\s)(?:on )?whatsapp(?: channel)?$/i,
    sort: { kind: 'social', platform: 'whatsapp' },
  },
  {
    words: /(?:^|\s)(?:on )?youtube(?: channel)?$/i,
    sort: { kind: 'social', platform: 'youtube' },
  },
  {
    words: /(?:^|\s)(?:by )?(?:e-?mail )?newsletter$/i,
    sort: { kind: 'newsletter', platform: null },
  },
];

const PLATFORM_HOSTS: readonly { host: RegExp; sort: MirrorSort }[] = [
  { host: /\.onion$/, sort: { kind: 'onion', platform: 'tor' } },
  { host: /(?:^|\.)(?:ipfs\.|dweb\.link$)/, sort: { kind: 'ipfs', platform: null } },
  { host: /^(?:t\.me|telegram\.me)$/, sort: { kind: 'social', platform: 'telegram' } },
  { host: /(?:^|\.)(?:twitter|x)\.com$/, sort: { kind: 'social', platform: 'x' } },
  { host: /(?:^|\.)facebook\.com$/, sort: { kind: 'social', platform: 'facebook' } },
  { host: /(?:^|\.)instagram\.com$/, sort: { kind: 'social', platform: 'instagram' } },
  { host: /(?:^|\.)(?:youtube\.com|youtu\.be)$/, sort: { kind: 'social', platform: 'youtube' } },
  { host: /^play\.google\.com$/, sort: { kind: 'app', platform: 'android' } },
  { host: /^(?:apps|itunes)\.apple\.com$/, sort: { kind: 'app', platform: 'ios' } },
  { host: /^channelstore\.roku\.com$/, sort: { kind: 'tv-channel', platform: 'roku' } },
];

/** Verbs that make a line an appeal to readers and no name of a channel. */
const APPEAL =
  /^(?:follow|join|watch|share|like|subscribe|download|get|find|add|visit|see|contact|send)\b/i;

const OPENS_TOKEN = /[<("'“]/;
const CLOSES_TOKEN = /[>)"'”.,;،]/;
const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,8}[\p{L}]{2,63}$/u;

/** Addresses of this length stopped working in October 2021. */
const RETIRED_ONION = /(?:^|\.)[a-z2-7]{16}\.onion$/;

/** The web address a word spells, with or without its scheme; null for another word. */
function readAddress(word: string): URL | null {
  const token = withoutEnd(withoutStart(word, OPENS_TOKEN), CLOSES_TOKEN);
  if (token.length > 500 || token.includes('@')) return null;
  const hasScheme = /^https?:\/\//i.test(token);
  const [host = ''] = token.replace(/^https?:\/\//i, '').split(/[/?#:]/);
  if (!HOST.test(host)) return null;
  const scheme = host.endsWith('.onion') ? 'http' : 'https';
  return isUrl(hasScheme ? token : `${scheme}://${token}`)
    ? new URL(hasScheme ? token : `${scheme}://${token}`)
    : null;
}

export interface ListedMirrors {
  mirrors: StoryMirror[];
  /** Onion addresses of the kind that no longer works. */
  retired: string[];
}

/** "and", in most languages a word of a few letters. */
const LINKING = /^[\p{L}\p{M}]{1,4}$/u;

/** The addresses of a line that consists of addresses; none where words stand among them. */
export function readMirrorAddresses(line: string): ListedMirrors {
  const words = line
    .split(/[\s,،、;|]+/)
    .filter((word, at) => /[\p{L}\d]/u.test(word) && !(at > 0 && LINKING.test(word)));
  const urls = words.map(readAddress);
  const mirrors: StoryMirror[] = [];
  const retired: string[] = [];
  if (urls.includes(null)) return { mirrors, retired };
  for (const url of urls) {
    if (!url) continue;
    const { hostname } = url;
    if (RETIRED_ONION.test(hostname)) {
      retired.push(hostname);
      continue;
    }
    const sort = PLATFORM_HOSTS.find(({ host }) => host.test(hostname))?.sort;
    const address = url.pathname === '/' && !url.search ? url.origin : url.href;
    const label = hostname + (url.pathname === '/' ? '' : url.pathname);
    mirrors.push({ ...(sort ?? { kind: 'web', platform: null }), label, address, state: 'active' });
  }
  return { mirrors, retired };
}

/** A channel promoted by name only, such as "Example News Roku": planned until its address is known. */
export function readPromotedChannel(line: string): StoryMirror | null {
  if (line.length > 80 || APPEAL.test(line) || /[.!?:]$/.test(line)) return null;
  for (const { words, sort } of PLATFORM_WORDS) {
    const found = words.exec(line);
    const label = found && line.slice(0, found.index).trim();
    if (label) return { ...sort, label, address: null, state: 'planned' };
  }
  return null;
}
