import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeskMirror } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Ago } from '../Ago';
import { VerdictWord } from '../VerdictWord';

/** What the server says of a look is in English, and may hold a headline in any language. */
const Message = styled.bdi`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
  overflow-wrap: anywhere;
  font-size: 1.2rem;
  line-height: 1.4;
  text-align: start;
  color: ${({ theme }) => theme.colors.neutral600};
`;

interface LookCellProps {
  mirror: DeskMirror;
  everyMinutes: number;
}

/** What the last look found and when, or why there was none. */
export function LookCell({ mirror, everyMinutes }: LookCellProps) {
  const say = useText();
  const { verdict, checkedAt, message, confirmed, lookable, latencyMs } = mirror;
  const why =
    lookable !== 'yes'
      ? say(`mirrors.lookable.${lookable}`)
      : checkedAt === null
        ? say(everyMinutes === 0 ? 'mirrors.look.neverByItself' : 'mirrors.look.soon')
        : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {verdict !== null && <VerdictWord verdict={verdict} />}
      {checkedAt !== null && (
        <Typography variant="pi" textColor="neutral600">
          <Ago at={checkedAt} />
          {latencyMs !== null && ` · ${say('mirrors.look.latency', { ms: latencyMs })}`}
        </Typography>
      )}
      {verdict !== null && verdict !== 'fine' && message !== null && (
        <Message dir="auto" title={message}>
          {message}
        </Message>
      )}
      {verdict !== null && !confirmed && (
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.look.unconfirmed')}
        </Typography>
      )}
      {checkedAt === null && (
        <Typography variant="omega" textColor="neutral700">
          {say('mirrors.look.never')}
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
