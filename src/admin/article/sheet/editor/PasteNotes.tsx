import { Box, Button } from '@strapi/design-system';
import { Notice } from '../../../Notice';
import { useText } from '../../../messages';
import type { PasteNote } from '../paste';

interface PasteNotesProps {
  notes: readonly PasteNote[];
  /** Whether nothing was pasted, because it was more than a story holds. */
  isTooLong: boolean;
  onDismiss(): void;
}

/** What did not come through a paste as it was, or at all. */
export function PasteNotes({ notes, isTooLong, onDismiss }: PasteNotesProps) {
  const say = useText();
  if (notes.length === 0 && !isTooLong) return null;
  return (
    <Box paddingBottom={4}>
      <Notice
        live
        tone={isTooLong ? 'warning' : 'neutral'}
        title={say(isTooLong ? 'sheet.tooLong' : 'sheet.pasted')}
        action={
          <Button type="button" size="S" variant="tertiary" onClick={onDismiss}>
            {say('sheet.close')}
          </Button>
        }
      >
        {isTooLong
          ? say('sheet.tooLong.advice')
          : notes.map(({ kind, count }) => say(`sheet.pasted.${kind}`, { count })).join(' ')}
      </Notice>
    </Box>
  );
}
