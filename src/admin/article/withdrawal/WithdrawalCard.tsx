import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Withdrawal } from '../../../../types/withdrawal';
import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { WrappedButton } from '../../WrappedButton';
import { useLanguageName } from '../useLanguageName';

interface WithdrawalCardProps {
  withdrawal: Withdrawal;
  busy: boolean;
  /** Null for an editor who may not publish. */
  onUndo: (() => void) | null;
}

/** One language of a story that was away, or is: what readers are told, and who did it when. */
export function WithdrawalCard({ withdrawal, busy, onUndo }: WithdrawalCardProps) {
  const say = useText();
  const nameOf = useLanguageName();
  const { formatDate } = useIntl();
  const { locale, status, reason, authority, startedBy, startedAt } = withdrawal;
  const { endedBy, endedAt, endedHow, canRestore } = withdrawal;
  const moment = (iso: string) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
  const nobody = say('withdrawal.by.program');
  const isAway = endedAt === null;
  return (
    <Box
      paddingLeft={3}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      borderColor={isAway ? 'danger500' : 'neutral200'}
      data-newsroom="withdrawal"
      data-newsroom-says
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Flex gap={2} wrap="wrap">
          <ToneBadge tone={isAway ? 'danger' : 'neutral'}>{status ?? 410}</ToneBadge>
          <Typography variant="pi" fontWeight="bold">
            {nameOf(locale)}
          </Typography>
        </Flex>
        <Typography
          variant="omega"
          dir="auto"
          textColor={reason === null ? 'neutral600' : 'neutral800'}
          style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', width: '100%' }}
        >
          {reason ?? say('withdrawal.unpublished')}
        </Typography>
        {authority !== null && (
          <Typography variant="pi" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {authority}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {say('withdrawal.started', { who: startedBy ?? nobody, when: moment(startedAt) })}
        </Typography>
        {endedAt !== null && endedHow !== null && (
          <Typography variant="pi" textColor="neutral600">
            {say(`withdrawal.ended.${endedHow}`, {
              who: endedBy ?? nobody,
              when: moment(endedAt),
            })}
          </Typography>
        )}
        {isAway && canRestore && onUndo !== null && (
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <WrappedButton
              type="button"
              size="S"
              variant="secondary"
              disabled={busy}
              onClick={onUndo}
            >
              {say('withdrawal.undo', { language: nameOf(locale) })}
            </WrappedButton>
            <Typography variant="pi" textColor="neutral600">
              {say('withdrawal.undo.hint')}
            </Typography>
          </Flex>
        )}
        {isAway && !canRestore && (
          <Typography variant="pi" textColor="neutral600">
            {say('withdrawal.notKept')}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
