import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';

/** The question got no answer; what is shown besides may be of an earlier wording. */
export function ReadinessFailure({ onRetry }: { onRetry(): void }) {
  const say = useText();
  return (
    <Flex role="alert" gap={2} wrap="wrap" justifyContent="space-between" width="100%">
      <Typography variant="pi" textColor={TEXT_COLORS.danger}>
        {say('readiness.failed')}
      </Typography>
      <Button type="button" size="S" variant="tertiary" onClick={onRetry}>
        {say('panel.retry')}
      </Button>
    </Flex>
  );
}
