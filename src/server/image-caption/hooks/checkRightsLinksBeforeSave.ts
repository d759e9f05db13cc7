import type { Save } from '../../moments';
import { refuse, type Problem } from '../../input/problems';
import { urlFault } from '../../input/urlFault';

const LINKS = ['webStatementOfRights', 'licensorUrl'] as const;

/** The rights links of a picture open in a browser, and personal identifiers are web addresses. */
export function checkRightsLinksBeforeSave({ data }: Save): void {
  const problems: Problem[] = [];
  for (const field of LINKS) {
    const value = data[field];
    if (typeof value !== 'string' || value === '') continue;
    const fault = urlFault(value, ['https', 'http']);
    if (fault) problems.push({ path: [field], message: fault });
  }
  const persons: unknown[] = Array.isArray(data.personsShown) ? data.personsShown : [];
  persons.forEach((person, index) => {
    if (typeof person !== 'object' || person === null || !('uri' in person)) return;
    if (typeof person.uri !== 'string' || person.uri === '') return;
    const fault = urlFault(person.uri, ['https', 'http']);
    if (fault) problems.push({ path: ['personsShown', index, 'uri'], message: fault });
  });
  refuse(problems);
}
