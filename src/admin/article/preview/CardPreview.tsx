import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { StoryPreview } from '../../../../types/story-preview';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';

/** As networks show a large picture. */
const Picture = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 1.91;
  object-fit: cover;
`;

const Title = styled(Typography)`
  ${clampedTo(2)};
  color: #0f1419;
`;

const Words = styled(Typography)`
  ${clampedTo(2)};
  color: #536471;
`;

type CardPreviewProps = StoryPreview['card'] & Pick<StoryPreview, 'direction'>;

/** The story where somebody shares its link. */
export function CardPreview({ title, description, image, site, direction }: CardPreviewProps) {
  const say = useText();
  return (
    <Box
      dir={direction}
      maxWidth="52rem"
      borderColor="neutral200"
      hasRadius
      overflow="hidden"
      style={{ background: 'white' }}
      data-newsroom="card-preview"
    >
      {image === null ? (
        <Flex justifyContent="center" padding={6} background="neutral100">
          <Typography tag="p" textColor="neutral600" textAlign="center">
            {say('storyPreview.card.noPicture')}
          </Typography>
        </Flex>
      ) : (
        <Picture src={image.url} alt={image.alt ?? ''} />
      )}
      <Flex direction="column" alignItems="stretch" gap={1} padding={4}>
        <Typography tag="p" variant="pi" style={{ color: '#536471' }}>
          {site ?? say('storyPreview.noAddress')}
        </Typography>
        <Title tag="p" fontWeight="bold">
          {title || say('storyPreview.noHeadline')}
        </Title>
        {description !== null && (
          <Words tag="p" variant="omega">
            {description}
          </Words>
        )}
      </Flex>
    </Box>
  );
}
