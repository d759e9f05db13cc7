import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { Above } from '../../Above';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
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
    <Above within="form">
      <Box
        paddingLeft={{ initial: 4, medium: 6, large: 10 }}
        paddingRight={{ initial: 4, medium: 6, large: 10 }}
        paddingBottom={4}
        data-newsroom="withdrawn-notice"
      >
        <Notice tone="danger" title={title}>
          {say('withdrawn.notice.hint')}
        </Notice>
      </Box>
    </Above>
  );
}
