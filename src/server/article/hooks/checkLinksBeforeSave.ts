import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { linkProblems } from '../links';

/** No link leaves the newsroom that runs script in a reader's browser. */
export function checkLinksBeforeSave({ data }: Save): void {
  refuse(linkProblems(data));
}
