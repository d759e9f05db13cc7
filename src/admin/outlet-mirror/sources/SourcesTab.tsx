import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { PanelOutlet } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { editPath, OUTLET } from '../../uids';
import { EmptyState } from '../EmptyState';
import {
  useDecideHeldMutation,
  usePanelSourcesQuery,
  useDismissCopyMutation,
  useReadSourcesMutation,
} from '../mirrorPanelApi';
import { PageSection } from '../PageSection';
import { useReason } from '../useReason';
import { CopyRow } from './CopyRow';
import { SourceRow } from './SourceRow';

/** The sources that mirrors come from, and copies of the site that nobody declared. */
export function SourcesTab({ outlet }: { outlet: PanelOutlet }) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const reasonOf = useReason();
  const { documentId } = outlet;
  const { data, isLoading, isError } = usePanelSourcesQuery(documentId, {
    refetchOnMountOrArgChange: true,
  });
  const [read, reading] = useReadSourcesMutation();
  const [decide, deciding] = useDecideHeldMutation();
  const [dismiss, dismissing] = useDismissCopyMutation();
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const isBusy = reading.isLoading || deciding.isLoading || dismissing.isLoading;
  const tell = (answer: Awaited<ReturnType<typeof read>>, done: string) =>
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: reasonOf(answer.error, say('mirrors.sources.failed')) }
        : { type: 'success', message: done }
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-newsroom="sources">
      {data.sources.length === 0 ? (
        <EmptyState
          title={say('mirrors.sources.empty')}
          hint={say('mirrors.sources.empty.hint')}
          action={
            <LinkButton tag={Link} to={editPath(OUTLET, documentId, null)} variant="secondary">
              {say('mirrors.sources.edit')}
            </LinkButton>
          }
        />
      ) : (
        <PageSection
          title={say('mirrors.sources.title')}
          hint={say('mirrors.sources.hint')}
          action={
            <Button
              variant="secondary"
              loading={reading.isLoading}
              disabled={isBusy}
              onClick={() =>
                void read(documentId).then((answer) =>
                  'data' in answer && answer.data.sources.some(({ problem }) => problem !== null)
                    ? toggleNotification({
                        type: 'warning',
                        message: say('mirrors.sources.read.partly'),
                      })
                    : tell(answer, say('mirrors.sources.read.done'))
                )
              }
            >
              {say('mirrors.sources.read')}
            </Button>
          }
        >
          <Flex tag="ul" direction="column" alignItems="stretch">
            {data.sources.map((source) => (
              <SourceRow
                key={source.url}
                source={source}
                isBusy={isBusy}
                onDecide={(accept) =>
                  void decide({ outlet: documentId, url: source.url, accept }).then((answer) =>
                    tell(
                      answer,
                      say(accept ? 'mirrors.sources.accepted' : 'mirrors.sources.dropped')
                    )
                  )
                }
              />
            ))}
          </Flex>
        </PageSection>
      )}
      {data.copies.length > 0 && (
        <PageSection title={say('mirrors.copies.title')} hint={say('mirrors.copies.hint')}>
          <Flex tag="ul" direction="column" alignItems="stretch">
            {data.copies.map((copy) => (
              <CopyRow
                key={copy.documentId}
                copy={copy}
                isBusy={isBusy}
                onDismiss={() =>
                  void dismiss({ outlet: documentId, copy: copy.documentId }).then((answer) =>
                    tell(answer, say('mirrors.copies.dismissed'))
                  )
                }
              />
            ))}
          </Flex>
        </PageSection>
      )}
    </Flex>
  );
}
