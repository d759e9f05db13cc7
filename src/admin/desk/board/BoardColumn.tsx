import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { DeskColumnName } from '../../../../types/desk';
import { useText } from '../../messages';

const Lane = styled.section<{ $state: 'open' | 'over' | 'none' }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 2px dashed
    ${({ theme, $state }) => ($state === 'none' ? 'transparent' : theme.colors.primary500)};
  background: ${({ theme, $state }) =>
    $state === 'over' ? theme.colors.primary100 : theme.colors.neutral150};
`;

interface BoardColumnProps {
  name: DeskColumnName;
  count: number;
  shown: number;
  /** Whether what is dragged may be dropped here. */
  isOpen: boolean;
  onDrop(): void;
  /** Asks for more; null where all are shown. */
  onMore: (() => void) | null;
  children: ReactNode;
}

/** A column of the board, onto which stories are dropped. */
export function BoardColumn(props: BoardColumnProps) {
  const { name, count, shown, isOpen, onDrop, onMore, children } = props;
  const say = useText();
  const heading = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <Lane
      data-desk-column={name}
      aria-labelledby={heading}
      $state={isOpen ? (isOver ? 'over' : 'open') : 'none'}
      onDragOver={(event) => {
        if (!isOpen) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (isOpen) onDrop();
      }}
    >
      <Flex justifyContent="space-between" alignItems="baseline" gap={2} padding={1}>
        <Typography id={heading} tag="h2" variant="delta">
          {say(`desk.column.${name}`)}
        </Typography>
        <Typography textColor="neutral600" aria-label={say('desk.count', { count })}>
          {count}
        </Typography>
      </Flex>
      {shown === 0 ? (
        <Box padding={2}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say(`desk.empty.${name}`)}
          </Typography>
        </Box>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-labelledby={heading}>
          {children}
        </Flex>
      )}
      {count > shown && (
        <Flex direction="column" alignItems="stretch" gap={1} padding={1}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('desk.shown', { shown, count })}
          </Typography>
          {onMore && (
            <Button type="button" size="S" variant="tertiary" onClick={onMore}>
              {say('desk.more')}
            </Button>
          )}
        </Flex>
      )}
    </Lane>
  );
}
