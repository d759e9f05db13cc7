import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { WrappedButton } from '../../WrappedButton';
import { useMomentText } from './useMomentText';
import type { WallClock } from './wallClock';

interface TimeChoiceProps {
  reading: Exclude<WallClock, { kind: 'once' }>;
  timeZone: string;
  onChoose(at: string): void;
}

/** Asks which moment is meant by a time that comes twice, or never, in the night the clocks change. */
export function TimeChoice({ reading, timeZone, onChoose }: TimeChoiceProps) {
  const say = useText();
  const textOf = useMomentText();
  return (
    <Notice tone="warning" title={say(`schedule.${reading.kind}`)} live>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi">{say('schedule.which')}</Typography>
        {reading.choices.map((at) => (
          <WrappedButton
            key={at}
            type="button"
            size="S"
            variant="secondary"
            onClick={() => onChoose(at)}
          >
            {textOf(at, timeZone)}
          </WrappedButton>
        ))}
      </Flex>
    </Notice>
  );
}
