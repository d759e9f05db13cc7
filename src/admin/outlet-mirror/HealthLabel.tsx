import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { MirrorHealth } from '../../../types/mirror-panel';
import { useText } from '../messages';
import { SIGN_COLORS, TEXT_COLORS } from '../tones';
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
        fill={SIGN_COLORS[tone]}
        aria-hidden
        style={{ flexShrink: 0 }}
      />
      <Typography variant="omega" fontWeight="semiBold" textColor={TEXT_COLORS[tone]}>
        {say(`mirrors.health.${health}`)}
      </Typography>
    </Flex>
  );
}
