import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { EyeStriked } from '@strapi/icons';
import { useCallback } from 'react';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { useWithdrawalState } from './useWithdrawalState';
import { WithdrawDialog } from './WithdrawDialog';

/** Takes the story from readers, with a reason. Offered once readers have seen it. */
export const WithdrawAction: DocumentActionComponent = ({
  model,
  documentId,
  document,
  activeTab,
}) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  const { languages, active, mayWithdraw } = useWithdrawalState(model, documentId);
  // One component for as long as nothing changes: another one would lose what was typed.
  const content = useCallback(
    ({ onClose }: { onClose(): void }) => (
      <WithdrawDialog
        documentId={documentId ?? ''}
        locale={locale}
        languages={languages}
        active={active}
        onClose={onClose}
      />
    ),
    [documentId, locale, languages, active]
  );
  if (documentId === undefined || languages.length === 0 || activeTab === 'published') return null;
  const isAway = active.some((each) => each.locale === locale && each.status !== null);
  return {
    label: say(isAway ? 'withdraw.change' : 'withdraw.action'),
    icon: <EyeStriked />,
    variant: 'danger',
    disabled: !mayWithdraw,
    position: ['panel'],
    dialog: {
      type: 'modal',
      title: say('withdraw.title'),
      content,
    },
  };
};

// Without it Strapi runs the action for every row of the list, and each asks the server.
WithdrawAction.position = 'panel';
