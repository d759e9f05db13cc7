import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { DeskOutlet } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { editPath, OUTLET } from '../../uids';
import { Empty } from '../Empty';
import {
  useDecideHeldMutation,
  useDeskListsQuery,
  useDismissCopyMutation,
  useReadListsMutation,
} from '../mirrorDeskApi';
import { Panel } from '../Panel';
import { useReason } from '../useReason';
import { CopyRow } from './CopyRow';
import { ListRow } from './ListRow';

/** The lists that mirrors come from, and copies of the site that nobody declared. */
export function ListsTab({ outlet }: { outlet: DeskOutlet }) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const reasonOf = useReason();
  const { documentId } = outlet;
  const { data, isLoading, isError } = useDeskListsQuery(documentId, {
    refetchOnMountOrArgChange: true,
  });
  const [read, reading] = useReadListsMutation();
  const [decide, deciding] = useDecideHeldMutation();
  const [dismiss, dismissing] = useDismissCopyMutation();
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const isBusy = reading.isLoading || deciding.isLoading || dismissing.isLoading;
  const tell = (answer: Awaited<ReturnType<typeof read>>, done: string) =>
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: reasonOf(answer.error, say('mirrors.lists.failed')) }
        : { type: 'success', message: done }
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-newsroom="lists">
      {data.lists.length === 0 ? (
        <Empty
          title={say('mirrors.lists.empty')}
          hint={say('mirrors.lists.empty.hint')}
          action={
            <LinkButton tag={Link} to={editPath(OUTLET, documentId, null)} variant="secondary">
              {say('mirrors.lists.edit')}
            </LinkButton>
          }
        />
      ) : (
        <Panel
          title={say('mirrors.lists.title')}
          hint={say('mirrors.lists.hint')}
          action={
            <Button
              variant="secondary"
              loading={reading.isLoading}
              disabled={isBusy}
              onClick={() =>
                void read(documentId).then((answer) =>
                  'data' in answer && answer.data.lists.some(({ problem }) => problem !== null)
                    ? toggleNotification({
                        type: 'warning',
                        message: say('mirrors.lists.read.partly'),
                      })
                    : tell(answer, say('mirrors.lists.read.done'))
                )
              }
            >
              {say('mirrors.lists.read')}
            </Button>
          }
        >
          <Flex tag="ul" direction="column" alignItems="stretch">
            {data.lists.map((list) => (
              <ListRow
                key={list.url}
                list={list}
                isBusy={isBusy}
                onDecide={(accept) =>
                  void decide({ outlet: documentId, url: list.url, accept }).then((answer) =>
                    tell(answer, say(accept ? 'mirrors.lists.accepted' : 'mirrors.lists.dropped'))
                  )
                }
              />
            ))}
          </Flex>
        </Panel>
      )}
      {data.copies.length > 0 && (
        <Panel title={say('mirrors.copies.title')} hint={say('mirrors.copies.hint')}>
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
        </Panel>
      )}
    </Flex>
  );
}
