import { Flex, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { styled } from 'styled-components';
import { asText } from '../../../asText';
import { pictureAddress, useCheckedCaption, useIsHeld, VerdictBadge } from '../../../image-caption';
import { useText } from '../../../messages';
import { TEXT_COLORS } from '../../../tones';
import { StoryContext } from '../storyOfSheet';
import type { ZonePart } from '../zonePart';
import { FigureCaption } from './FigureCaption';
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
  const { documentId } = useContext(StoryContext);
  const key = asText(part.captionKey);
  const caption = useCheckedCaption(documentId, key);
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
        {caption === undefined && <LostPicture captionKey={key} />}
        {caption && <FigureCaption key={caption.documentId ?? caption.key} caption={caption} />}
      </Flex>
    </PartFrame>
  );
}

/** One that was just added is there as soon as it is checked. */
function LostPicture({ captionKey }: { captionKey: string }) {
  const say = useText();
  const isAdded = useIsHeld(captionKey);
  if (isAdded) return null;
  return (
    <Typography tag="p" textColor={TEXT_COLORS.danger}>
      {say('sheet.figure.lost')}
    </Typography>
  );
}
