import { Button, Dialog, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../messages';

interface ConfirmProps {
  title: string;
  /** What follows. */
  children: ReactNode;
  /** The word on the button that does it. */
  confirm: string;
  danger?: boolean;
  isLoading: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Says what follows before it is done. */
export function ConfirmDialog(props: ConfirmProps) {
  const { title, children, confirm, danger = false, isLoading, onConfirm, onClose } = props;
  const say = useText();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <div data-newsroom-says>
            <Typography tag="p" textAlign="center">
              {children}
            </Typography>
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('mirrors.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            variant={danger ? 'danger' : 'default'}
            loading={isLoading}
            onClick={onConfirm}
            fullWidth
          >
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
