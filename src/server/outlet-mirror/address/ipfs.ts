import { base32 } from 'multiformats/bases/base32';
import { base36 } from 'multiformats/bases/base36';
import { base58btc } from 'multiformats/bases/base58';
import { CID } from 'multiformats/cid';
import type { Reading } from '../../../mirrors/kinds';
import { readWebAddress } from './web';

const BASES = [base32, base36, base58btc];

/** A hash of 512 bits in base 32 has 110 letters. To read a longer text costs the square of it. */
const LONGEST_CID = 200;

/** A content identifier of version 0 or 1; null for another text. */
function readCid(text: string): CID | null {
  if (text.length > LONGEST_CID) return null;
  const base = BASES.find(({ prefix }) => text.startsWith(prefix));
  try {
    // "Qm…" is of version 0 and names no base.
    return text.startsWith('Qm') ? CID.parse(text) : base ? CID.parse(text, base) : null;
  } catch {
    return null;
  }
}

type Space = 'ipfs' | 'ipns';

/** What a name stands for, the same for each way to write it; null for one that names nothing. */
function target(space: Space, name: string): string | null {
  if (space === 'ipns' && name.includes('.')) {
    const reading = readWebAddress(`https://${name}`, ['https']);
    return 'key' in reading && !/[:/]/.test(reading.key) ? `ipns/${reading.key}` : null;
  }
  const cid = readCid(name);
  return cid && `${space}/${cid.toV1().toString(space === 'ipns' ? base36 : base32)}`;
}

const fault = (name: string): Reading => ({
  fault: `"${name}" is no identifier of IPFS content, or has a typing error. Copy it again: it starts with "bafy" or "Qm", or names a domain behind ipns://.`,
});

/** What a gateway is asked for: by its path, or by its host name, which knows no capitals. */
function askedOfGateway({ hostname, pathname }: URL): { space: Space; name: string } | null {
  const byPath = /^\/(ipfs|ipns)\/([^/]+)/.exec(pathname);
  if (byPath) return { space: byPath[1] as Space, name: byPath[2] ?? '' };
  const byHost = /^([^.]+)\.(ipfs|ipns)\./.exec(hostname);
  if (!byHost) return null;
  const space = byHost[2] as Space;
  const name = byHost[1] ?? '';
  const isDomain = space === 'ipns' && !readCid(name);
  // The domain "my-site.example" stands there as "my--site-example".
  return {
    space,
    name: isDomain ? name.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.')) : name,
  };
}

function readGateway(text: string): Reading {
  const reading = readWebAddress(text, ['https', 'http']);
  if ('fault' in reading) return reading;
  const asked = askedOfGateway(new URL(reading.address));
  if (!asked) {
    return {
      fault: `"${text}" leads to no IPFS content. Write ipfs://… or the address at a gateway, such as https://gateway.example/ipfs/….`,
    };
  }
  return target(asked.space, asked.name) ? reading : fault(asked.name);
}

/** Reads `ipfs://<cid>`, `ipns://<key or domain>`, a bare identifier, or the address at a gateway. */
export function readIpfsAddress(text: string): Reading {
  if (/^https?:/i.test(text)) return readGateway(text);
  const match = /^(?:(ipfs|ipns):\/\/|\/(ipfs|ipns)\/)?([^/?#\s]+)(\/[^?#\s]*)?$/i.exec(text);
  const [, scheme, folder, name = '', path = ''] = match ?? [];
  const space = (scheme ?? folder ?? 'ipfs').toLowerCase() === 'ipns' ? 'ipns' : 'ipfs';
  const content = match && target(space, name);
  if (!content) return fault(text);
  const isDomain = space === 'ipns' && name.includes('.');
  const rest = path === '/' ? '' : path;
  return {
    address: `${space}://${isDomain ? content.slice('ipns/'.length) : name}${rest}`,
    key: `${content}${rest}`,
  };
}
