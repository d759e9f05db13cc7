import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { CaptionReviewPicture, Finding } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { FindingList } from '../review/FindingList';

const ALT_RULES = ['alt-missing', 'alt-copies-caption', 'alt-is-file-name'];

/** Whether a finding is about the alternative text, which has a place of its own. */
export const isAboutAltText = ({ rule }: Finding): boolean => ALT_RULES.includes(rule);

interface AltTextHelpProps {
  picture: CaptionReviewPicture;
  findings: readonly Finding[];
  altText: string;
  onUse(text: string): void;
}

/** Whether the alternative text helps anybody, and how to write one that does. */
export function AltTextHelp({ picture, findings, altText, onUse }: AltTextHelpProps) {
  const say = useText();
  const found = findings.filter(isAboutAltText);
  const ofFile = picture.says?.altText ?? picture.alternativeText;
  const isOffered = ofFile !== null && ofFile !== '' && ofFile !== altText;
  return (
    <Box tag="section" width="100%">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say('editor.alt')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={1}>
        {found.length > 0 ? (
          <FindingList findings={found} />
        ) : (
          altText !== '' && (
            <Typography variant="pi" textColor={TEXT_COLORS.success} tag="p">
              {say('editor.alt.good')}
            </Typography>
          )
        )}
        {(found.length > 0 || altText === '') && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say('editor.alt.hint')}
          </Typography>
        )}
        {isOffered && (
          <>
            <Typography variant="pi" textColor="neutral800" tag="p">
              {say('editor.alt.ofFile', { text: ofFile })}
            </Typography>
            <Button
              type="button"
              size="S"
              variant="tertiary"
              aria-label={say('editor.says.useField', { field: say('field.altText') })}
              onClick={() => onUse(ofFile)}
            >
              {say('editor.says.use')}
            </Button>
          </>
        )}
      </Flex>
    </Box>
  );
}
