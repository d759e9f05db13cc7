import { useIntl } from 'react-intl';
import type { DeskAnswer, DeskCard } from '../../../../types/desk';
import { useText } from '../../messages';
import { useDeskQuery } from '../deskApi';
import { DeskWidget } from './DeskWidget';
import { WidgetLines, type WidgetLine } from './WidgetLines';

const useToday = (skip: boolean) =>
  useDeskQuery(
    { columns: 'scheduled,published', limit: 10 },
    { skip, refetchOnMountOrArgChange: true }
  );

const cardsOf = ({ columns }: DeskAnswer, name: 'scheduled' | 'published') =>
  columns[name]?.cards ?? [];

/** On the home page: what goes out today by its time, and behind it what is out. */
export function TodayWidget() {
  const say = useText();
  const { formatDate } = useIntl();

  const linesOf = (answer: DeskAnswer): WidgetLine[] => {
    const clock = (moment: string | null) =>
      moment === null
        ? ''
        : formatDate(moment, { timeZone: answer.timeZone, hour: '2-digit', minute: '2-digit' });
    const scheduled = (card: DeskCard): WidgetLine => {
      const isMissed = card.publishAt !== null && Date.parse(card.publishAt) <= Date.now();
      const isReady = card.obstacles.length === 0 && card.refusal === null;
      return {
        card,
        tone: isMissed || !isReady ? 'danger' : 'success',
        sign: say(isMissed ? 'desk.time.missed' : 'desk.time.goesOut', {
          when: clock(card.publishAt),
        }),
        more: isReady ? null : say('desk.notReady'),
      };
    };
    const published = (card: DeskCard): WidgetLine => ({
      card,
      tone: 'neutral',
      sign: say(card.isRepublished ? 'desk.time.again' : 'desk.time.out', {
        when: clock(card.publishedAt),
      }),
      more: null,
    });
    return [
      ...cardsOf(answer, 'scheduled').map(scheduled),
      ...cardsOf(answer, 'published').map(published),
    ];
  };

  return (
    <DeskWidget
      useAnswer={useToday}
      emptyOf={(answer) => (linesOf(answer).length === 0 ? 'desk.widget.today.empty' : null)}
      titleOf={({ columns }) =>
        say('desk.widget.today.counts', {
          scheduled: columns.scheduled?.count ?? 0,
          published: columns.published?.count ?? 0,
        })
      }
    >
      {(answer) => <WidgetLines label={say('desk.widget.today')} lines={linesOf(answer)} />}
    </DeskWidget>
  );
}
