import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import {
  isBaseQueryError,
  useAPIErrorHandler,
  useNotification,
  useTable,
} from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PartlyPublished } from '../../../../types/bulk-publish';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { chosenStory, partlyPublishedIn } from './chosenStories';
import { usePublishStoriesMutation } from './publishStoriesApi';
import { StoryLine } from './StoryLine';

/**
 * The stories that are chosen in a list, before they are published together, and what became of each.
 * In the window that Strapi opens over its list.
 */
export function PublishStories({ onClose }: { onClose(): void }) {
  const say = useText();
  const rows = useTable('PublishStories', ({ selectedRows }) => selectedRows);
  const selectRows = useTable('PublishStories', ({ selectRow }) => selectRow);
  // What is chosen in the list becomes fewer while this is open.
  const [chosen] = useState(() => rows.map((row) => ({ row, story: chosenStory(row) })));
  const locale = usePanelLocale(chosen[0]?.story.locale);
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: messageOf } = useAPIErrorHandler();
  const [publish, { isLoading }] = usePublishStoriesMutation();
  const [outcome, setOutcome] = useState<PartlyPublished>({ published: [], refused: [] });
  const [failure, setFailure] = useState<string | null>(null);

  const { published, refused } = outcome;
  const isTried = published.length + refused.length > 0;
  const waiting = chosen
    .map(({ story }) => story)
    .filter(({ documentId, status }) => status !== 'published' && !published.includes(documentId));

  const confirm = async () => {
    setFailure(null);
    const documentIds = waiting.map(({ documentId }) => documentId);
    const answer = await publish({ documentIds, locale });
    if (!('error' in answer)) {
      const count = published.length + documentIds.length;
      toggleNotification({ type: 'success', message: say('bulk.done', { count }) });
      selectRows([]);
      onClose();
      return;
    }
    const error = answer.error && isBaseQueryError(answer.error) ? answer.error : null;
    const partly = partlyPublishedIn(error && 'details' in error ? error.details : null);
    if (!partly) {
      setFailure(error ? messageOf(error) : say('bulk.failed'));
      return;
    }
    setOutcome({ published: [...published, ...partly.published], refused: partly.refused });
    const kept = new Set(partly.refused.map(({ documentId }) => documentId));
    selectRows(chosen.filter(({ story }) => kept.has(story.documentId)).map(({ row }) => row));
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isTried ? (
            <Notice
              live
              tone="danger"
              title={
                published.length === 0
                  ? say('bulk.none')
                  : say('bulk.partly', {
                      published: published.length,
                      total: published.length + refused.length,
                    })
              }
            >
              {say('bulk.refused.hint')}
            </Notice>
          ) : (
            <Typography textColor="neutral800" tag="p">
              {say('bulk.intro')}
            </Typography>
          )}
          {failure && (
            <Notice live tone="danger" title={say('bulk.failed')}>
              {failure}
            </Notice>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" aria-label={say('bulk.stories')}>
            {chosen.map(({ story }) => (
              <StoryLine
                key={story.documentId}
                story={story}
                isPublished={published.includes(story.documentId)}
                refusal={refused.find(({ documentId }) => documentId === story.documentId)}
              />
            ))}
          </Flex>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose} disabled={isLoading}>
          {say(isTried ? 'bulk.close' : 'bulk.cancel')}
        </Button>
        <Button
          type="button"
          loading={isLoading}
          disabled={waiting.length === 0}
          onClick={() => {
            void confirm();
          }}
        >
          {say(isTried ? 'bulk.again' : 'bulk.publish', { count: waiting.length })}
        </Button>
      </Modal.Footer>
    </>
  );
}
