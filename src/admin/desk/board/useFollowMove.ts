import { useNotifyAT } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { DESK_COLUMNS, type DeskAnswer, type DeskColumnName } from '../../../../types/desk';
import { useText } from '../../messages';
import { cardKey, type PlacedCard } from './moves';

const columnOf = ({ columns }: DeskAnswer, key: string, former: DeskColumnName) =>
  DESK_COLUMNS.find(
    (name) => name !== former && columns[name]?.cards.some((card) => cardKey(card) === key)
  );

/**
 * Follows a story that was moved by the menu of its card to the column where it turns up: says so to who does not
 * see it, and lets who moves stories by the keyboard go on from there, unless they have gone elsewhere.
 *
 * @returns what is told of each story that is moved
 */
export function useFollowMove(answer: DeskAnswer): (placed: PlacedCard) => void {
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
    if (document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>(
        `[data-desk-column="${column}"] [data-desk-card="${card.documentId}"] button[aria-haspopup]`
      )
      ?.focus();
  }, [answer, notifyStatus, say]);
  return (placed) => {
    followed.current = placed;
  };
}
