import { Box, Button } from '@strapi/design-system';
import { Notice } from '../../../Notice';
import { useText } from '../../../messages';
import type { PasteNote } from '../paste';

interface PasteNotesProps {
  notes: readonly PasteNote[];
  onDismiss(): void;
}

/** What did not come through a paste as it was. */
export function PasteNotes({ notes, onDismiss }: PasteNotesProps) {
  const say = useText();
  if (notes.length === 0) return null;
  return (
    <Box paddingBottom={4}>
      <Notice
        live
        tone="neutral"
        title={say('sheet.pasted')}
        action={
          <Button type="button" size="S" variant="tertiary" onClick={onDismiss}>
            {say('sheet.close')}
          </Button>
        }
      >
        {notes.map(({ kind, count }) => say(`sheet.pasted.${kind}`, { count })).join(' ')}
      </Notice>
    </Box>
  );
}
