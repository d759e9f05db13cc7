import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CrossCircle, Information, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Finding } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { SIGN_COLORS } from '../../tones';
import { findingText } from './findingText';
import { useWording } from './useWording';

const SIGNS = {
  error: { Icon: CrossCircle, color: SIGN_COLORS.danger },
  warning: { Icon: WarningCircle, color: SIGN_COLORS.warning },
  info: { Icon: Information, color: SIGN_COLORS.neutral },
} as const;

const Sentence = styled(Typography)`
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
`;

/** A finding in the language of the panel; in English where the panel does not know its rule. */
export function useFindingSentence(): (finding: Finding) => string {
  const say = useText();
  const wording = useWording();
  return (finding) => {
    const known = findingText(finding, wording);
    return known ? say(known.id, known.values) : finding.message;
  };
}

/** What was found, the most severe first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const say = useText();
  const sentence = useFindingSentence();
  if (findings.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say('card.noFindings')}
      </Typography>
    );
  }
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
      aria-label={say('card.findings')}
    >
      {findings.map((finding, index) => {
        const { Icon, color } = SIGNS[finding.severity];
        return (
          <Flex tag="li" key={`${finding.rule} ${index}`} gap={2} alignItems="flex-start">
            <Flex shrink={0} paddingTop="2px">
              <Icon width="1.4rem" height="1.4rem" fill={color} aria-hidden />
            </Flex>
            <Sentence variant="pi" textColor="neutral800">
              <VisuallyHidden>{say(`severity.${finding.severity}`)}: </VisuallyHidden>
              {sentence(finding)}
            </Sentence>
          </Flex>
        );
      })}
    </Flex>
  );
}
