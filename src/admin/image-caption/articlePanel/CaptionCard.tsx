import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { memo, useId, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import type { CaptionReview } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { editPath, IMAGE_CAPTION } from '../../uids';
import { useMayUpdateStories } from '../../useMayUpdateStories';
import { CaptionButtons } from '../review/CaptionButtons';
import { FindingList } from '../review/FindingList';
import { blocksArticle } from '../review/blocksArticle';
import { MarkedText } from '../review/MarkedText';
import type { OfferedAction } from '../review/offeredActions';
import { Overrides } from '../review/Overrides';
import { pictureAddress } from '../review/pictureAddress';
import type { CaptionActions } from '../review/useCaptionActions';
import { VerdictBadge } from '../review/VerdictBadge';
import { WrappedButton } from '../../WrappedButton';
import type { CaptionWrites } from '../changes/useCaptionChanges';
import { useHeldActions } from '../changes/useHeldActions';
import { CaptionWordsForm } from '../words/CaptionWordsForm';
import { CaptionOrder } from './CaptionOrder';

/** What is held in the form until the story is saved. */
const HELD: readonly OfferedAction[] = [
  'use-picture-caption',
  'mark-translated',
  'mark-file',
  'unmark-file',
  'detach',
];
/** What is done with the caption as it is saved. */
const ACTIONS: readonly OfferedAction[] = [
  ...HELD,
  'approve',
  'hold-back',
  'override',
  'end-override',
];

const Frame = styled(Box)<{ $blocks: boolean }>`
  border: 1px solid
    ${({ theme, $blocks }) => ($blocks ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Toggle = styled.button`
  display: flex;
  width: 100%;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: start;
  cursor: pointer;
  color: inherit;

  svg[data-caret] {
    flex-shrink: 0;
    margin-inline-start: auto;
  }
  &[aria-expanded='true'] svg[data-caret] {
    transform: rotate(180deg);
  }
`;

const Thumbnail = styled.img`
  width: 5.6rem;
  height: 4.2rem;
  object-fit: cover;
  flex-shrink: 0;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Picture = styled.img`
  width: 100%;
  max-height: 18rem;
  object-fit: contain;
  background: ${({ theme }) => theme.colors.neutral150};
`;

/** What is written beside the picture, for those that do not stand on the sheet or are out of sight there. */
const Words = styled.details`
  font-size: 1.2rem;

  summary {
    cursor: pointer;
    color: ${({ theme }) => theme.colors.primary700};
    padding-block: ${({ theme }) => theme.spaces[1]};
  }
`;

/** Two lines of a caption tell which one it is. */
const Beginning = styled(Typography)`
  ${clampedTo(2)};
  unicode-bidi: plaintext;
`;

interface CaptionCardProps {
  caption: CaptionReview;
  /** All of the story, in their order. */
  captions: readonly CaptionReview[];
  actions: CaptionActions;
  /** How many paragraphs stand before the picture; null where it stands nowhere in the text. */
  place: number | null;
  /** Handed in: of a story with many pictures, none hears of each key that is typed. */
  writes: CaptionWrites;
  /** Whether something is written of it that nobody has saved. */
  isWritten: boolean;
  disabled: boolean;
  isOpen: boolean;
  onToggle(caption: CaptionReview, isOpen: boolean): void;
}

/** One picture of the story with its caption, what was found, and what can be done about it. */
export const CaptionCard = memo(function CaptionCard(props: CaptionCardProps) {
  const { caption, captions, place, writes, isWritten, disabled, isOpen, onToggle } = props;
  const say = useText();
  const mayUpdateStories = useMayUpdateStories();
  const [isWriting, setIsWriting] = useState(false);
  const body = useId();
  const actions = useHeldActions(caption, props.actions, writes);
  const { documentId, key } = caption;
  const { picture, text } = caption;
  const words = text === '' ? say('card.noText') : text;
  const status = caption.heldBack ? 'heldBack' : caption.status;
  return (
    <Frame tag="li" $blocks={blocksArticle(caption)} data-caption-key={caption.key}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={body}
        aria-label={say('card.toggle', {
          verdict: say(`verdict.${caption.verdict}`),
          caption: words,
        })}
        onClick={() => onToggle(caption, !isOpen)}
      >
        {picture && !isOpen && (
          <Thumbnail src={pictureAddress(picture.previewUrl)} alt="" loading="lazy" />
        )}
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <VerdictBadge verdict={caption.verdict} />
          {!isOpen && (
            <Beginning variant="pi" textColor="neutral800">
              {words}
            </Beginning>
          )}
        </Flex>
        <CaretDown data-caret aria-hidden width="1.2rem" height="1.2rem" />
      </Toggle>
      <Box id={body} hidden={!isOpen} padding={2} paddingTop={0}>
        {isOpen && (
          <Flex direction="column" alignItems="stretch" gap={3}>
            {picture ? (
              <Picture
                src={pictureAddress(picture.previewUrl)}
                alt={picture.alternativeText ?? say('card.pictureOf', { caption: words })}
              />
            ) : (
              <Typography variant="pi" textColor={TEXT_COLORS.danger}>
                {say('card.noPicture')}
              </Typography>
            )}
            {picture !== null && picture.unread !== null && (
              <Typography variant="pi" textColor={TEXT_COLORS.warning}>
                {say('card.unread', { reason: picture.unread })}
              </Typography>
            )}
            <MarkedText
              text={words}
              marks={text === '' ? [] : caption.marks}
              label={say('field.caption')}
            />
            <Typography variant="pi" textColor="neutral600">
              {say(`status.${status}`)}
              {caption.isFilePhoto && ` · ${say('status.filePhoto')}`}
              {` · ${place === null ? say('card.place.none') : say('card.place', { count: place })}`}
            </Typography>
            <FindingList findings={caption.findings} />
            <Overrides overrides={caption.overrides} />
            <CaptionButtons
              caption={caption}
              actions={actions}
              among={isWritten ? HELD : ACTIONS}
            />
            {mayUpdateStories && (
              <>
                <CaptionOrder
                  captions={captions}
                  caption={caption}
                  writes={writes}
                  disabled={disabled}
                />
                <Words
                  open={isWriting || isWritten}
                  onToggle={({ currentTarget }) => setIsWriting(currentTarget.open)}
                >
                  <summary>{say('caption.words')}</summary>
                  {(isWriting || isWritten) && (
                    <CaptionWordsForm caption={caption} disabled={disabled} />
                  )}
                </Words>
              </>
            )}
            {documentId === null ? (
              <>
                <Typography variant="pi" textColor="neutral600">
                  {say('card.unsaved')}
                </Typography>
                <WrappedButton
                  type="button"
                  size="S"
                  fullWidth
                  variant="tertiary"
                  disabled={disabled}
                  onClick={() => writes.drop(key)}
                >
                  {say('action.detach')}
                </WrappedButton>
              </>
            ) : (
              <Link tag={NavLink} to={editPath(IMAGE_CAPTION, documentId, caption.locale)}>
                {say('card.open')}
              </Link>
            )}
          </Flex>
        )}
      </Box>
    </Frame>
  );
});
