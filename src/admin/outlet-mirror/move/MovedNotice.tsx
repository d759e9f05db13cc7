import { Button, Flex } from '@strapi/design-system';
import type { OutletMove } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { useUndo } from './useUndo';

interface MovedNoteProps {
  move: OutletMove;
  mayUndo: boolean;
  onDone(): void;
}

/** Says that the outlet has moved, and offers the way back at once. */
export function MovedNotice({ move, mayUndo, onDone }: MovedNoteProps) {
  const say = useText();
  const { undo, isLoading } = useUndo();
  return (
    <Notice
      tone="success"
      live
      title={say('mirrors.moved', { address: move.to })}
      action={
        <Flex gap={2}>
          {mayUndo && (
            <Button
              variant="secondary"
              size="S"
              loading={isLoading}
              onClick={() => void undo(move.documentId).then((isUndone) => isUndone && onDone())}
            >
              {say('mirrors.undo')}
            </Button>
          )}
          <Button variant="tertiary" size="S" onClick={onDone}>
            {say('mirrors.close')}
          </Button>
        </Flex>
      }
    />
  );
}
