import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CalendarAnswer, CalendarDay } from '../../../../types/desk';
import { useText } from '../../messages';
import { noonOf } from '../days';
import { CalendarItem } from './CalendarItem';

/** Seven columns where there is room for them; on a phone a list of the days on which something happens. */
const Grid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[1]};

  @media (min-width: 768px) {
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
`;

const Cell = styled(Box)<{ $isToday: boolean; $isQuiet: boolean }>`
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid
    ${({ theme, $isToday }) => ($isToday ? theme.colors.primary600 : theme.colors.neutral150)};
  background: ${({ theme, $isQuiet }) =>
    $isQuiet ? theme.colors.neutral100 : theme.colors.neutral0};

  @media (min-width: 768px) {
    min-height: 12rem;
  }
`;

const DayButton = styled.button`
  cursor: pointer;
  color: inherit;
  text-align: start;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

/** As many as a day of a month has room for; a week shows all that there is. */
const IN_MONTH = 4;

interface CalendarProps {
  view: 'week' | 'month';
  day: string;
  answer: CalendarAnswer;
  onDay(day: string): void;
}

/** What goes out, ends and leaves on the days of a week or a month. Each day leads to its board. */
export function DeskCalendar({ view, day, answer, onDay }: CalendarProps) {
  const { days, today, timeZone } = answer;
  return (
    <Grid data-newsroom="desk-calendar" data-newsroom-says>
      {days.map((each) => (
        <Day
          key={each.day}
          of={each}
          isToday={each.day === today}
          isQuiet={view === 'month' && each.day.slice(0, 7) !== day.slice(0, 7)}
          most={view === 'month' ? IN_MONTH : each.items.length}
          timeZone={timeZone}
          onDay={onDay}
        />
      ))}
    </Grid>
  );
}

interface DayProps {
  of: CalendarDay;
  isToday: boolean;
  /** Of another month than the one that is shown. */
  isQuiet: boolean;
  most: number;
  timeZone: string;
  onDay(day: string): void;
}

function Day({ of, isToday, isQuiet, most, timeZone, onDay }: DayProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const { day, items, counts } = of;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const name = formatDate(noonOf(day), {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const shown = items.slice(0, most);
  return (
    <Cell data-desk-day={day} $isToday={isToday} $isQuiet={isQuiet}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <DayButton
          type="button"
          aria-label={say('desk.calendar.open', { day: name })}
          aria-current={isToday ? 'date' : undefined}
          onClick={() => onDay(day)}
        >
          <Typography
            tag="span"
            variant="pi"
            fontWeight="bold"
            textColor={isToday ? 'primary600' : 'neutral800'}
          >
            {name}
          </Typography>
        </DayButton>
        {shown.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label={name}>
            {shown.map((item) => (
              <CalendarItem
                key={`${item.kind} ${item.documentId} ${item.locale}`}
                item={item}
                timeZone={timeZone}
              />
            ))}
          </Flex>
        )}
        {all > shown.length && (
          <DayButton type="button" onClick={() => onDay(day)}>
            <Typography tag="span" variant="pi" textColor="neutral600">
              {say('desk.calendar.more', { count: all - shown.length })}
            </Typography>
          </DayButton>
        )}
      </Flex>
    </Cell>
  );
}
