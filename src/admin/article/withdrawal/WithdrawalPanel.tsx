import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../messages';
import { useWithdrawalState } from './useWithdrawalState';
import { WithdrawalList } from './WithdrawalList';

/** Beside a story that was taken from readers: why, by whom, and the way back. */
export const WithdrawalPanel: PanelComponent = ({ model, documentId }) => {
  const say = useText();
  const { withdrawals, active, mayWithdraw } = useWithdrawalState(model, documentId);
  if (documentId === undefined || withdrawals.length === 0) return null;
  return {
    title: say(active.length > 0 ? 'withdrawal.title' : 'withdrawal.title.past'),
    content: (
      <WithdrawalList
        key={documentId}
        documentId={documentId}
        withdrawals={withdrawals}
        mayWithdraw={mayWithdraw}
      />
    ),
  };
};
