import { Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { useListedVerdictQuery } from '../captionDeskApi';
import { useFindingSentence } from '../desk/FindingList';
import { VerdictBadge } from '../desk/VerdictBadge';

interface VerdictCellProps {
  documentId: string;
  locale: string | null;
}

/** What was last found about a caption, in the list; the reason is read out and shown on hovering. */
export function VerdictCell({ documentId, locale }: VerdictCellProps) {
  const say = useText();
  const sentence = useFindingSentence();
  const { data, isError } = useListedVerdictQuery(
    { documentId, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (data === undefined) return isError ? '–' : null;
  if (data === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say('verdict.none')}
      </Typography>
    );
  }
  const reason = data.finding === null ? undefined : sentence(data.finding);
  return (
    <span title={reason}>
      <VerdictBadge verdict={data.verdict} />
    </span>
  );
}
