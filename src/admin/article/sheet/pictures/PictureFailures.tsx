import { Box, Button, Loader } from '@strapi/design-system';
import { Notice } from '../../../Notice';
import { useText } from '../../../messages';

interface PictureFailuresProps {
  waiting: number;
  failed: readonly string[];
  onDismiss(): void;
}

/** What became of the files that were to be pictures of the story. */
export function PictureFailures({ waiting, failed, onDismiss }: PictureFailuresProps) {
  const say = useText();
  if (waiting > 0) return <Loader small>{say('sheet.picture.waiting', { count: waiting })}</Loader>;
  if (failed.length === 0) return null;
  return (
    <Box paddingBottom={4}>
      <Notice
        live
        tone="danger"
        title={say('sheet.picture.failed', { count: failed.length })}
        action={
          <Button type="button" size="S" variant="tertiary" onClick={onDismiss}>
            {say('sheet.close')}
          </Button>
        }
      >
        {failed.join(', ')}
      </Notice>
    </Box>
  );
}
