import { Flex, Loader } from '@strapi/design-system';
import { memo, useEffect, useMemo, useRef } from 'react';
import {
  articleValues,
  CheckFailure,
  useChangesElsewhere,
  useCheckedCaptions,
} from '../../image-caption';
import { useLiveAnswer } from '../../liveAnswer';
import { useText } from '../../messages';
import { useSettledForm } from '../../settledForm';
import { captionItems, withWords } from './captionItems';
import { ReadinessList } from './ReadinessList';
import { ReadinessState } from './ReadinessState';
import { useCheckReadinessMutation } from './readinessApi';

interface ReadinessProps {
  documentId: string | null;
  locale: string | null;
}

/** The form that is asked about is at rest already. */
const NO_PAUSE = 0;

const SEVERITIES = ['blocks', 'should', 'could'] as const;

/** What stands between a story and its publication, counted whenever the editor pauses. */
export const Readiness = memo(function Readiness({ documentId, locale }: ReadinessProps) {
  const say = useText();
  const { values, isTyping, watch } = useSettledForm();
  const request = useMemo(
    () => ({ locale, documentId, values: articleValues(values) }),
    [documentId, locale, values]
  );
  const [check] = useCheckReadinessMutation();
  const { answer, asking, failed, again } = useLiveAnswer(check, request, NO_PAUSE);
  const captions = useCheckedCaptions(documentId);
  const shown = captions?.flatMap((caption) => caption.documentId ?? []) ?? [];
  useChangesElsewhere(documentId, shown, again);

  // A caption that was made, taken off or given another key is another end for the figures of the text.
  const keys = captions?.map(({ key }) => key).join(' ') ?? null;
  const seen = useRef(keys);
  useEffect(() => {
    if (seen.current !== null && keys !== null && seen.current !== keys) again();
    seen.current = keys ?? seen.current;
  }, [keys, again]);

  if (answer === null) {
    return (
      <>
        {watch}
        {failed ? (
          <CheckFailure title="readiness.failed" onRetry={again} />
        ) : (
          <Loader small>{say('readiness.loading')}</Loader>
        )}
      </>
    );
  }
  const items = [
    ...answer.items.map((item) => withWords(item, captions)),
    ...captionItems(captions ?? []),
  ];
  const of = (severity: (typeof SEVERITIES)[number]) =>
    items.filter((item) => item.severity === severity);
  return (
    <Flex
      data-newsroom="readiness"
      data-newsroom-says
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      aria-busy={asking || isTyping}
    >
      {watch}
      <ReadinessState blocks={of('blocks').length} should={of('should').length} locale={locale} />
      {failed && <CheckFailure title="readiness.failed" onRetry={again} />}
      {SEVERITIES.map((severity) => (
        <ReadinessList key={severity} severity={severity} items={of(severity)} />
      ))}
    </Flex>
  );
});
