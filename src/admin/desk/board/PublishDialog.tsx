import type { DeskCard } from '../../../../types/desk';
import { useMomentText } from '../../article';
import { useText } from '../../messages';
import { ConfirmDialog } from '../../outlet-mirror';

interface PublishDialogProps {
  card: DeskCard;
  timeZone: string;
  onPublish(): void;
  onClose(): void;
}

/** Asks before readers have the story: what is dropped a column too far would be out. */
export function PublishDialog({ card, timeZone, onPublish, onClose }: PublishDialogProps) {
  const say = useText();
  const momentText = useMomentText();
  const headline = `\u2068${card.headline ?? say('desk.noHeadline')}\u2069`;
  const isToCome = card.publishAt !== null && Date.parse(card.publishAt) > Date.now();
  return (
    <ConfirmDialog
      title={say('desk.publish.title')}
      confirm={say('desk.publish.confirm')}
      isLoading={false}
      onConfirm={onPublish}
      onClose={onClose}
    >
      {isToCome && card.publishAt !== null
        ? say('desk.publish.scheduled', { headline, when: momentText(card.publishAt, timeZone) })
        : say('desk.publish.ask', { headline })}
    </ConfirmDialog>
  );
}
