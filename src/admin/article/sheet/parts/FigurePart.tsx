import { Flex, Link, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  CaptionWordsForm,
  FindingList,
  pictureAddress,
  useCheckedCaptions,
  VerdictBadge,
} from '../../../image-caption';
import { useText } from '../../../messages';
import { TEXT_COLORS } from '../../../tones';
import { editPath, IMAGE_CAPTION } from '../../../uids';
import { StoryContext } from '../storyOfSheet';
import type { ZonePart } from '../zonePart';
import { asText } from '../../../asText';
import { PartFrame } from './PartFrame';

const Picture = styled.img`
  display: block;
  max-width: 100%;
  max-height: 42rem;
  margin-inline: auto;
  background: ${({ theme }) => theme.colors.neutral150};
`;

/** A picture in its place in the story, with the words below it and what is found about them. */
export function FigurePart({ nodeKey, part }: { nodeKey: string; part: ZonePart }) {
  const say = useText();
  const { documentId, disabled } = useContext(StoryContext);
  const captions = useCheckedCaptions(documentId);
  const key = asText(part.captionKey);
  const caption = captions?.find((each) => each.key === key);
  const isLost = captions !== null && !caption;
  return (
    <PartFrame
      nodeKey={nodeKey}
      title={say('sheet.part.figure')}
      sign={caption && <VerdictBadge verdict={caption.verdict} />}
    >
      <Flex direction="column" alignItems="stretch" gap={2} data-newsroom-figure={key}>
        {caption?.picture && (
          <Picture
            src={pictureAddress(caption.picture.previewUrl)}
            alt={caption.picture.alternativeText ?? ''}
          />
        )}
        {isLost && (
          <Typography tag="p" textColor={TEXT_COLORS.danger}>
            {say('sheet.figure.lost')}
          </Typography>
        )}
        {caption && (
          <>
            <CaptionWordsForm key={caption.documentId} caption={caption} disabled={disabled} />
            {caption.findings.length > 0 && <FindingList findings={caption.findings} />}
            {caption.documentId !== null && (
              <Link tag={NavLink} to={editPath(IMAGE_CAPTION, caption.documentId, caption.locale)}>
                {say('card.open')}
              </Link>
            )}
          </>
        )}
      </Flex>
    </PartFrame>
  );
}
