import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import type { CaptionActions } from './useCaptionActions';

/** What an action came to, read out by screen readers, with its undo. */
export function OutcomeNote({ actions }: { actions: CaptionActions }) {
  const say = useText();
  const { outcome } = actions;
  return (
    <Box width="100%" role="status" aria-live="polite">
      {outcome && (
        <Flex
          background={outcome.isFailure ? 'danger100' : 'success100'}
          borderColor={outcome.isFailure ? 'danger200' : 'success200'}
          hasRadius
          padding={2}
          gap={2}
          justifyContent="space-between"
          wrap="wrap"
        >
          <Typography
            variant="pi"
            textColor="neutral800"
            style={{ overflowWrap: 'anywhere', unicodeBidi: 'plaintext' }}
          >
            {outcome.text}
          </Typography>
          {outcome.undo && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              onClick={() =>
                outcome.undo &&
                void actions.act(outcome.undo.caption, outcome.undo.action, outcome.undo.more)
              }
            >
              {say('action.undo', { action: say(`action.${outcome.undo.of}`) })}
            </Button>
          )}
        </Flex>
      )}
    </Box>
  );
}
