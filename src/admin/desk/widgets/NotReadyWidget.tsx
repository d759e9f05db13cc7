import type { DeskCard } from '../../../../types/desk';
import { ownZone, useItemSentence, useMomentText } from '../../article';
import { useText } from '../../messages';
import { useNotReadyQuery } from '../deskApi';
import { DeskWidget } from './DeskWidget';
import { WidgetLines, type WidgetLine } from './WidgetLines';

const useNotReady = (skip: boolean) =>
  useNotReadyQuery(undefined, { skip, refetchOnMountOrArgChange: true });

/** On the home page: what is to go out within a day and would be refused, and what was. */
export function NotReadyWidget() {
  const say = useText();
  const momentText = useMomentText();
  const sentence = useItemSentence();
  const lineOf = (card: DeskCard): WidgetLine => {
    const { publishAt, refusal, obstacles, timeZone } = card;
    const when = publishAt === null ? '' : momentText(publishAt, timeZone ?? ownZone());
    const [first] = obstacles;
    return {
      card,
      tone: 'danger',
      sign: say(refusal ? 'desk.time.missed' : 'desk.time.goesOut', { when }),
      more: refusal?.problems[0]?.message ?? (first ? sentence(first) : null),
    };
  };
  return (
    <DeskWidget
      useAnswer={useNotReady}
      emptyOf={({ cards }) => (cards.length === 0 ? 'desk.widget.notReady.empty' : null)}
      titleOf={({ cards, scheduled }) =>
        say('desk.widget.notReady.counts', { count: cards.length, scheduled })
      }
    >
      {({ cards }) => <WidgetLines label={say('desk.widget.notReady')} lines={cards.map(lineOf)} />}
    </DeskWidget>
  );
}
