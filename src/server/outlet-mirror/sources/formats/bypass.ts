import {
  UnreadableSource,
  type ParsedEntry,
  type ParsedSource,
  type RefusedEntry,
} from '../parsedSource';
import { isWantedHost, type WantedSite } from '../wantedSite';
import { isValues, type Values } from '../../../../mirrors/shape';
import { listIn, textIn } from './values';

/** The sites of a file: one, a list of them, or within `sites`. */
function sitesIn(value: unknown): Values[] {
  const sites = isValues(value) && 'sites' in value ? value.sites : value;
  const all: unknown[] = Array.isArray(sites) ? sites : [sites];
  const known = all.filter((site): site is Values => isValues(site) && 'main_domain' in site);
  if (known.length === 0) {
    throw new UnreadableSource(
      'This is no list of Bypass Censorship: there is no site with a "main_domain" in it.'
    );
  }
  return known;
}

/** Of version 1 hosts only are named. */
const withScheme = (address: string, scheme: string) =>
  address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `${scheme}://${address}`;

function alternative(value: unknown, place: string): ParsedEntry | RefusedEntry {
  if (!isValues(value)) return { place, address: '', reason: 'This is no entry with a "url".' };
  const url = textIn(value, 'url').trim();
  if (url === '') return { place, address: '', reason: 'The entry has no "url".' };
  const proto = textIn(value, 'proto');
  const isIpfs = textIn(value, 'type') === 'ipfs';
  const scheme = proto === 'http' || proto === 'tor' ? 'http' : 'https';
  return {
    place,
    // What stands behind ipfs without a scheme is an identifier of content, and no host.
    address: isIpfs ? url : withScheme(url, scheme),
    ...(isIpfs && { kind: 'ipfs' as const }),
    pathMapping: isIpfs ? 'root-only' : 'same-path',
  };
}

const isRefused = (entry: ParsedEntry | RefusedEntry): entry is RefusedEntry => 'reason' in entry;

function entriesOf(site: Values, index: number): Array<ParsedEntry | RefusedEntry> {
  const at = (field: string, number: number) => `sites[${index}].${field}[${number}]`;
  const plain = (field: string, entry: (text: string) => Omit<ParsedEntry, 'place'>) =>
    listIn(site, field).map((value, number) =>
      typeof value === 'string' && value.trim() !== ''
        ? { place: at(field, number), ...entry(value.trim()) }
        : { place: at(field, number), address: '', reason: 'The entry is no text.' }
    );
  return [
    ...listIn(site, 'available_alternatives').map((value, number) =>
      alternative(value, at('available_alternatives', number))
    ),
    ...plain('available_mirrors', (text) => ({
      address: withScheme(text, 'https'),
      pathMapping: 'same-path',
    })),
    ...plain('available_onions', (text) => ({
      address: withScheme(text, 'http'),
      kind: 'onion',
      pathMapping: 'same-path',
    })),
    ...plain('available_ipfs_nodes', (text) => ({
      address: text,
      kind: 'ipfs',
      pathMapping: 'root-only',
    })),
  ];
}

/**
 * Reads a list of Bypass Censorship, version 1 (`available_mirrors`, `available_onions`,
 * `available_ipfs_nodes`) or 2 (`available_alternatives`), of one site or many. Its mirrors have the
 * stories at the same paths: that is how its extension sends readers there.
 *
 * @throws UnreadableSource
 */
export function readBypass(value: unknown, wanted: WantedSite): ParsedSource {
  const entries = sitesIn(value).flatMap((site, index) => {
    const domain = textIn(site, 'main_domain');
    const isWanted =
      wanted.hosts.length === 0
        ? wanted.name !== null && domain.toLowerCase() === wanted.name
        : isWantedHost(domain, wanted);
    return isWanted ? entriesOf(site, index) : [];
  });
  return {
    format: 'bypass',
    entries: entries.filter((entry) => !isRefused(entry)),
    refused: entries.filter(isRefused),
    publishable: true,
    use: null,
  };
}
