import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CaptionDifference, VersionPicture } from '../../../../types/history';
import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { IMAGE_CAPTION } from '../../uids';
import { WrappedButton } from '../../WrappedButton';
import { FieldComparison, type SideTitles } from './FieldComparison';

const Picture = styled.img`
  width: 12rem;
  height: 9rem;
  object-fit: contain;
  background: ${({ theme }) => theme.colors.neutral150};
`;

interface CaptionComparisonProps {
  caption: CaptionDifference;
  titles: SideTitles;
  busy: boolean;
  /** Null where it can not be put back. */
  onRestore: (() => void) | null;
}

/** A caption in two versions of its story, with the pictures that it had. */
export function CaptionComparison({ caption, titles, busy, onRestore }: CaptionComparisonProps) {
  const say = useText();
  const { isInBefore, isInAfter, pictureBefore, pictureAfter } = caption;
  const isOtherPicture = pictureBefore?.url !== pictureAfter?.url && isInBefore && isInAfter;
  return (
    <Box
      borderColor="neutral200"
      hasRadius
      padding={4}
      data-newsroom="caption-comparison"
      data-newsroom-says
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} wrap="wrap" alignItems="flex-start">
          {isOtherPicture && <Shown picture={pictureBefore} title={titles.before} />}
          <Shown picture={pictureAfter ?? pictureBefore} title={titles.after} />
          <Flex direction="column" alignItems="flex-start" gap={2} flex="1" minWidth={0}>
            {!isInBefore && <ToneBadge tone="success">{say('history.caption.added')}</ToneBadge>}
            {!isInAfter && <ToneBadge tone="danger">{say('history.caption.removed')}</ToneBadge>}
            {isOtherPicture && (
              <ToneBadge tone="warning">{say('history.caption.otherPicture')}</ToneBadge>
            )}
            <Typography dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {caption.caption}
            </Typography>
            {onRestore !== null && (
              <WrappedButton variant="tertiary" size="S" disabled={busy} onClick={onRestore}>
                {say('history.restore.caption')}
              </WrappedButton>
            )}
          </Flex>
        </Flex>
        {isInBefore &&
          isInAfter &&
          caption.fields.map((field) => (
            <FieldComparison
              key={field.name}
              field={field}
              type={IMAGE_CAPTION}
              titles={titles}
              busy={busy}
              onRestore={null}
            />
          ))}
      </Flex>
    </Box>
  );
}

function Shown({ picture, title }: { picture: VersionPicture | null; title: string }) {
  const say = useText();
  if (!picture?.url) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {picture?.name ?? say('history.caption.noPicture')}
      </Typography>
    );
  }
  return <Picture src={picture.url} alt={`${picture.name}, ${title}`} />;
}
