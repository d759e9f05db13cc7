import { Button, Flex, Typography } from '@strapi/design-system';
import type { OutletMove } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { RelativeTime } from '../RelativeTime';
import { ListItem } from '../ListItem';
import { useUndo } from '../move/useUndo';

interface MoveRowProps {
  move: OutletMove;
  mayUndo: boolean;
}

/** A move of the outlet, with its undo or why there is none. */
export function MoveRow({ move, mayUndo }: MoveRowProps) {
  const say = useText();
  const { undo, isLoading } = useUndo();
  const { from, to, at, by, undoneAt, canUndo } = move;
  return (
    <ListItem gap={4} alignItems="flex-start" justifyContent="space-between">
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('mirrors.move.from')}
        </Typography>
        <AddressText address={from ?? say('mirrors.noAddress')} />
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('mirrors.move.to')}
        </Typography>
        <AddressText address={to} />
        <Typography variant="pi" textColor="neutral600" tag="p">
          <RelativeTime at={at} />
          {by !== null && (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
        </Typography>
        {undoneAt !== null ? (
          <Typography variant="pi" tag="p">
            {say('mirrors.moves.undone')} <RelativeTime at={undoneAt} />
          </Typography>
        ) : (
          !canUndo.possible && (
            <Typography variant="pi" tag="p">
              {say(`mirrors.notUndone.${canUndo.because}`, { mirror: canUndo.mirror ?? '' })}
            </Typography>
          )
        )}
      </Flex>
      {mayUndo && canUndo.possible && (
        <Button
          size="S"
          variant="secondary"
          loading={isLoading}
          onClick={() => void undo(move.documentId)}
        >
          {say('mirrors.undo')}
        </Button>
      )}
    </ListItem>
  );
}
