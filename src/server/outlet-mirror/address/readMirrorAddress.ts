import { isUrl } from '../../input/isUrl';
import { readIpfsAddress } from './ipfs';
import { isMirrorKind, SCHEMES, type MirrorKind, type Reading } from '../../../mirrors/kinds';
import { onionFault } from './onion';
import { PLATFORMS, speaksFor, webFormOf, type PlatformRule } from './platforms';
import { readWebAddress } from './web';

/** More than any field that keeps an address holds, so that nothing longer is looked into. */
const LONGEST = 2_000;

/** A mirror's address and platform as they are kept, or what is wrong with which of them. */
export type MirrorReading =
  | { address: string; key: string; platform: string | null }
  | { field: 'address' | 'platform'; fault: string };

/** `Apple TV` and `apple-tv` are one platform. */
const platformName = (platform: unknown): string =>
  typeof platform === 'string'
    ? platform
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
    : '';

/** Reads an address that a platform gives out: its identifier alone, or in an address there. */
function readByRule(text: string, rule: PlatformRule): Reading {
  const wanted = `Write ${rule.example}.`;
  let identifier: string | null | undefined = text;
  if (!rule.identifier.test(text)) {
    const reading = readWebAddress(text, SCHEMES[rule.kind]);
    if ('fault' in reading) return { fault: `${reading.fault} ${wanted}` };
    const url = new URL(reading.address);
    identifier = speaksFor(rule, url) ? rule.within(url) : null;
  }
  if (!identifier || !rule.identifier.test(identifier)) {
    return { fault: `"${text}" is nothing on ${rule.platform}. ${wanted}` };
  }
  const address = rule.address(rule.exactCase ? identifier : identifier.toLowerCase());
  return { address, key: address.replace(/^https:\/\//, '').toLowerCase() };
}

function readByKind(text: string, kind: MirrorKind): Reading {
  if (kind === 'ipfs') return readIpfsAddress(text);
  const reading = readWebAddress(text, SCHEMES[kind]);
  if ('fault' in reading || reading.address.startsWith('mailto:')) return reading;
  const { hostname } = new URL(reading.address);
  if (kind === 'onion') {
    const fault = onionFault(hostname);
    return fault ? { fault } : reading;
  }
  if (hostname.endsWith('.onion')) {
    return { fault: `"${hostname}" is an onion address. Choose the kind "onion".` };
  }
  return reading;
}

/**
 * Reads the address of a mirror by the rules of its kind and platform.
 *
 * @param text as typed: an address, or what the platform calls it (`@name`, `com.example.news`, a CID)
 * @param kind of mirror; an unknown one is held to the rules for web addresses
 * @param platform as typed; filled in where the address tells it
 */
export function readMirrorAddress(text: string, kind: unknown, platform: unknown): MirrorReading {
  const known = isMirrorKind(kind) ? kind : 'web';
  const typed = text.trim();
  if (typed.length > LONGEST) {
    return {
      field: 'address',
      fault: `The address is ${typed.length} characters long; no mirror's has more than ${LONGEST}. Copy it again.`,
    };
  }
  const name = platformName(platform);
  const elsewhere = PLATFORMS.filter((rule) => rule.platform === name);
  if (elsewhere.length > 0 && !elsewhere.some((rule) => rule.kind === known)) {
    return {
      field: 'platform',
      fault: `"${name}" is of the kind "${elsewhere[0]?.kind}". Choose that kind, or another platform.`,
    };
  }
  const form =
    known === 'app' || known === 'social' || known === 'tv-channel' ? webFormOf(typed) : typed;
  const rule = PLATFORMS.find(
    (each) =>
      each.kind === known &&
      (name ? each.platform === name : isUrl(form) && speaksFor(each, new URL(form)))
  );
  const reading = rule ? readByRule(form, rule) : readByKind(form, known);
  if ('fault' in reading) return { field: 'address', fault: reading.fault };
  return { ...reading, platform: rule?.platform ?? (name || null) };
}
