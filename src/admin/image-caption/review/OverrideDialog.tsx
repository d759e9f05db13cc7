import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../messages';

const LONGEST_REASON = 500;

interface OverrideDialogProps {
  caption: string;
  busy: boolean;
  onCancel(): void;
  onConfirm(reason: string): void;
}

/** Asks why a caption that a check calls wrong may be published. */
export function OverrideDialog({ caption, busy, onCancel, onConfirm }: OverrideDialogProps) {
  const say = useText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const length = reason.trim().length;
  const problem =
    length > LONGEST_REASON
      ? say('override.reason.long', { count: length })
      : asked && length === 0
        ? say('override.reason.missing')
        : undefined;

  const confirm = () => {
    setAsked(true);
    if (length > 0 && length <= LONGEST_REASON) onConfirm(reason.trim());
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{say('override.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Typography
              variant="omega"
              fontWeight="semiBold"
              dir="auto"
              style={{ overflowWrap: 'anywhere', maxHeight: '12rem', overflowY: 'auto' }}
            >
              {caption}
            </Typography>
            <Dialog.Description>{say('override.explain')}</Dialog.Description>
            <Field.Root
              name="newsroom-override-reason"
              hint={say('override.reason.hint')}
              error={problem}
              required
              width="100%"
            >
              <Field.Label>{say('override.reason')}</Field.Label>
              <Textarea
                dir="auto"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button type="button" variant="tertiary" fullWidth disabled={busy} onClick={onCancel}>
            {say('override.cancel')}
          </Button>
          <Button type="button" variant="danger-light" fullWidth loading={busy} onClick={confirm}>
            {say('override.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
