import { Button, Field, Flex, Modal, Radio, Textarea, TextInput } from '@strapi/design-system';
import { isBaseQueryError, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Withdrawal, WithdrawalAnswer } from '../../../../types/withdrawal';
import { useText } from '../../messages';
import { MAX_REASON_LENGTH } from '../../../../types/withdrawal';
import { authorityFault, type Draft } from './draft';
import { LanguageChoice } from './LanguageChoice';
import { ReaderPreview } from './ReaderPreview';
import { useWithdrawMutation } from './withdrawalApi';

interface WithdrawDialogProps {
  documentId: string;
  /** The language that is being edited. */
  locale: string | null;
  languages: WithdrawalAnswer['languages'];
  active: Withdrawal[];
  onClose(): void;
}

/** Asks what readers are to be told, and shows it as it is typed. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { documentId, locale, languages, active, onClose } = props;
  const say = useText();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: reasonOf } = useAPIErrorHandler();
  const [send, { isLoading }] = useWithdrawMutation();
  const before = active.find((each) => each.locale === locale);
  const [draft, setDraft] = useState<Draft>({
    status: before?.status ?? 410,
    reason: before?.reason ?? '',
    authority: before?.authority ?? '',
    locales: languages.map((each) => each.locale).filter((each) => each === locale),
  });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const length = draft.reason.trim().length;
  const isTooLong = length > MAX_REASON_LENGTH;
  const reasonProblem = isTooLong
    ? say('withdraw.reason.long', { count: length, limit: MAX_REASON_LENGTH })
    : asked && length === 0
      ? say('withdraw.reason.missing')
      : undefined;
  const authorityProblem =
    asked && authorityFault(draft) ? say('withdraw.authority.wrong') : undefined;

  const confirm = async () => {
    setAsked(true);
    if (length === 0 || isTooLong || authorityFault(draft) || draft.locales.length === 0) return;
    const { status, reason, authority, locales } = draft;
    const answer = await send({
      documentId,
      status,
      reason: reason.trim(),
      authority: status === 451 ? authority.trim() || null : null,
      locales,
    });
    if ('error' in answer) {
      setFailure(isBaseQueryError(answer.error) ? reasonOf(answer.error) : say('withdraw.failed'));
      return;
    }
    toggleNotification({ type: 'success', message: say('withdraw.done') });
    onClose();
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root name="newsroom-withdraw-status">
            <Field.Label>{say('withdraw.kind')}</Field.Label>
            <Radio.Group
              aria-label={say('withdraw.kind')}
              value={String(draft.status)}
              onValueChange={(value) => change({ status: value === '451' ? 451 : 410 })}
            >
              <Radio.Item value="410">{say('withdraw.kind.410')}</Radio.Item>
              <Radio.Item value="451">{say('withdraw.kind.451')}</Radio.Item>
            </Radio.Group>
          </Field.Root>
          <Field.Root
            name="newsroom-withdraw-reason"
            hint={say('withdraw.reason.hint')}
            error={reasonProblem}
            required
          >
            <Field.Label>{say('withdraw.reason')}</Field.Label>
            <Textarea
              dir="auto"
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          {draft.status === 451 && (
            <Field.Root
              name="newsroom-withdraw-authority"
              hint={say('withdraw.authority.hint')}
              error={authorityProblem}
            >
              <Field.Label>{say('withdraw.authority')}</Field.Label>
              <TextInput
                type="url"
                dir="ltr"
                placeholder="https://"
                value={draft.authority}
                onChange={(event) => change({ authority: event.target.value })}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
          <LanguageChoice
            languages={languages}
            chosen={draft.locales}
            error={asked && draft.locales.length === 0 ? say('withdraw.languages.none') : undefined}
            onChange={(locales) => change({ locales })}
          />
          <ReaderPreview draft={draft} />
          {failure && (
            <Field.Root name="newsroom-withdraw-failure" error={failure}>
              <Field.Error />
            </Field.Root>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose} disabled={isLoading}>
          {say('withdraw.cancel')}
        </Button>
        <Button
          type="button"
          variant="danger"
          loading={isLoading}
          onClick={() => {
            void confirm();
          }}
        >
          {say('withdraw.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}
