import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { MirrorHealth } from '../../../types/mirror-panel';
import { useText } from '../messages';
import { HEALTH_TONES } from './health';

const SIGNS = { success: CheckCircle, warning: WarningCircle, danger: CrossCircle };

/** How a mirror was found, in a word, with a sign and a colour that say the same. */
export function HealthLabel({ health }: { health: MirrorHealth }) {
  const say = useText();
  const tone = HEALTH_TONES[health];
  const Sign = SIGNS[tone];
  return (
    <Flex tag="span" gap={1} alignItems="center">
      <Sign
        width="1.4rem"
        height="1.4rem"
        fill={`${tone}600`}
        aria-hidden
        style={{ flexShrink: 0 }}
      />
      <Typography variant="omega" fontWeight="semiBold" textColor={`${tone}700`}>
        {say(`mirrors.health.${health}`)}
      </Typography>
    </Flex>
  );
}
