import { DESK_STATES, type DeskAnswer } from '../../../../types/desk';
import { useText } from '../../messages';
import { useDeskQuery } from '../deskApi';
import { DeskWidget } from './DeskWidget';
import { WidgetLines, type WidgetLine } from './WidgetLines';

const TONES = { writing: 'neutral', desk: 'warning', ready: 'success' } as const;

const useMine = (skip: boolean) =>
  useDeskQuery(
    { columns: DESK_STATES.join(), mine: 'true', limit: 10 },
    { skip, refetchOnMountOrArgChange: true }
  );

/** On the home page: the editor's own stories that are under way, with what the desk says of them. */
export function MineWidget() {
  const say = useText();
  const linesOf = ({ columns }: DeskAnswer): WidgetLine[] =>
    DESK_STATES.flatMap((state) =>
      (columns[state]?.cards ?? []).map((card) => ({
        card,
        tone: TONES[state],
        sign: say(`desk.state.${state}`),
        more: card.handover?.note ?? null,
      }))
    );
  return (
    <DeskWidget
      useAnswer={useMine}
      emptyOf={(answer) => (linesOf(answer).length === 0 ? 'desk.widget.mine.empty' : null)}
      titleOf={({ columns }) =>
        say('desk.widget.mine.counts', {
          count: DESK_STATES.reduce((sum, state) => sum + (columns[state]?.count ?? 0), 0),
        })
      }
    >
      {(answer) => <WidgetLines label={say('desk.widget.mine')} lines={linesOf(answer)} />}
    </DeskWidget>
  );
}
