import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { MOST_CARDS } from '../../../../types/desk';
import { ownZone } from '../../article';
import { useReadsNoLanguage } from '../../access';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { ARTICLE } from '../../uids';
import { Board } from '../board/Board';
import { DeskCalendar } from '../calendar/DeskCalendar';
import { calendarSpan, firstDayOf } from '../days';
import { useDeskCalendarQuery, useDeskQuery } from '../deskApi';
import { useWhileVisible } from '../useWhileVisible';
import { DeskTools } from './DeskTools';
import { Glance } from './Glance';
import { useDeskParameters } from './useDeskParameters';

/** How often the desk is asked anew while somebody looks at it, in milliseconds. */
const EVERY = 15_000;

/** What is under way: the board of a day, or the calendar around it. */
export function Desk() {
  const say = useText();
  const { locale: language } = useIntl();
  const readsNone = useReadsNoLanguage(ARTICLE);
  const [parameters, change] = useDeskParameters();
  const { view, day, locale, outlet, mine, zone } = parameters;
  const [limit, setLimit] = useState<number | undefined>(undefined);
  const [isOfMany, setOfMany] = useState(false);
  const isDragging = useRef(false);

  const which = {
    locale: locale ?? undefined,
    outlet: outlet ?? undefined,
    mine: mine ? 'true' : undefined,
    // Of several outlets none has the clocks of all.
    timeZone: zone ?? (isOfMany && outlet === null ? ownZone() : undefined),
  };
  const board = useDeskQuery(
    { ...which, day: day ?? undefined, limit },
    { refetchOnMountOrArgChange: true, skip: readsNone }
  );
  const { data, isError, isFetching, refetch } = board;
  if (data && data.outlets.length > 1 !== isOfMany) setOfMany(data.outlets.length > 1);

  const shown = day ?? data?.today ?? null;
  const span =
    view === 'board' || shown === null ? null : calendarSpan(view, shown, firstDayOf(language));
  const calendar = useDeskCalendarQuery(
    { ...which, from: span?.from, to: span?.to },
    { refetchOnMountOrArgChange: true, skip: span === null || readsNone }
  );

  useWhileVisible(() => {
    if (isDragging.current || readsNone) return;
    if (span) void calendar.refetch();
    else void refetch();
  }, EVERY);

  const failure = view === 'board' ? isError : calendar.isError || isError;
  return (
    <Page.Main>
      <Layouts.Header title={say('desk.title')} subtitle={say('desk.subtitle')} />
      <Layouts.Content>
        <Flex
          data-newsroom="desk"
          direction="column"
          alignItems="stretch"
          gap={4}
          paddingBottom={8}
          aria-busy={isFetching}
        >
          {readsNone ? (
            <Notice tone="warning" title={say('access.noStories')}>
              {say('access.askAdministrator')}
            </Notice>
          ) : (
            <>
              <DeskTools parameters={parameters} answer={data ?? null} onChange={change} />
              {failure && (
                <Notice
                  live
                  tone="danger"
                  title={say('desk.failed')}
                  action={
                    <Button
                      type="button"
                      variant="tertiary"
                      onClick={() => {
                        void refetch();
                        if (span) void calendar.refetch();
                      }}
                    >
                      {say('desk.retry')}
                    </Button>
                  }
                />
              )}
              {!data && !isError && <Page.Loading />}
              {data && view === 'board' && (
                <>
                  <Glance answer={data} />
                  <Board
                    answer={data}
                    onMore={limit === undefined ? () => setLimit(MOST_CARDS) : null}
                    onDragging={(dragging) => {
                      isDragging.current = dragging;
                    }}
                  />
                </>
              )}
              {view !== 'board' && shown !== null && calendar.data && (
                <DeskCalendar
                  view={view}
                  day={shown}
                  answer={calendar.data}
                  onDay={(chosen) => change({ view: 'board', day: chosen })}
                />
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
