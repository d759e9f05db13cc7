import { Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import { useListedVerdictQuery } from '../captionReviewApi';
import { useFindingSentence } from '../review/FindingList';
import { VerdictBadge, VerdictSign } from '../review/VerdictBadge';
import type { VerdictsOf, ListedRow } from './verdicts';

/** What was last found, in a list; the reason shows on hovering. An article may have no captions. */
export function VerdictCell({ of, documentId, locale }: ListedRow & { of: VerdictsOf }) {
  const say = useText();
  const sentence = useFindingSentence();
  const { data, isError } = useListedVerdictQuery(
    { of, documentId, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (data === undefined) return isError ? '–' : null;
  if (data === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {of === 'articles' ? '–' : say('verdict.none')}
      </Typography>
    );
  }
  const reason = data.finding === null ? undefined : sentence(data.finding);
  if (of === 'articles') return <VerdictSign verdict={data.verdict} />;
  return (
    <span title={reason}>
      <VerdictBadge verdict={data.verdict} />
    </span>
  );
}
