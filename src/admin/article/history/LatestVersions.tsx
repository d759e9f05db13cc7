import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { HistoryDialog } from './HistoryDialog';
import { useHistoryQuery, type StoryAsked } from './historyApi';
import { VersionLine } from './VersionLine';

const SHOWN = 3;

/** The latest versions of a story, and the way to all of them. */
export default function LatestVersions(story: StoryAsked) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const { data, isError } = useHistoryQuery(
    { ...story, page: 1 },
    { refetchOnMountOrArgChange: true }
  );
  if (isError) return <Notice tone="danger" title={say('history.failed')} />;
  if (!data) return <Loader small>{say('history.loading')}</Loader>;
  if (data.versions.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600" data-newsroom-says>
        {say('history.empty')}
      </Typography>
    );
  }
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      data-newsroom="latest-versions"
      data-newsroom-says
    >
      {data.versions.slice(0, SHOWN).map((version) => (
        <VersionLine key={version.id} version={version} />
      ))}
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Trigger>
          <Button variant="tertiary" startIcon={<ClockCounterClockwise />} width="100%">
            {say('history.open')}
          </Button>
        </Modal.Trigger>
        {isOpen && <HistoryDialog {...story} />}
      </Modal.Root>
    </Flex>
  );
}
