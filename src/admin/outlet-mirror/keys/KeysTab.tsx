import { Button, Flex } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PanelKey, PanelOutlet } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { ConfirmDialog } from '../ConfirmDialog';
import { EmptyState } from '../EmptyState';
import { usePanelKeysQuery, useRevokeKeyMutation, useRotateKeyMutation } from '../mirrorPanelApi';
import { Notice } from '../../Notice';
import { PageSection } from '../PageSection';
import { useReason } from '../useReason';
import { KeyRow } from './KeyRow';

interface KeysTabProps {
  outlet: PanelOutlet;
  mayChange: boolean;
}

/** The keys that sign the outlet's lists, the newest first. */
export function KeysTab({ outlet, mayChange }: KeysTabProps) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const reasonOf = useReason();
  const { data, isLoading, isError } = usePanelKeysQuery(outlet.documentId, {
    refetchOnMountOrArgChange: true,
  });
  const [rotate, rotating] = useRotateKeyMutation();
  const [revoke, revoking] = useRevokeKeyMutation();
  const [asked, setAsked] = useState<'rotate' | PanelKey | null>(null);
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { keys, problem } = data;
  const change = async () => {
    const answer =
      asked === 'rotate' || asked === null
        ? await rotate(outlet.documentId)
        : await revoke({ outlet: outlet.documentId, kid: asked.kid });
    const message =
      'error' in answer
        ? reasonOf(answer.error, say('mirrors.keys.failed'))
        : say(asked === 'rotate' ? 'mirrors.keys.rotated' : 'mirrors.keys.revoked');
    toggleNotification({ type: 'error' in answer ? 'danger' : 'success', message });
    setAsked(null);
  };
  const make = mayChange && problem !== 'no-encryption-key' && (
    <Button variant="secondary" onClick={() => setAsked('rotate')}>
      {say(keys.length === 0 ? 'mirrors.keys.first' : 'mirrors.keys.rotate')}
    </Button>
  );
  const isRevoking = asked !== null && asked !== 'rotate';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-newsroom="keys">
      {problem !== null && (
        <Notice tone="danger" title={say('mirrors.keys.problem')}>
          {say(`mirrors.keys.problem.${problem}`)}
        </Notice>
      )}
      {keys.length === 0 ? (
        <EmptyState
          title={say('mirrors.keys.empty')}
          hint={say('mirrors.keys.empty.hint')}
          action={make || undefined}
        />
      ) : (
        <PageSection
          title={say('mirrors.keys.title')}
          hint={say('mirrors.keys.hint')}
          action={make || undefined}
        >
          <Flex tag="ul" direction="column" alignItems="stretch">
            {keys.map((key) => (
              <KeyRow
                key={key.kid}
                shown={key}
                onRevoke={mayChange ? () => setAsked(key) : undefined}
              />
            ))}
          </Flex>
        </PageSection>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={say(isRevoking ? 'mirrors.keys.revoke.title' : 'mirrors.keys.rotate.title')}
          confirm={say(isRevoking ? 'mirrors.keys.revoke' : 'mirrors.keys.rotate')}
          danger={isRevoking}
          isLoading={rotating.isLoading || revoking.isLoading}
          onConfirm={() => void change()}
          onClose={() => setAsked(null)}
        >
          {say(
            isRevoking
              ? asked.state === 'signing'
                ? 'mirrors.keys.revoke.newest'
                : 'mirrors.keys.revoke.former'
              : keys.length === 0
                ? 'mirrors.keys.first.follows'
                : 'mirrors.keys.rotate.follows'
          )}
        </ConfirmDialog>
      )}
    </Flex>
  );
}
