import {
  Button,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { DeskAnswer } from '../../../../types/desk';
import { useLanguageName } from '../../article';
import { useText } from '../../messages';
import { dayAfter, monthAfter, noonOf } from '../days';
import { DeskClocks } from './DeskClocks';
import type { DeskParameters, DeskView } from './useDeskParameters';

const ALL = 'all';
const VIEWS: readonly DeskView[] = ['board', 'week', 'month'];

const chosenOf = (value: string | number): string | null => (value === ALL ? null : String(value));

const Day = styled.input`
  font: inherit;
  font-size: 1.4rem;
  padding: 0.6rem 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === '#ffffff' ? 'light' : 'dark')};
`;

interface DeskToolsProps {
  parameters: DeskParameters;
  answer: DeskAnswer | null;
  onChange(change: Partial<DeskParameters>): void;
}

/** Which day, whose stories, and whether as a board or a calendar. */
export function DeskTools({ parameters, answer, onChange }: DeskToolsProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const languageName = useLanguageName();
  const { view, locale, outlet, mine } = parameters;
  const day = parameters.day ?? answer?.today ?? null;
  if (day === null) return null;
  const step = (by: number) =>
    view === 'month' ? monthAfter(day, by) : dayAfter(day, view === 'week' ? 7 * by : by);
  const title =
    view === 'month'
      ? formatDate(noonOf(day), { timeZone: 'UTC', year: 'numeric', month: 'long' })
      : formatDate(noonOf(day), { timeZone: 'UTC', dateStyle: 'full' });
  const choose = (chosen: string | null) =>
    onChange({ day: chosen === answer?.today ? null : chosen });
  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={1} wrap="wrap">
          <IconButton label={say(`desk.before.${view}`)} onClick={() => choose(step(-1))}>
            <ChevronLeft />
          </IconButton>
          <Button
            type="button"
            variant="tertiary"
            disabled={parameters.day === null}
            onClick={() => choose(null)}
          >
            {say('desk.today')}
          </Button>
          <IconButton label={say(`desk.after.${view}`)} onClick={() => choose(step(1))}>
            <ChevronRight />
          </IconButton>
          <Day
            type="date"
            aria-label={say('desk.day')}
            value={day}
            onChange={(event) => event.target.value !== '' && choose(event.target.value)}
          />
        </Flex>
        <Flex gap={1} role="group" aria-label={say('desk.view')}>
          {VIEWS.map((each) => (
            <Button
              key={each}
              type="button"
              variant={each === view ? 'secondary' : 'tertiary'}
              aria-pressed={each === view}
              onClick={() => onChange({ view: each })}
            >
              {say(`desk.view.${each}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="h2" variant="beta" aria-live="polite">
            {title}
          </Typography>
          {answer && (
            <DeskClocks
              answer={answer}
              isOfMany={answer.outlets.length > 1 && outlet === null}
              onChange={(zone) => onChange({ zone })}
            />
          )}
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant={mine ? 'secondary' : 'tertiary'}
            aria-pressed={mine}
            onClick={() => onChange({ mine: !mine })}
          >
            {say('desk.mine')}
          </Button>
          {answer && answer.outlets.length > 1 && (
            <SingleSelect
              aria-label={say('desk.outlet')}
              value={outlet ?? ALL}
              onChange={(chosen: string | number) => onChange({ outlet: chosenOf(chosen) })}
            >
              <SingleSelectOption value={ALL}>{say('desk.outlet.all')}</SingleSelectOption>
              {answer.outlets.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          )}
          {answer && answer.locales.length > 1 && (
            <SingleSelect
              aria-label={say('desk.language')}
              value={locale ?? ALL}
              onChange={(chosen: string | number) => onChange({ locale: chosenOf(chosen) })}
            >
              <SingleSelectOption value={ALL}>{say('desk.language.all')}</SingleSelectOption>
              {answer.locales.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {languageName(each)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          )}
        </Flex>
      </Flex>
    </Flex>
  );
}
