import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../messages';

const Grip = styled.div`
  position: absolute;
  inset-inline: 0;
  top: -1rem;
  z-index: 1;
  height: 1.6rem;
  cursor: row-resize;
  touch-action: none;

  &::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    top: 0.7rem;
    height: 2px;
    background: ${({ theme }) => theme.colors.neutral500};
  }
  &::before {
    content: '';
    position: absolute;
    inset-inline-end: 1.2rem;
    top: 0.4rem;
    width: 3.2rem;
    height: 0.8rem;
    border-radius: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral500};
  }
  &:hover::before,
  &:hover::after,
  &:focus-visible::before,
  &:focus-visible::after {
    background: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: none;
  }
`;

interface PieceBorderProps {
  /** The piece below it. */
  index: number;
  count: number;
  /** What stands above and below, as its roles are called. */
  above: string;
  below: string;
  onGrab(index: number): void;
  onStep(index: number, by: 1 | -1): void;
}

/** Where one kind of piece ends and another begins. */
export function PieceBorder({ index, count, above, below, onGrab, onStep }: PieceBorderProps) {
  const say = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    onStep(index, by);
  };
  return (
    <Grip
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={say('sheet.whole.border', { above, below })}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index}
      title={say('sheet.whole.border.how')}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus();
        onGrab(index);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
