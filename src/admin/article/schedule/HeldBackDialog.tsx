import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useText } from '../../messages';

interface HeldBackDialogProps {
  isEmbargoed: boolean;
  /** Lets it go out when the embargo ends; null for a story that has a time already. */
  onLater: (() => void) | null;
  onNow(): void;
  onClose(): void;
}

/** Asks whoever publishes a story before its time what is meant. */
export function HeldBackDialog({ isEmbargoed, onLater, onNow, onClose }: HeldBackDialogProps) {
  const say = useText();
  return (
    <>
      <Modal.Body>
        <Typography>
          {say(isEmbargoed ? 'schedule.ask.embargo.hint' : 'schedule.ask.scheduled.hint')}
        </Typography>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {say('schedule.ask.cancel')}
        </Button>
        <Flex gap={2} wrap="wrap">
          {onLater && (
            <Button type="button" variant="secondary" onClick={onLater}>
              {say('schedule.ask.later')}
            </Button>
          )}
          <Button type="button" variant="danger" onClick={onNow}>
            {say(isEmbargoed ? 'schedule.ask.lift' : 'schedule.ask.now')}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
