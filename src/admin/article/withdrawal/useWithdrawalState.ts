import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Withdrawal, WithdrawalAnswer } from '../../../../types/withdrawal';
import { ARTICLE } from '../../uids';
import { useWithdrawalsQuery } from './withdrawalApi';

const PUBLISH = [{ action: 'plugin::content-manager.explorer.publish', subject: ARTICLE }];

const NOTHING: WithdrawalAnswer = { languages: [], withdrawals: [], waitingCaptions: [] };

export interface WithdrawalState extends WithdrawalAnswer {
  /** Whether the editor may publish stories, and with that withdraw them. */
  mayPublish: boolean;
  /** The languages that are away, with why. */
  active: Withdrawal[];
}

/** What became of the story that is being edited; nothing for another type, or for a new one. */
export function useWithdrawalState(model: string, documentId: string | undefined): WithdrawalState {
  const isStory = model === ARTICLE && documentId !== undefined && documentId !== 'create';
  const { data = NOTHING } = useWithdrawalsQuery(documentId ?? '', { skip: !isStory });
  const { allowedActions } = useRBAC(PUBLISH);
  const answer = isStory ? data : NOTHING;
  const mayPublish = allowedActions.canPublish === true;
  return useMemo(
    () => ({
      ...answer,
      mayPublish,
      active: answer.withdrawals.filter(({ endedAt }) => endedAt === null),
    }),
    [answer, mayPublish]
  );
}
