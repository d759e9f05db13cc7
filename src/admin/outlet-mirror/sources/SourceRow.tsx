import { Button, Flex, Typography } from '@strapi/design-system';
import type { PanelSource } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { RelativeTime } from '../RelativeTime';
import { ListItem } from '../ListItem';
import { Notice } from '../../Notice';

interface SourceRowProps {
  source: PanelSource;
  isBusy: boolean;
  onDecide(accept: boolean): void;
}

/** A source, what its last reading came to, and the change that waits. */
export function SourceRow({ source, isBusy, onDecide }: SourceRowProps) {
  const say = useText();
  const { url, format, lastReadAt, outcome, problem, mirrors, held } = source;
  return (
    <ListItem direction="column" alignItems="stretch" gap={2}>
      <AddressText address={url} />
      <Typography variant="pi" textColor="neutral600">
        {format} · {say('mirrors.sources.count', { count: mirrors })} ·{' '}
        {lastReadAt === null ? say('mirrors.sources.never') : <RelativeTime at={lastReadAt} />}
      </Typography>
      {outcome !== null && held === null && (
        <Flex>
          <Typography tag="p">
            {outcome.kind === 'read'
              ? say('mirrors.sources.outcome.read', { ...outcome.counts })
              : say(`mirrors.sources.outcome.${outcome.kind}`)}
          </Typography>
        </Flex>
      )}
      {problem !== null && (
        <Notice tone="danger" title={say('mirrors.sources.problem')}>
          <span dir="auto">{problem}</span>
        </Notice>
      )}
      {held !== null && (
        <Notice
          tone="warning"
          title={say('mirrors.sources.held', { named: held.named, now: held.now })}
          action={
            <Flex gap={2} wrap="wrap">
              <Button size="S" variant="secondary" disabled={isBusy} onClick={() => onDecide(true)}>
                {say('mirrors.sources.accept')}
              </Button>
              <Button size="S" variant="tertiary" disabled={isBusy} onClick={() => onDecide(false)}>
                {say('mirrors.sources.drop')}
              </Button>
            </Flex>
          }
        >
          <RelativeTime at={held.at} />
        </Notice>
      )}
    </ListItem>
  );
}
