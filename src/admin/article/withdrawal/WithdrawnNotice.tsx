import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { AboveForm } from '../../AboveForm';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { useWithdrawalState } from './useWithdrawalState';

/** Above the form of a story that is withdrawn in the language that is edited: what readers get. */
export function WithdrawnNotice() {
  const say = useText();
  const { formatDate } = useIntl();
  const { slug = '', id } = useParams<'slug' | 'id'>();
  const locale = usePanelLocale(null);
  const { active } = useWithdrawalState(slug, id);
  const away = active.find((each) => each.locale === locale && each.status !== null);
  if (!away || away.status === null) return null;
  const title = say('withdrawn.notice', {
    status: away.status,
    when: formatDate(away.startedAt, { dateStyle: 'medium', timeStyle: 'short' }),
  });
  return (
    <AboveForm name="withdrawn-notice" title={title}>
      {say('withdrawn.notice.hint')}
    </AboveForm>
  );
}
