import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { PieceRole } from '../../../../../types/pasted-story';

/**
 * Roles after the border above a piece went elsewhere: what lies between takes the role of the side that grew.
 *
 * @param from the piece below the border
 * @param to the piece below it then
 */
function moveBorder(roles: readonly PieceRole[], from: number, to: number): readonly PieceRole[] {
  const above = roles[from - 1];
  const below = roles[from];
  if (above === undefined || below === undefined || from === to) return roles;
  return roles.map((role, index) => {
    if (index >= to && index < from) return below;
    return index >= from && index < to ? above : role;
  });
}

interface PieceBorders {
  /** Begins to drag the border above a piece. */
  grab(index: number): void;
  /** Moves it by one piece; it keeps the focus where there is one still. */
  step(index: number, by: 1 | -1): void;
}

/** Lets the borders between the roles of pieces be dragged, and moved by the keyboard. */
export function usePieceBorders(
  list: RefObject<HTMLElement | null>,
  roles: readonly PieceRole[],
  onLabel: (roles: readonly PieceRole[]) => void
): PieceBorders {
  const latest = useRef({ roles, onLabel });
  latest.current = { roles, onLabel };
  const focused = useRef<number | null>(null);
  const release = useRef<() => void>(() => undefined);
  useEffect(() => () => release.current(), []);

  useEffect(() => {
    if (focused.current === null) return;
    const row = list.current?.children[focused.current];
    const border = row?.querySelector<HTMLElement>('[role="separator"]');
    (border ?? row?.querySelector<HTMLElement>('select'))?.focus();
    focused.current = null;
  }, [list, roles]);

  const grab = useCallback(
    (index: number) => {
      release.current();
      // What is dragged back is as it was.
      const { roles: before } = latest.current;
      const move = ({ clientY }: PointerEvent) => {
        const rows = [...(list.current?.children ?? [])];
        const under = rows.findIndex((row) => {
          const { top, height } = row.getBoundingClientRect();
          return clientY < top + height / 2;
        });
        const to = Math.max(1, under === -1 ? rows.length : under);
        latest.current.onLabel(moveBorder(before, index, to));
      };
      const end = () => {
        document.removeEventListener('pointermove', move);
        document.removeEventListener('pointerup', end);
        document.removeEventListener('pointercancel', end);
      };
      document.addEventListener('pointermove', move);
      document.addEventListener('pointerup', end);
      document.addEventListener('pointercancel', end);
      release.current = end;
    },
    [list]
  );

  const step = useCallback((index: number, by: 1 | -1) => {
    const to = index + by;
    const { roles: now, onLabel: label } = latest.current;
    if (to < 1 || to > now.length) return;
    focused.current = Math.min(to, now.length - 1);
    label(moveBorder(now, index, to));
  }, []);

  return { grab, step };
}
