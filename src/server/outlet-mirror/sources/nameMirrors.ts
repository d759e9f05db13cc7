import { isMirrorKind, isOnOutletHost, readMirrorAddress, type MirrorKind } from '../address';
import { urlFault } from '../../input/urlFault';
import { isUrl } from '../../input/isUrl';
import { COUNTRY_CODE, fits, LANGUAGE_TAG } from '../../input/patterns';
import type { ParsedEntry, NamedMirror, RefusedEntry } from './parsedSource';

const LONGEST = 255;

const shortened = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

function kindOf({ kind, address }: ParsedEntry): MirrorKind {
  if (kind !== undefined) return kind;
  if (/^ip[fn]s:/i.test(address)) return 'ipfs';
  const host = isUrl(address) ? new URL(address).hostname : '';
  return host.endsWith('.onion') ? 'onion' : 'web';
}

/** What readers see of a mirror that the source gives no name. */
const labelOf = (address: string) => (isUrl(address) && new URL(address).host) || address;

/** What stands beside an address in a source, without what the content model would refuse. */
function besides(entry: ParsedEntry): Partial<ParsedEntry> {
  const { proofUrl, languages, blockedIn, expires } = entry;
  const isProof =
    typeof proofUrl === 'string' &&
    proofUrl.length <= LONGEST &&
    urlFault(proofUrl, ['https', 'http']) === null;
  const fitting = (texts: readonly string[], pattern: string) => [
    ...new Set(texts.filter((text) => fits(text, pattern))),
  ];
  return {
    ...(isProof && { proofUrl }),
    ...(languages && { languages: fitting(languages, LANGUAGE_TAG) }),
    ...(blockedIn && { blockedIn: fitting(blockedIn, COUNTRY_CODE) }),
    ...(expires && !Number.isNaN(Date.parse(expires)) && { expires }),
  };
}

/**
 * Holds the entries of a source to the rules for addresses of mirrors. What cannot be a mirror of the
 * outlet is told with the reason; the rest goes on.
 *
 * @param outlet its address, null without one
 */
export function nameMirrors(
  entries: readonly ParsedEntry[],
  outlet: string | null
): { named: NamedMirror[]; refused: RefusedEntry[] } {
  const named = new Map<string, NamedMirror>();
  const refused: RefusedEntry[] = [];
  for (const entry of entries) {
    const { place } = entry;
    const refuse = (reason: string) =>
      refused.push({ place, address: shortened(entry.address), reason });
    const kind = kindOf(entry);
    if (!isMirrorKind(kind)) {
      refuse(`"${String(kind)}" is no kind of mirror.`);
      continue;
    }
    if (entry.address.trim() === '') {
      refuse('The entry has no address.');
      continue;
    }
    const reading = readMirrorAddress(entry.address, kind, entry.platform ?? null);
    if ('fault' in reading) {
      refuse(reading.fault);
      continue;
    }
    const { address, key, platform } = reading;
    const twin = named.get(key);
    if (address.length > LONGEST) refuse(`The address is longer than ${LONGEST} letters.`);
    else if (outlet && isOnOutletHost(address, kind, outlet)) {
      refuse(`It is on the outlet's own address ${outlet} and goes away together with it.`);
    } else if (twin) refuse(`It is the same place as ${twin.place}, which was taken.`);
    else {
      named.set(key, {
        place,
        kind,
        key,
        address,
        platform,
        label: shortened(entry.label?.trim() || labelOf(address)),
        pathMapping: entry.pathMapping ?? 'root-only',
        ...(entry.priority !== undefined && { priority: entry.priority }),
        ...besides(entry),
      });
    }
  }
  return { named: [...named.values()], refused };
}
