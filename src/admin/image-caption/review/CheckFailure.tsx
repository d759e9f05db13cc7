import { Button, Flex, Typography } from '@strapi/design-system';
import { useText, type MessageId } from '../../messages';
import { TEXT_COLORS } from '../../tones';

interface CheckFailureProps {
  title?: MessageId;
  onRetry(): void;
}

/** The check got no answer; what is shown besides may be of an earlier wording. */
export function CheckFailure({ title = 'panel.failed', onRetry }: CheckFailureProps) {
  const say = useText();
  return (
    <Flex role="alert" gap={2} wrap="wrap" justifyContent="space-between" width="100%">
      <Typography variant="pi" textColor={TEXT_COLORS.danger}>
        {say(title)}
      </Typography>
      <Button type="button" size="S" variant="tertiary" onClick={onRetry}>
        {say('panel.retry')}
      </Button>
    </Flex>
  );
}
