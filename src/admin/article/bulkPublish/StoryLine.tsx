import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RefusedStory } from '../../../../types/bulk-publish';
import { useText } from '../../messages';
import { SIGN_COLORS, TEXT_COLORS } from '../../tones';
import { ARTICLE, editPath } from '../../uids';
import type { ChosenStory } from './chosenStories';
import { useReasonSentence } from './useReasonSentence';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
`;

const Line = styled(Box)`
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface StoryLineProps {
  story: ChosenStory;
  isPublished: boolean;
  /** Why it was not; nothing before it was tried. */
  refusal: RefusedStory | undefined;
}

/** A story, what is about to happen to it, or what has. */
export function StoryLine({ story, isPublished, refusal }: StoryLineProps) {
  const { documentId, headline, locale, status } = story;
  return (
    <Line tag="li" paddingTop={3} paddingBottom={3}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Link tag={NavLink} to={editPath(ARTICLE, documentId, locale)} target="_blank">
          <Words fontWeight="bold" textColor="neutral800">
            {headline}
          </Words>
        </Link>
        {refusal ? (
          <Refused refusal={refusal} />
        ) : (
          <State isPublished={isPublished} status={status} />
        )}
      </Flex>
    </Line>
  );
}

interface StateProps extends Pick<StoryLineProps, 'isPublished'>, Pick<ChosenStory, 'status'> {}

function State({ isPublished, status }: StateProps) {
  const say = useText();
  if (!isPublished) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say(`bulk.state.${status}`)}
      </Typography>
    );
  }
  return (
    <Flex gap={2}>
      <CheckCircle width="1.4rem" height="1.4rem" fill={SIGN_COLORS.success} aria-hidden />
      <Typography variant="pi" textColor={TEXT_COLORS.success}>
        {say('bulk.state.done')}
      </Typography>
    </Flex>
  );
}

function Refused({ refusal: { reasons } }: { refusal: RefusedStory }) {
  const say = useText();
  const sentence = useReasonSentence();
  return (
    <>
      <Flex gap={2}>
        <CrossCircle width="1.4rem" height="1.4rem" fill={SIGN_COLORS.danger} aria-hidden />
        <Typography variant="pi" fontWeight="bold" textColor={TEXT_COLORS.danger}>
          {say('bulk.state.refused')}
        </Typography>
      </Flex>
      {[...new Set(reasons.map(sentence))].map((reason) => (
        <Words key={reason} variant="pi" textColor="neutral800" tag="p">
          {reason}
        </Words>
      ))}
    </>
  );
}
