import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../../messages';
import { useUndoMoveMutation } from '../mirrorPanelApi';
import { useReason } from '../useReason';

/** Takes a move back, and says how that went. */
export function useUndo(): { undo(move: string): Promise<boolean>; isLoading: boolean } {
  const say = useText();
  const { toggleNotification } = useNotification();
  const reasonOf = useReason();
  const [send, { isLoading }] = useUndoMoveMutation();
  const undo = async (move: string) => {
    const answer = await send(move);
    if ('error' in answer) {
      const message = reasonOf(answer.error, say('mirrors.move.failed'));
      toggleNotification({ type: 'danger', message });
      return false;
    }
    const message = answer.data.from
      ? say('mirrors.move.undone', { address: answer.data.from })
      : say('mirrors.move.undone.none');
    toggleNotification({ type: 'success', message });
    return true;
  };
  return { undo, isLoading };
}
