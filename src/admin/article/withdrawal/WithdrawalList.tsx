import { Box, Flex, Typography } from '@strapi/design-system';
import { isBaseQueryError, useAPIErrorHandler } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Withdrawal } from '../../../../types/withdrawal';
import { useText } from '../../messages';
import { useLanguageName } from '../useLanguageName';
import { useRestoreMutation } from './withdrawalApi';
import { WithdrawalCard } from './WithdrawalCard';

interface WithdrawalListProps {
  documentId: string;
  withdrawals: Withdrawal[];
  mayWithdraw: boolean;
}

/** What came of an undo, said where the editor looks. */
interface Outcome {
  text: string;
  isFailure: boolean;
}

/** The languages that are away first, then what ended. */
export function WithdrawalList({ documentId, withdrawals, mayWithdraw }: WithdrawalListProps) {
  const say = useText();
  const nameOf = useLanguageName();
  const { _unstableFormatAPIError: reasonOf } = useAPIErrorHandler();
  const [send, { isLoading }] = useRestoreMutation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const ordered = [
    ...withdrawals.filter(({ endedAt }) => endedAt === null),
    ...withdrawals.filter(({ endedAt }) => endedAt !== null),
  ];

  const undo = async (locale: string) => {
    setOutcome(null);
    const answer = await send({ documentId, locales: [locale] });
    if ('error' in answer) {
      const reason = isBaseQueryError(answer.error) ? reasonOf(answer.error) : '';
      setOutcome({ text: say('withdrawal.failed', { reason }), isFailure: true });
      return;
    }
    const waiting = answer.data.waitingCaptions;
    const text = [
      say('withdrawal.restored', { language: nameOf(locale) }),
      ...(waiting.length === 0 ? [] : [say('withdrawal.waiting', { count: waiting.length })]),
      ...waiting.map(({ caption }) => `“${caption}”`),
    ].join(' ');
    setOutcome({ text, isFailure: false });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {ordered.map((each) => (
        <WithdrawalCard
          key={`${each.locale} ${each.startedAt}`}
          withdrawal={each}
          busy={isLoading}
          onUndo={mayWithdraw ? () => void undo(each.locale) : null}
        />
      ))}
      <Box role="status" aria-live="polite">
        {outcome && (
          <Box
            background={outcome.isFailure ? 'danger100' : 'success100'}
            borderColor={outcome.isFailure ? 'danger200' : 'success200'}
            hasRadius
            padding={2}
          >
            <Typography variant="pi" style={{ overflowWrap: 'anywhere', unicodeBidi: 'plaintext' }}>
              {outcome.text}
            </Typography>
          </Box>
        )}
      </Box>
    </Flex>
  );
}
