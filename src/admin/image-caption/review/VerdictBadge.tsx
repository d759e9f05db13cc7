import { Flex, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Verdict } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { SIGN_COLORS, ToneBadge } from '../../tones';

/** The verdict in a word, with a sign and a colour that say the same. */
const LOOKS = {
  fits: { tone: 'success', Icon: CheckCircle },
  'look-again': { tone: 'warning', Icon: WarningCircle },
  wrong: { tone: 'danger', Icon: CrossCircle },
} as const;

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const say = useText();
  const { tone, Icon } = LOOKS[verdict];
  return (
    <ToneBadge tone={tone}>
      <Flex tag="span" gap={1} alignItems="center">
        <Icon width="1.2rem" height="1.2rem" fill={SIGN_COLORS[tone]} aria-hidden />
        {say(`verdict.${verdict}`)}
      </Flex>
    </ToneBadge>
  );
}

/** The verdict as a sign, for where there is no room for a word; the word shows on hovering. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const say = useText();
  const { tone, Icon } = LOOKS[verdict];
  const word = say(`verdict.${verdict}`);
  return (
    <span title={word}>
      <Icon width="1.6rem" height="1.6rem" fill={SIGN_COLORS[tone]} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
