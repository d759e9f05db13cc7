import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PanelKey } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { AddressText } from '../AddressText';
import { ListItem } from '../ListItem';
import { CopyButton } from '../CopyButton';

const TONES = {
  signing: 'success',
  former: 'warning',
  ended: 'neutral',
  revoked: 'danger',
} as const;

interface KeyRowProps {
  shown: PanelKey;
  /** Undefined where the editor may not. */
  onRevoke: (() => void) | undefined;
}

/** A key by its thumbprint, and what it is good for. */
export function KeyRow({ shown, onRevoke }: KeyRowProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const { kid, state, createdAt, signsUntil, revokedAt } = shown;
  const date = (at: string) => formatDate(at, { dateStyle: 'long' });
  const since =
    state === 'revoked' && revokedAt !== null
      ? say('mirrors.keys.revokedAt', { date: date(revokedAt) })
      : state === 'former' && signsUntil !== null
        ? say('mirrors.keys.signsUntil', { date: date(signsUntil) })
        : state === 'ended' && signsUntil !== null
          ? say('mirrors.keys.signedUntil', { date: date(signsUntil) })
          : null;
  return (
    <ListItem data-newsroom-key={state} gap={4} wrap="wrap" justifyContent="space-between">
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1 1 40rem">
        <Flex gap={2}>
          <AddressText address={kid} />
          <CopyButton text={kid} label={say('mirrors.keys.copy')} />
        </Flex>
        <Flex gap={2} wrap="wrap">
          <ToneBadge tone={TONES[state]}>{say(`mirrors.keys.state.${state}`)}</ToneBadge>
          <Typography variant="pi" textColor="neutral600">
            {say('mirrors.keys.createdAt', { date: date(createdAt) })}
            {since !== null && ` · ${since}`}
          </Typography>
        </Flex>
      </Flex>
      {onRevoke !== undefined && state !== 'revoked' && (
        <Button variant="danger-light" size="S" onClick={onRevoke}>
          {say('mirrors.keys.revoke')}
        </Button>
      )}
    </ListItem>
  );
}
