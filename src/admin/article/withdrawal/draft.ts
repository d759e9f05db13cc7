import type { WithdrawalStatus } from '../../../../types/withdrawal';

/** What an editor has filled in so far. */
export interface Draft {
  status: WithdrawalStatus;
  reason: string;
  authority: string;
  locales: string[];
}

/** Whether the URL of the authority is none that a browser opens; empty is none at all. */
export function authorityFault({ status, authority }: Draft): boolean {
  const text = authority.trim();
  if (status !== 451 || text === '') return false;
  return !URL.canParse(text) || !['https:', 'http:'].includes(new URL(text).protocol);
}
