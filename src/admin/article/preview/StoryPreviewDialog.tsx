import { Box, Flex, Loader, Modal, Tabs, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { StoryPreview, StoryPreviewRequest } from '../../../../types/story-preview';
import { useText } from '../../messages';
import { CardPreview } from './CardPreview';
import { Choice } from './Choice';
import { PreviewFrame, type FrameWidth } from './PreviewFrame';
import { SearchPreview } from './SearchPreview';
import { useStoryPreviewQuery } from './storyPreviewApi';

const Wide = styled(Modal.Content)`
  width: min(110rem, 96vw);
  max-width: none;
  max-height: 94vh;
`;

const TABS = ['page', 'search', 'card', 'feed'] as const;
const WIDTHS: readonly FrameWidth[] = ['desktop', 'phone'];
const STATUSES = ['draft', 'published'] as const;

/** What comes out of a story as it stands in the form, and of what is published. */
export function StoryPreviewDialog({ values, ...request }: StoryPreviewRequest) {
  const say = useText();
  const [status, setStatus] = useState(request.status);
  const [width, setWidth] = useState<FrameWidth>('desktop');
  const { data, isError, isFetching } = useStoryPreviewQuery(
    { ...request, status, ...(status === 'draft' && values && { values }) },
    { refetchOnMountOrArgChange: true }
  );
  const story = data?.story ?? null;
  return (
    <Wide aria-describedby={undefined} data-newsroom="story-preview">
      <Modal.Header>
        <Modal.Title>{say('storyPreview.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={4} wrap="wrap" justifyContent="space-between">
            <Choice<StoryPreviewRequest['status']>
              label={say('storyPreview.status')}
              options={STATUSES.map((value) => [value, say(`storyPreview.status.${value}`)])}
              chosen={status}
              onChoose={setStatus}
            />
            <Choice<FrameWidth>
              label={say('storyPreview.width')}
              options={WIDTHS.map((value) => [value, say(`storyPreview.width.${value}`)])}
              chosen={width}
              onChoose={setWidth}
            />
          </Flex>
          <Tabs.Root defaultValue="page">
            <Box overflow="auto">
              <Tabs.List aria-label={say('storyPreview.title')}>
                {TABS.map((name) => (
                  <Tabs.Trigger key={name} value={name} style={{ whiteSpace: 'nowrap' }}>
                    {say(`storyPreview.tab.${name}`)}
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
            </Box>
            {TABS.map((name) => (
              <Tabs.Content key={name} value={name}>
                <Box paddingTop={4} minHeight="62vh" aria-busy={isFetching} aria-live="polite">
                  {isError ? (
                    <Typography tag="p" textColor="danger600">
                      {say('storyPreview.failed')}
                    </Typography>
                  ) : !data ? (
                    <Loader small>{say('storyPreview.loading')}</Loader>
                  ) : story === null ? (
                    <Typography tag="p">{say('storyPreview.unpublished')}</Typography>
                  ) : (
                    <Shown name={name} story={story} width={width} />
                  )}
                </Box>
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Flex>
      </Modal.Body>
    </Wide>
  );
}

interface ShownProps {
  name: (typeof TABS)[number];
  story: StoryPreview;
  width: FrameWidth;
}

function Shown({ name, story, width }: ShownProps) {
  const say = useText();
  switch (name) {
    case 'page':
      return <PreviewFrame title={say('storyPreview.tab.page')} page={story.page} width={width} />;
    case 'search':
      return <SearchPreview {...story.search} direction={story.direction} width={width} />;
    case 'card':
      return <CardPreview {...story.card} direction={story.direction} />;
    case 'feed':
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Box dir={story.direction} data-newsroom-says>
            <Typography tag="h3" variant="delta">
              {story.feed.title}
            </Typography>
            <Typography tag="p" textColor="neutral600" style={{ whiteSpace: 'pre-line' }}>
              {story.feed.summary ?? say('storyPreview.feed.noSummary')}
            </Typography>
          </Box>
          <PreviewFrame title={say('storyPreview.tab.feed')} page={story.feed.page} width={width} />
        </Flex>
      );
  }
}
