import { Badge, Flex, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Verdict } from '../../../../types/caption-review';
import { useText } from '../../messages';

/** The verdict in a word, with a sign and a colour that say the same. */
const LOOKS = {
  fits: { variant: 'success', color: 'success600', Icon: CheckCircle },
  'look-again': { variant: 'warning', color: 'warning600', Icon: WarningCircle },
  wrong: { variant: 'danger', color: 'danger600', Icon: CrossCircle },
} as const;

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const say = useText();
  const { variant, color, Icon } = LOOKS[verdict];
  return (
    <Badge variant={variant} textColor={color}>
      <Flex tag="span" gap={1} alignItems="center">
        <Icon width="1.2rem" height="1.2rem" fill={color} aria-hidden />
        {say(`verdict.${verdict}`)}
      </Flex>
    </Badge>
  );
}

/** The verdict as a sign, for where there is no room for a word; the word shows on hovering. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const say = useText();
  const { color, Icon } = LOOKS[verdict];
  const word = say(`verdict.${verdict}`);
  return (
    <span title={word}>
      <Icon width="1.6rem" height="1.6rem" fill={color} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
