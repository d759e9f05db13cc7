import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../messages';
import { ARTICLE, editPath } from '../../uids';
import type { Move, PlacedCard } from './moves';

interface CardMenuProps {
  placed: PlacedCard;
  /** By which the card is called. */
  name: string;
  moves: readonly Move[];
  onMove(move: Move): void;
}

/** All that dragging does, for hands on a keyboard, and the way to the story. */
export function CardMenu({ placed: { card, column }, name, moves, onMove }: CardMenuProps) {
  const say = useText();
  const navigate = useNavigate();
  const textOf = (move: Move) =>
    move === 'schedule' && column === 'scheduled'
      ? say('desk.move.reschedule')
      : say(`desk.move.${move}`);
  return (
    <SimpleMenu
      label={say('desk.menu', { headline: name })}
      tag={IconButton}
      icon={<More />}
      popoverPlacement="bottom-end"
    >
      <MenuItem onSelect={() => navigate(editPath(ARTICLE, card.documentId, card.locale))}>
        {say('desk.move.open')}
      </MenuItem>
      {moves.map((move) => (
        <MenuItem key={move} onSelect={() => onMove(move)}>
          {textOf(move)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}
