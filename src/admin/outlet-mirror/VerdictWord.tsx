import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { LookVerdict } from '../../../types/mirrorDesk';
import { useText } from '../messages';
import { TONES } from './verdicts';

const SIGNS = { success: CheckCircle, warning: WarningCircle, danger: CrossCircle };

/** What a look found, in a word, with a sign and a colour that say the same. */
export function VerdictWord({ verdict }: { verdict: LookVerdict }) {
  const say = useText();
  const tone = TONES[verdict];
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
        {say(`mirrors.verdict.${verdict}`)}
      </Typography>
    </Flex>
  );
}
