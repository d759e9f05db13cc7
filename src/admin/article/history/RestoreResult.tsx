import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { useFieldLabel } from './useFieldLabel';
import type { RestoreState } from './useRestore';

/** What became of a version that was put back. */
export function RestoreResult({ state }: { state: RestoreState }) {
  const say = useText();
  const labelOf = useFieldLabel();
  switch (state.is) {
    case 'failed':
      return <Notice live tone="danger" title={say('history.restore.failed')} />;
    case 'refused':
      return (
        <Notice live tone="danger" title={say('history.restore.failed')}>
          {state.message}
        </Notice>
      );
    case 'done':
      return (
        <Notice live tone="success" title={say('history.restored')}>
          {state.left.length > 0
            ? say('history.left', {
                fields: [...new Set(state.left.map(({ name }) => labelOf(name)))].join(', '),
              })
            : say('history.restored.hint')}
        </Notice>
      );
    default:
      return null;
  }
}
