import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import { pictureAddress } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE, editPath } from '../../uids';
import { CardMenu } from './CardMenu';
import { CardNotes } from './CardNotes';
import { CardSigns } from './CardSigns';
import { CardTime } from './CardTime';
import type { Move, PlacedCard } from './moves';
import type { DeskRefusal } from './refusal';

const Sheet = styled.article<{ $isDragged: boolean; $isDraggable: boolean }>`
  position: relative;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};
  cursor: ${({ $isDraggable }) => ($isDraggable ? 'grab' : 'auto')};

  &[aria-busy='true'] {
    opacity: 0.6;
  }
`;

const Picture = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 16 / 9;
  object-fit: cover;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  -webkit-user-drag: none;
`;

const Headline = styled(Typography)`
  ${clampedTo(4)};
  unicode-bidi: plaintext;
  text-align: start;
`;

const Line = styled(Typography)`
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
`;

interface StoryCardProps {
  placed: PlacedCard;
  timeZone: string;
  /** Whether it is among several languages of the newsroom. */
  showsLanguage: boolean;
  refusal: DeskRefusal | undefined;
  isMoving: boolean;
  isDragged: boolean;
  moves: readonly Move[];
  onMove(move: Move): void;
  onDragStart(): void;
  onDragEnd(): void;
  onForget(): void;
}

/** A story on the board. */
export function StoryCard(props: StoryCardProps) {
  const { placed, timeZone, showsLanguage, refusal, isMoving, isDragged, moves } = props;
  const { card, column } = placed;
  const say = useText();
  const { documentId, locale, headline, section, author, words, picture } = card;
  const name = headline?.trim() || say('desk.noHeadline');
  const facts = [
    author,
    // A number behind an Arabic name would change places with its word.
    words !== null && words > 0 ? `\u2068${say('desk.words', { count: words })}\u2069` : null,
  ].filter((fact) => fact !== null);
  const isDraggable = moves.length > 0 && !isMoving;
  return (
    <Sheet
      data-desk-card={documentId}
      aria-busy={isMoving}
      aria-label={name}
      $isDragged={isDragged}
      $isDraggable={isDraggable}
      draggable={isDraggable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        // Chromium gives a drag up where the page changes in the same breath.
        setTimeout(props.onDragStart);
      }}
      onDragEnd={props.onDragEnd}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <CardTime placed={placed} timeZone={timeZone} />
        {picture !== null && <Picture src={pictureAddress(picture)} alt="" loading="lazy" />}
        <Flex alignItems="flex-start" justifyContent="space-between" gap={1}>
          <Flex direction="column" alignItems="stretch" minWidth={0} flex="1">
            {section !== null && (
              <Line variant="sigma" textColor="neutral600">
                {section}
              </Line>
            )}
            <Link
              tag={NavLink}
              to={editPath(ARTICLE, documentId, locale)}
              draggable={false}
              style={{ display: 'block', maxWidth: '100%' }}
            >
              <Headline
                tag="span"
                lang={locale}
                variant="omega"
                fontWeight="bold"
                textColor="neutral800"
              >
                {name}
              </Headline>
            </Link>
          </Flex>
          <CardMenu placed={placed} name={name} moves={moves} onMove={props.onMove} />
        </Flex>
        {facts.length > 0 && (
          <Line tag="p" variant="pi" textColor="neutral600">
            {facts.join(' · ')}
          </Line>
        )}
        <CardSigns card={card} showsLanguage={showsLanguage} timeZone={timeZone} />
        <CardNotes card={card} column={column} refusal={refusal} onForget={props.onForget} />
      </Flex>
    </Sheet>
  );
}
