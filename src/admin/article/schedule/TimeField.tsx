import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../messages';
import type { TimeFault, TimeFieldName } from './formTimes';
import { TimeChoice } from './TimeChoice';
import { useMomentText } from './useMomentText';
import { ownZone } from './ownZone';
import { readWallClock, sixTomorrow, wallClockOf, type WallClock } from './wallClock';

/** Small enough for a whole moment in a narrow panel. */
const Moment = styled(TextInput)`
  padding-inline: 0.6rem;
  font-size: 1.2rem;
`;

interface TimeFieldProps {
  name: TimeFieldName;
  /** In ISO 8601. */
  value: string | null;
  timeZone: string;
  fault: TimeFault | null;
  /** What the server said. */
  error: string | undefined;
  disabled: boolean;
  onChange(value: string | null): void;
}

/** One time of a story, typed by the clocks of its zone and said by the editor's own beside it. */
export function TimeField(props: TimeFieldProps) {
  const { name, value, timeZone, fault, error, disabled, onChange } = props;
  const say = useText();
  const textOf = useMomentText();
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : readWallClock(typed, timeZone);
  const asked = reading && reading.kind !== 'once' ? reading : null;

  const take = (text: string) => {
    const read: WallClock | null = readWallClock(text, timeZone);
    setTyped(text);
    if (text === '') onChange(null);
    else if (read?.kind === 'once') onChange(read.at);
    // What is not clear is no time yet.
    else if (read) onChange(null);
  };

  const own = ownZone();
  return (
    <Field.Root
      name={`newsroom-${name}`}
      error={fault ? say(`schedule.fault.${fault}`) : error}
      data-newsroom={`schedule-${name}`}
    >
      <Field.Label>{say(`schedule.${name}`)}</Field.Label>
      <Moment
        type="datetime-local"
        dir="ltr"
        disabled={disabled}
        value={typed ?? (value === null ? '' : wallClockOf(value, timeZone))}
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          if (!asked) setTyped(null);
        }}
      />
      {value !== null && own !== timeZone && (
        <Typography variant="pi" textColor="neutral600">
          {say('schedule.own', { when: textOf(value, own) })}
        </Typography>
      )}
      <Field.Error />
      {asked && (
        <TimeChoice
          reading={asked}
          timeZone={timeZone}
          onChoose={(at) => {
            setTyped(null);
            onChange(at);
          }}
        />
      )}
      {!disabled && (
        <Flex gap={2} wrap="wrap">
          {name === 'publishAt' && value === null && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              onClick={() => take(sixTomorrow(new Date(), timeZone))}
            >
              {say('schedule.six')}
            </Button>
          )}
          {(value !== null || typed) && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              onClick={() => {
                setTyped(null);
                onChange(null);
              }}
            >
              {say(`schedule.clear.${name}`)}
            </Button>
          )}
        </Flex>
      )}
    </Field.Root>
  );
}
