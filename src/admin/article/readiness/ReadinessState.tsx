import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useText } from '../../messages';
import { SIGN_COLORS, TEXT_COLORS } from '../../tones';
import { useLanguageName } from '../useLanguageName';

interface ReadinessStateProps {
  /** How many things of each kind there are. */
  blocks: number;
  should: number;
  /** Of the version that is edited. */
  locale: string | null;
}

/** In one line: whether the story can go out in this language. Read out as it changes. */
export function ReadinessState({ blocks, should, locale }: ReadinessStateProps) {
  const say = useText();
  const nameOf = useLanguageName();
  const [tone, Sign, text] =
    blocks > 0
      ? (['danger', CrossCircle, say('readiness.blocked', { count: blocks })] as const)
      : should > 0
        ? (['warning', WarningCircle, say('readiness.noticed', { count: should })] as const)
        : (['success', CheckCircle, say('readiness.ready')] as const);
  return (
    <Flex gap={2} alignItems="flex-start" role="status" aria-live="polite">
      <Flex shrink={0} paddingTop="2px">
        <Sign width="1.4rem" height="1.4rem" fill={SIGN_COLORS[tone]} aria-hidden />
      </Flex>
      <Flex direction="column" alignItems="stretch" minWidth={0} flex="1">
        <Typography tag="p" variant="pi" fontWeight="semiBold" textColor={TEXT_COLORS[tone]}>
          {text}
        </Typography>
        {locale !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {nameOf(locale)}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
