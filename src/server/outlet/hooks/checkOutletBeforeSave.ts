import type { Save } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { urlFault } from '../../input/urlFault';
import { timeZoneFault } from '../../text/zonedDay';
import { articlePathFault } from '../canonicalUrl';

/** An outlet's address opens in a browser, its path template makes URLs, its time zone has days. */
export function checkOutletBeforeSave({ data }: Save): void {
  const problems: Problem[] = [];
  const { address, articlePath, timeZone } = data;
  if (typeof address === 'string' && address !== '') {
    const fault = urlFault(address, ['https', 'http']) ?? openEndFault(address);
    if (fault) problems.push({ path: ['address'], message: fault });
  }
  if (typeof articlePath === 'string' && articlePath !== '') {
    const fault = articlePathFault(articlePath);
    if (fault) problems.push({ path: ['articlePath'], message: fault });
  }
  if (typeof timeZone === 'string' && timeZone !== '') {
    const fault = timeZoneFault(timeZone);
    if (fault) problems.push({ path: ['timeZone'], message: fault });
  }
  refuse(problems);
}

/** The path of an article is put behind the address, where a query would swallow it. */
const openEndFault = (address: string) =>
  /[?#]/.test(address)
    ? `The address "${address}" may not hold ? or #: the paths of articles are put behind it.`
    : null;
