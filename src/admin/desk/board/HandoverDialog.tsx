import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskState } from '../../../../types/desk';
import { useText } from '../../messages';
import { isNoteTooLong, NoteField } from '../NoteField';

interface HandoverDialogProps {
  state: DeskState;
  headline: string;
  onHand(note: string | null): void;
  onClose(): void;
}

/** Hands a story over, with a note to colleagues if one is wanted. */
export function HandoverDialog({ state, headline, onHand, onClose }: HandoverDialogProps) {
  const say = useText();
  const [note, setNote] = useState('');
  const isTooLong = isNoteTooLong(note);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say(`desk.hand.${state}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex data-newsroom-says direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p" fontWeight="semiBold">
              {headline}
            </Typography>
            <NoteField note={note} onChange={setNote} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('desk.cancel')}
          </Button>
          <Button
            type="button"
            disabled={isTooLong}
            onClick={() => onHand(note.trim() === '' ? null : note.trim())}
          >
            {say(`desk.hand.${state}.confirm`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
