import { useNotifyAT } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { DESK_COLUMNS, type DeskAnswer, type DeskColumnName } from '../../../../types/desk';
import { useText } from '../../messages';
import { cardKey, type PlacedCard } from './moves';

/** In milliseconds: until a dialog that was closed is gone. */
const BEHIND_DIALOG = 50;

const columnOf = ({ columns }: DeskAnswer, key: string, former: DeskColumnName) =>
  DESK_COLUMNS.find(
    (name) => name !== former && columns[name]?.cards.some((card) => cardKey(card) === key)
  );

/** Focuses the menu of a card, unless somebody has gone elsewhere meanwhile. */
function focusMenu(column: DeskColumnName, { documentId }: PlacedCard['card']): void {
  if (document.activeElement !== document.body) return;
  document
    .querySelector<HTMLElement>(
      `[data-desk-column="${column}"] [data-desk-card="${documentId}"] button[aria-haspopup]`
    )
    ?.focus();
}

interface Follow {
  /** Told of each story that is moved. */
  follow(placed: PlacedCard): void;
  /** Told of a story that stays where it was, because its move was given up. */
  stay(placed: PlacedCard): void;
}

/**
 * Follows a story that was moved by the menu of its card to the column where it turns up: says so to who does not
 * see it, and lets who moves stories by the keyboard go on from there, unless they have gone elsewhere.
 */
export function useFollowMove(answer: DeskAnswer): Follow {
  const say = useText();
  const { notifyStatus } = useNotifyAT();
  const followed = useRef<PlacedCard | null>(null);
  useEffect(() => {
    if (!followed.current) return;
    const { card, column: former } = followed.current;
    const column = columnOf(answer, cardKey(card), former);
    if (!column) return;
    followed.current = null;
    notifyStatus(`${card.headline ?? say('desk.noHeadline')}: ${say(`desk.column.${column}`)}`);
    focusMenu(column, card);
  }, [answer, notifyStatus, say]);
  return {
    follow: (placed) => {
      followed.current = placed;
    },
    stay: ({ card, column }) => {
      followed.current = null;
      // Behind the dialog, which gives the focus back to what is not there any more.
      setTimeout(() => focusMenu(column, card), BEHIND_DIALOG);
    },
  };
}
