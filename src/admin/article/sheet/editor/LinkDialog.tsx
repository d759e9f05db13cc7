import { Button, Field, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { useText } from '../../../messages';
import { meantAddress } from './meantAddress';

interface LinkDialogProps {
  /** Of the link that is there; empty for a new one. */
  address: string;
  onClose(): void;
  /** Null takes the link off. */
  onLink(address: string | null): void;
}

/** Asks where words lead. */
export function LinkDialog({ address, onClose, onLink }: LinkDialogProps) {
  const say = useText();
  const [typed, setTyped] = useState(address);
  const [isRefused, setIsRefused] = useState(false);

  const link = () => {
    const meant = meantAddress(typed);
    if (meant === null) setIsRefused(true);
    else onLink(meant);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('sheet.close')}>
          <Modal.Title>{say('sheet.link')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root
            name="newsroom-link"
            hint={say('sheet.link.hint')}
            {...(isRefused && { error: say('sheet.link.refused') })}
          >
            <Field.Label>{say('sheet.link.address')}</Field.Label>
            <Field.Input
              type="text"
              inputMode="url"
              autoComplete="off"
              autoFocus
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setIsRefused(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                link();
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('sheet.cancel')}
          </Button>
          <Flex gap={2}>
            {address !== '' && (
              <Button type="button" variant="danger-light" onClick={() => onLink(null)}>
                {say('sheet.link.remove')}
              </Button>
            )}
            <Button type="button" onClick={link}>
              {say('sheet.link.apply')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
