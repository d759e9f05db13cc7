import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PanelOutlet } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { EmptyState } from '../EmptyState';
import { useMirrorChangesQuery } from '../mirrorPanelApi';
import { PageSection } from '../PageSection';
import { ChangeRow } from './ChangeRow';
import { MoveRow } from './MoveRow';

interface ChangesTabProps {
  outlet: PanelOutlet;
  mayUndo: boolean;
}

/** Who changed what, the newest first, and the outlet's moves. */
export function ChangesTab({ outlet, mayUndo }: ChangesTabProps) {
  const say = useText();
  const [page, setPage] = useState(1);
  const { data, isLoading, isError, isFetching } = useMirrorChangesQuery(
    { outlet: outlet.documentId, page },
    { refetchOnMountOrArgChange: true }
  );
  if (isLoading) return <Page.Loading />;
  if (isError || data === undefined) return <Page.Error />;
  const { changes, moves, pageCount } = data;
  if (changes.length === 0 && moves.length === 0) {
    return (
      <EmptyState title={say('mirrors.changes.empty')} hint={say('mirrors.changes.empty.hint')} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-newsroom="changes">
      {moves.length > 0 && (
        <PageSection title={say('mirrors.moves.title')} hint={say('mirrors.moves.hint')}>
          <Flex tag="ul" direction="column" alignItems="stretch">
            {moves.map((move) => (
              <MoveRow key={move.documentId} move={move} mayUndo={mayUndo} />
            ))}
          </Flex>
        </PageSection>
      )}
      <PageSection title={say('mirrors.changes.title')}>
        <Flex tag="ol" direction="column" alignItems="stretch">
          {changes.map((change) => (
            <ChangeRow key={change.documentId} change={change} />
          ))}
        </Flex>
        {pageCount > 1 && (
          <Flex gap={3} justifyContent="center">
            <Button
              size="S"
              variant="tertiary"
              disabled={page === 1 || isFetching}
              onClick={() => setPage(page - 1)}
            >
              {say('mirrors.changes.newer')}
            </Button>
            <Typography variant="pi">
              {say('mirrors.changes.page', { page, count: pageCount })}
            </Typography>
            <Button
              size="S"
              variant="tertiary"
              disabled={page >= pageCount || isFetching}
              onClick={() => setPage(page + 1)}
            >
              {say('mirrors.changes.older')}
            </Button>
          </Flex>
        )}
      </PageSection>
    </Flex>
  );
}
