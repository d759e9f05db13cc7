import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Withdrawal, WithdrawalAnswer } from '../../../../types/withdrawal';
import { ARTICLE } from '../../uids';
import { useWithdrawalsQuery } from './withdrawalApi';

/** Both are needed; the server asks the same. */
const NEEDED = [
  { action: 'plugin::content-manager.explorer.publish', subject: ARTICLE },
  { action: 'plugin::newsroom.articles.withdraw', subject: null },
];

const NOTHING: WithdrawalAnswer = { languages: [], withdrawals: [], waitingCaptions: [] };

export interface WithdrawalState extends WithdrawalAnswer {
  /** Whether the editor may withdraw stories and put them back. */
  mayWithdraw: boolean;
  /** The languages that are away, with why. */
  active: Withdrawal[];
}

/** What became of the story that is being edited; nothing for another type, or for a new one. */
export function useWithdrawalState(model: string, documentId: string | undefined): WithdrawalState {
  const isStory = model === ARTICLE && documentId !== undefined && documentId !== 'create';
  const { data = NOTHING } = useWithdrawalsQuery(documentId ?? '', { skip: !isStory });
  const { allowedActions } = useRBAC(NEEDED);
  const answer = isStory ? data : NOTHING;
  const mayWithdraw = allowedActions.canPublish === true && allowedActions.canWithdraw === true;
  return useMemo(
    () => ({
      ...answer,
      mayWithdraw,
      active: answer.withdrawals.filter(({ endedAt }) => endedAt === null),
    }),
    [answer, mayWithdraw]
  );
}
