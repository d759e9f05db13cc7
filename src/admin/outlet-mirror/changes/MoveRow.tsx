import { Button, Flex, Typography } from '@strapi/design-system';
import type { OutletMove } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Address } from '../Address';
import { Ago } from '../Ago';
import { Entry } from '../Entry';
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
    <Entry gap={4} alignItems="flex-start" justifyContent="space-between">
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('mirrors.move.from')}
        </Typography>
        <Address address={from ?? say('mirrors.noAddress')} />
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('mirrors.move.to')}
        </Typography>
        <Address address={to} />
        <Typography variant="pi" textColor="neutral600" tag="p">
          <Ago at={at} />
          {by !== null && (
            <>
              {' · '}
              <bdi>{by}</bdi>
            </>
          )}
        </Typography>
        {undoneAt !== null ? (
          <Typography variant="pi" tag="p">
            {say('mirrors.moves.undone')} <Ago at={undoneAt} />
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
    </Entry>
  );
}
