import { isHostOf, webUrl } from './address';

/** What campaigns, networks and mail services add to an address to know who came by it. */
const TRACKERS: ReadonlySet<string> = new Set([
  ...['fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'gclsrc', 'msclkid', 'yclid', 'twclid'],
  ...['ttclid', 'li_fat_id', 'igsh', 'igshid', 'mc_cid', 'mc_eid', 'mkt_tok', 'ref_src', 'ref_url'],
  ...['_hsenc', '_hsmi', '_ga', '_gl', 'vero_id', 'vero_conv', 'oly_enc_id', 'oly_anon_id'],
  ...['ml_subscriber', 'ml_subscriber_hash', 'sc_cid', '_openstat', 'wickedid', 'rb_clickid'],
]);

const isTracker = (parameter: string): boolean => {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || name.startsWith('hsa_') || TRACKERS.has(name);
};

/** The rest of the query stays as it was written: some sites read no other spelling of it. */
function withoutTrackers(url: URL): void {
  const parameters = url.search.slice(1).split('&');
  const own = parameters.filter((each) => !isTracker(each));
  if (own.length < parameters.length) url.search = own.join('&');
  // `#:~:text=` marks words of the page for whoever follows the link.
  const directive = url.hash.indexOf(':~:');
  if (directive !== -1) url.hash = url.hash.slice(0, directive).replace(/^#$/, '');
}

interface Wrapper {
  domain: string;
  path: string;
  parameter: string;
}

/** Pages that only send on to the address in one of their parameters. */
const WRAPPERS: readonly Wrapper[] = [
  { domain: 'safelinks.protection.outlook.com', path: '/', parameter: 'url' },
  { domain: 'l.facebook.com', path: '/l.php', parameter: 'u' },
  { domain: 'lm.facebook.com', path: '/l.php', parameter: 'u' },
  { domain: 'l.instagram.com', path: '/', parameter: 'u' },
  { domain: 'youtube.com', path: '/redirect', parameter: 'q' },
  { domain: 'urldefense.com', path: '/v2/url', parameter: 'u' },
  { domain: 'urldefense.proofpoint.com', path: '/v2/url', parameter: 'u' },
];

/** Google has its page in every country: `google.de`, `google.co.uk`. */
const GOOGLE = /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

function wrappedIn(url: URL): string | null {
  if (GOOGLE.test(url.hostname) && url.pathname === '/url') {
    return url.searchParams.get('q') ?? url.searchParams.get('url');
  }
  const wrapper = WRAPPERS.find(
    ({ domain, path }) => isHostOf(url, domain) && url.pathname === path
  );
  if (!wrapper) return null;
  const address = url.searchParams.get(wrapper.parameter);
  // Proofpoint writes `-` for `%` and `_` for `/`.
  if (wrapper.path !== '/v2/url' || address === null) return address;
  return decoded(address.replaceAll('-', '%').replaceAll('_', '/'));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A wrapper may be wrapped again, by a mail that was sent on. */
const MOST_WRAPPERS = 4;

/**
 * Where an address of the web leads: without what mail services and networks wrapped around it, and without
 * what they count readers by; null for anything that is no address of the web.
 *
 * @example plainAddress('https://www.google.com/url?q=https://a.example/?utm_source%3Dx') // 'https://a.example/'
 */
export function plainAddress(text: string): string | null {
  let url = webUrl(text);
  for (let round = 0; url && round < MOST_WRAPPERS; round += 1) {
    const inner = wrappedIn(url);
    const next = inner === null ? null : webUrl(inner);
    if (!next) break;
    url = next;
  }
  if (!url) return null;
  withoutTrackers(url);
  return url.href;
}
