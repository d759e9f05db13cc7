import { useState } from 'react';
import { styled } from 'styled-components';
import { DESK_COLUMNS, type DeskAnswer, type DeskColumnName } from '../../../../types/desk';
import { useText } from '../../messages';
import { BoardColumn } from './BoardColumn';
import { HandoverDialog } from './HandoverDialog';
import { cardKey, moveOnto, movesOf, type Move, type PlacedCard } from './moves';
import { PublishDialog } from './PublishDialog';
import { ScheduleDialog } from './ScheduleDialog';
import { StoryCard } from './StoryCard';
import { useFollowMove } from './useFollowMove';
import { useMoves } from './useMoves';

/** Six columns where there is room for them, and on a phone one below the other. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: start;

  @media (min-width: 768px) {
    grid-template-columns: none;
    grid-auto-flow: column;
    grid-auto-columns: minmax(17.5rem, 1fr);
    overflow-x: auto;
    align-items: stretch;
  }
`;

const Item = styled.li`
  min-width: 0;
`;

interface BoardProps {
  answer: DeskAnswer;
  onMore: ((column: DeskColumnName) => void) | null;
  /** Told while a story is dragged: nothing is to change under the hand. */
  onDragging(isDragging: boolean): void;
}

/** The stories of a day in their columns, moved by hand or by the menus of their cards. */
export function Board({ answer, onMore, onDragging }: BoardProps) {
  const say = useText();
  const moves = useMoves();
  const { follow, stay } = useFollowMove(answer);
  const { columns, timeZone, day, locales } = answer;
  const [dragged, setDragged] = useState<PlacedCard | null>(null);
  const [asked, setAsked] = useState<{ placed: PlacedCard; move: Move } | null>(null);

  const drag = (placed: PlacedCard | null) => {
    setDragged(placed);
    onDragging(placed !== null);
  };

  /** What takes a word, a time or a second thought is asked first. */
  const begin = (placed: PlacedCard, move: Move) => {
    if (move === 'unschedule') void moves.schedule(placed, null);
    else if (move === 'ready') void moves.hand(placed, move, null);
    else setAsked({ placed, move });
  };

  const giveUp = () => {
    if (asked) stay(asked.placed);
    setAsked(null);
  };

  return (
    <>
      <Columns data-newsroom-says>
        {DESK_COLUMNS.map((name) => {
          const { cards = [], count = 0 } = columns[name] ?? {};
          return (
            <BoardColumn
              key={name}
              name={name}
              count={count}
              shown={cards.length}
              isOpen={dragged !== null && moveOnto(dragged, name) !== null}
              onDrop={() => {
                const move = dragged && moveOnto(dragged, name);
                if (dragged && move) begin(dragged, move);
                drag(null);
              }}
              onMore={onMore && (() => onMore(name))}
            >
              {cards.map((card) => {
                const placed = { card, column: name };
                return (
                  <Item key={cardKey(card)}>
                    <StoryCard
                      placed={placed}
                      timeZone={timeZone}
                      showsLanguage={locales.length > 1}
                      refusal={moves.refusalOf(card)}
                      isMoving={moves.isMoving(card)}
                      isDragged={dragged?.card === card}
                      moves={movesOf(placed)}
                      onMove={(move) => {
                        follow(placed);
                        begin(placed, move);
                      }}
                      onDragStart={() => drag(placed)}
                      onDragEnd={() => drag(null)}
                      onForget={() => moves.forget(card)}
                    />
                  </Item>
                );
              })}
            </BoardColumn>
          );
        })}
      </Columns>
      {asked?.move === 'schedule' && (
        <ScheduleDialog
          card={asked.placed.card}
          day={day}
          boardZone={timeZone}
          outletZones={answer.outletZones}
          onClose={giveUp}
          onSchedule={(time) => {
            setAsked(null);
            void moves.schedule(asked.placed, time);
          }}
        />
      )}
      {asked?.move === 'publish' && (
        <PublishDialog
          card={asked.placed.card}
          timeZone={timeZone}
          onClose={giveUp}
          onPublish={() => {
            setAsked(null);
            void moves.publish(asked.placed);
          }}
        />
      )}
      {(asked?.move === 'desk' || asked?.move === 'writing') && (
        <HandoverDialog
          state={asked.move}
          headline={asked.placed.card.headline ?? say('desk.noHeadline')}
          onClose={giveUp}
          onHand={(note) => {
            const { placed, move } = asked;
            setAsked(null);
            if (move === 'desk' || move === 'writing') void moves.hand(placed, move, note);
          }}
        />
      )}
    </>
  );
}
