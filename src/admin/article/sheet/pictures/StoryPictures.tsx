import { Grid, Typography } from '@strapi/design-system';
import { useContext } from 'react';
import { styled } from 'styled-components';
import { clampedTo } from '../../../clampedTo';
import { pictureAddress, useCheckedCaptions, VerdictBadge } from '../../../image-caption';
import { useText } from '../../../messages';
import { StoryContext } from '../storyOfSheet';

const Choice = styled.button`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[2]};
  width: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: start;
  color: inherit;
  cursor: pointer;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  img {
    width: 100%;
    height: 12rem;
    object-fit: contain;
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Beginning = styled(Typography)`
  ${clampedTo(2)};
  unicode-bidi: plaintext;
`;

interface StoryPicturesProps {
  placed: readonly string[];
  onPlace(captionKey: string): void;
}

/** The pictures that the story has, those that stand nowhere in it first. */
export function StoryPictures({ placed, onPlace }: StoryPicturesProps) {
  const say = useText();
  const { documentId } = useContext(StoryContext);
  const captions = useCheckedCaptions(documentId)?.filter(({ picture }) => picture !== null) ?? [];
  const isPlaced = (key: string) => placed.includes(key);
  const sorted = [...captions].sort((a, b) => Number(isPlaced(a.key)) - Number(isPlaced(b.key)));
  if (sorted.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {say('sheet.picture.none')}
      </Typography>
    );
  }
  return (
    <Grid.Root gap={4} paddingTop={3}>
      {sorted.map(({ key, text, picture, verdict }) => (
        <Grid.Item key={key} col={4} s={6} xs={12} alignItems="stretch">
          <Choice type="button" onClick={() => onPlace(key)}>
            {picture && <img src={pictureAddress(picture.previewUrl)} alt="" />}
            <VerdictBadge verdict={verdict} />
            <Beginning variant="pi" textColor="neutral800">
              {text || say('card.noText')}
            </Beginning>
            <Typography variant="pi" textColor="neutral600">
              {say(isPlaced(key) ? 'sheet.picture.placed' : 'sheet.picture.notPlaced')}
            </Typography>
          </Choice>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
