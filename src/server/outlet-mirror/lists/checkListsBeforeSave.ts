import type { Save } from '../../moments/moments';
import { refuse, type Problem } from '../../input/problems';
import { webAddressFault } from '../../input/webAddress';
import { keysIn } from './outletLists';
import { mirrorsOptions } from '../options';

/** A SHA-256 thumbprint (RFC 7638) in base64url. */
const THUMBPRINT = /^[\w-]{43}$/;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/**
 * The lists of an outlet stand where nobody on the way can change them, each once, and one that is
 * signed names its key.
 */
export function checkListsBeforeSave({ strapi, data }: Save): void {
  const lists: unknown[] = Array.isArray(data.mirrorLists) ? data.mirrorLists : [];
  const { allowPrivateAddresses } = mirrorsOptions(strapi).lists;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  lists.forEach((list, index) => {
    if (typeof list !== 'object' || list === null) return;
    const { url, format, key } = list as Record<string, unknown>;
    const at = (field: string, message: string) =>
      problems.push({ path: ['mirrorLists', index, field], message });
    const address = text(url);
    const keys = keysIn(key);
    const fault = address === '' ? null : webAddressFault(address, ['https', 'http']);
    if (fault) at('url', fault);
    else if (seen.has(address)) at('url', `The list "${address}" stands here twice. Remove one.`);
    else if (isOpenOnTheWay(address) && keys.length === 0 && !allowPrivateAddresses) {
      at(
        'url',
        `"${address}" is fetched by http, where anybody on the way can change it. Write its https:// address, or the key of a signed list.`
      );
    }
    seen.add(address);
    const wrong = keys.find((each) => !THUMBPRINT.test(each));
    if (wrong !== undefined) {
      at('key', `"${wrong}" is no thumbprint of a key: 43 letters, digits, "-" and "_".`);
    } else if (format === 'signed' && keys.length === 0) {
      at('key', 'A signed list needs the thumbprint of its key, as that newsroom gives it out.');
    }
  });
  refuse(problems);
}

/** Whether an address is fetched without TLS; an onion service has its own. */
export const isOpenOnTheWay = (address: string): boolean =>
  /^http:/i.test(address) && !/^http:\/\/[^/:]+\.onion(?:[/:]|$)/i.test(address);
