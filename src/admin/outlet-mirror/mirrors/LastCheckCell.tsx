import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import type { PanelMirror } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { RelativeTime } from '../RelativeTime';
import { HealthLabel } from '../HealthLabel';

/** What the server says of a check is in English, and may hold a headline in any language. */
const Message = styled.bdi`
  ${clampedTo(3)};
  font-size: 1.2rem;
  line-height: 1.4;
  text-align: start;
  color: ${({ theme }) => theme.colors.neutral600};
`;

interface LastCheckCellProps {
  mirror: PanelMirror;
  everyMinutes: number;
}

/** What the last check found and when, or why there was none. */
export function LastCheckCell({ mirror, everyMinutes }: LastCheckCellProps) {
  const say = useText();
  const { health, checkedAt, message, confirmed, checkable, latencyMs } = mirror;
  const why =
    checkable !== 'yes'
      ? say(`mirrors.checkable.${checkable}`)
      : checkedAt === null
        ? say(everyMinutes === 0 ? 'mirrors.lastCheck.neverByItself' : 'mirrors.lastCheck.soon')
        : null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {health !== null && <HealthLabel health={health} />}
      {checkedAt !== null && (
        <Typography variant="pi" textColor="neutral600">
          <RelativeTime at={checkedAt} />
          {latencyMs !== null && ` · ${say('mirrors.lastCheck.latency', { ms: latencyMs })}`}
        </Typography>
      )}
      {health !== null && health !== 'fine' && message !== null && (
        <Message dir="auto" title={message}>
          {message}
        </Message>
      )}
      {health !== null && !confirmed && (
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.lastCheck.unconfirmed')}
        </Typography>
      )}
      {checkedAt === null && (
        <Typography variant="omega" textColor="neutral700">
          {say('mirrors.lastCheck.never')}
        </Typography>
      )}
      {why !== null && (
        <Typography variant="pi" textColor="neutral600">
          {why}
        </Typography>
      )}
    </Flex>
  );
}
