import { Box, Typography } from '@strapi/design-system';
import type { StoryPreview } from '../../../../types/story-preview';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';
import { styled } from 'styled-components';
import type { FrameWidth } from './PreviewFrame';

/** Search engines cut a title behind a line, and a description behind two. */
const Title = styled(Typography)`
  ${clampedTo(1)};
  color: #1a0dab;
  font-size: 2rem;
  line-height: 1.3;
`;

const Description = styled(Typography)`
  ${clampedTo(2)};
  color: #474747;
`;

type SearchPreviewProps = StoryPreview['search'] &
  Pick<StoryPreview, 'direction'> & { width: FrameWidth };

/** The story among the results of a search. */
export function SearchPreview({ title, url, description, direction, width }: SearchPreviewProps) {
  const say = useText();
  return (
    <Box
      dir={direction}
      padding={5}
      maxWidth={width === 'phone' ? '39rem' : '65rem'}
      borderColor="neutral200"
      hasRadius
      style={{ background: 'white' }}
      data-newsroom="search-preview"
    >
      <Typography tag="p" variant="pi" style={{ color: '#4d5156', overflowWrap: 'anywhere' }}>
        {url === null ? say('storyPreview.noAddress') : <bdi dir="ltr">{url}</bdi>}
      </Typography>
      <Title tag="p">{title || say('storyPreview.noHeadline')}</Title>
      <Description tag="p" variant="omega">
        {description ?? say('storyPreview.search.noDescription')}
      </Description>
    </Box>
  );
}
