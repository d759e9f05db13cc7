import { useText } from '../../messages';
import { ToneBadge } from '../../tones';
import { useListedWithdrawalQuery } from './withdrawalApi';

interface WithdrawnBadgeProps {
  documentId: string;
  locale: string | null;
}

/** In the list of stories: that readers get 410 or 451. */
export function WithdrawnBadge(row: WithdrawnBadgeProps) {
  const say = useText();
  const { data } = useListedWithdrawalQuery(row, { refetchOnMountOrArgChange: true });
  if (!data) return null;
  return <ToneBadge tone="danger">{say('withdrawn.badge', { status: data.status })}</ToneBadge>;
}
