import type { Save } from '../moments';
import { refuse, type Problem } from '../problems';
import { webAddressFault } from '../webAddress';
import { articlePathFault } from './canonicalUrl';

/** An outlet's address opens in a browser, and its path template makes addresses. */
export function checkOutletBeforeSave({ data }: Save): void {
  const problems: Problem[] = [];
  const { address, articlePath } = data;
  if (typeof address === 'string' && address !== '') {
    const fault = webAddressFault(address, ['https', 'http']);
    if (fault) problems.push({ path: ['address'], message: fault });
  }
  if (typeof articlePath === 'string' && articlePath !== '') {
    const fault = articlePathFault(articlePath);
    if (fault) problems.push({ path: ['articlePath'], message: fault });
  }
  refuse(problems);
}
