import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { usageTermsFaults } from '../usageTerms';

/** What an outlet tells machines is what they can read. */
export function checkUsageTermsBeforeSave({ data }: Save): void {
  const terms = data.usageTerms;
  if (typeof terms !== 'object' || terms === null) return;
  refuse(
    usageTermsFaults(terms as Record<string, unknown>).map(({ field, message }) => ({
      path: ['usageTerms', field],
      message,
    }))
  );
}
