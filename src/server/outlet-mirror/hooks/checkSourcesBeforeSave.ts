import type { Save } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { urlFault } from '../../input/urlFault';
import { mirrorsOptions } from '../options';
import { isUnencrypted, keysIn } from '../sources';

/** A SHA-256 thumbprint (RFC 7638) in base64url. */
const THUMBPRINT = /^[\w-]{43}$/;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/**
 * The sources of an outlet's mirrors stand where nobody on the way can change them, each once, and a
 * signed list names its key.
 */
export function checkSourcesBeforeSave({ strapi, data }: Save): void {
  const sources: unknown[] = Array.isArray(data.mirrorSources) ? data.mirrorSources : [];
  const { allowPrivateAddresses } = mirrorsOptions(strapi).sources;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  sources.forEach((source, index) => {
    if (typeof source !== 'object' || source === null) return;
    const { url, format, key } = source as Record<string, unknown>;
    const at = (field: string, message: string) =>
      problems.push({ path: ['mirrorSources', index, field], message });
    const address = text(url);
    const keys = keysIn(key);
    const fault = address === '' ? null : urlFault(address, ['https', 'http']);
    if (fault) at('url', fault);
    else if (seen.has(address)) at('url', `The source "${address}" stands here twice. Remove one.`);
    else if (isUnencrypted(address) && keys.length === 0 && !allowPrivateAddresses) {
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
