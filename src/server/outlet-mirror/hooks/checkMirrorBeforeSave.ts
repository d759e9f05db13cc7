import type { Save } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { urlFault } from '../../input/urlFault';
import { readMirrorAddress } from '../address';

const openInBrowser = (address: string) => urlFault(address, ['https', 'http']);

/**
 * A mirror's address is of its kind and platform and is kept in one form, and no link of it runs
 * script in a reader's browser.
 */
export async function checkMirrorBeforeSave({ action, data, existing }: Save): Promise<void> {
  // Two mirrors cannot stand at one place: a copy waits for an address of its own.
  if (action === 'clone' && data.address === undefined) data.address = null;
  const before = await existing();
  const problems: Problem[] = [];
  const value = (field: string) => (data[field] === undefined ? before?.[field] : data[field]);

  const address = value('address');
  const isTouched = ['address', 'kind', 'platform'].some((field) => data[field] !== undefined);
  if (isTouched && typeof address === 'string' && address !== '') {
    const reading = readMirrorAddress(address, value('kind'), value('platform'));
    if ('fault' in reading) problems.push({ path: [reading.field], message: reading.fault });
    else Object.assign(data, { address: reading.address, platform: reading.platform });
  }
  const check = (path: Problem['path'], link: unknown) => {
    const message = typeof link === 'string' && link !== '' ? openInBrowser(link) : null;
    if (message) problems.push({ path, message });
  };
  check(['proofUrl'], data.proofUrl);
  check(['source'], data.source);
  const blockings: unknown[] = Array.isArray(data.blockedIn) ? data.blockedIn : [];
  blockings.forEach((blocking, index) => {
    if (typeof blocking === 'object' && blocking !== null && 'url' in blocking) {
      check(['blockedIn', index, 'url'], blocking.url);
    }
  });
  refuse(problems);
}
