import { Button, Flex, Typography } from '@strapi/design-system';
import type { DeskList } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Address } from '../Address';
import { Ago } from '../Ago';
import { Entry } from '../Entry';
import { Note } from '../Note';

interface ListRowProps {
  list: DeskList;
  isBusy: boolean;
  onDecide(accept: boolean): void;
}

/** A list, what its last reading came to, and the change that waits. */
export function ListRow({ list, isBusy, onDecide }: ListRowProps) {
  const say = useText();
  const { url, format, lastReadAt, outcome, problem, mirrors, held } = list;
  return (
    <Entry direction="column" alignItems="stretch" gap={2}>
      <Address address={url} />
      <Typography variant="pi" textColor="neutral600">
        {format} · {say('mirrors.lists.count', { count: mirrors })} ·{' '}
        {lastReadAt === null ? say('mirrors.lists.never') : <Ago at={lastReadAt} />}
      </Typography>
      {outcome !== null && held === null && (
        <Flex>
          <Typography tag="p">
            {outcome.kind === 'read'
              ? say('mirrors.lists.outcome.read', { ...outcome.counts })
              : say(`mirrors.lists.outcome.${outcome.kind}`)}
          </Typography>
        </Flex>
      )}
      {problem !== null && (
        <Note tone="danger" title={say('mirrors.lists.problem')}>
          <span dir="auto">{problem}</span>
        </Note>
      )}
      {held !== null && (
        <Note
          tone="warning"
          title={say('mirrors.lists.held', { named: held.named, now: held.now })}
          action={
            <Flex gap={2} wrap="wrap">
              <Button size="S" variant="secondary" disabled={isBusy} onClick={() => onDecide(true)}>
                {say('mirrors.lists.accept')}
              </Button>
              <Button size="S" variant="tertiary" disabled={isBusy} onClick={() => onDecide(false)}>
                {say('mirrors.lists.drop')}
              </Button>
            </Flex>
          }
        >
          <Ago at={held.at} />
        </Note>
      )}
    </Entry>
  );
}
