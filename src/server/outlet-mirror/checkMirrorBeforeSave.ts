import type { Save } from '../moments';
import { refuse, type Problem } from '../problems';
import { webAddressFault } from '../webAddress';
import { mirrorAddressFault } from './mirrorAddress';

/** A mirror's addresses are of its kind, and none of them runs script in a reader's browser. */
export async function checkMirrorBeforeSave({ data, existing }: Save): Promise<void> {
  const before = await existing();
  const problems: Problem[] = [];
  const check = (
    path: Problem['path'],
    value: unknown,
    faultOf: (address: string) => string | null
  ) => {
    if (typeof value !== 'string' || value === '') return;
    const message = faultOf(value);
    if (message) problems.push({ path, message });
  };
  const openInBrowser = (address: string) => webAddressFault(address, ['https', 'http']);

  if (data.address !== undefined || data.kind !== undefined) {
    const address = data.address === undefined ? before?.address : data.address;
    const kind = data.kind ?? before?.kind;
    check(['address'], address, (text) => mirrorAddressFault(text, kind));
  }
  check(['proofUrl'], data.proofUrl, openInBrowser);
  const blockings: unknown[] = Array.isArray(data.blockedIn) ? data.blockedIn : [];
  blockings.forEach((blocking, index) => {
    if (typeof blocking === 'object' && blocking !== null && 'url' in blocking) {
      check(['blockedIn', index, 'url'], blocking.url, openInBrowser);
    }
  });
  refuse(problems);
}
