import { Box, Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { MOST_STORIES, type ImportChoices } from '../../../../types/import-page';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import type { ImportPlace } from '../drafts/place';
import type { ImportedSource, ImportedStory } from '../imported';
import { problemPlace } from '../review/problemText';
import { ImportedLine } from './ImportedLine';
import { useFormatName } from './useFormatName';
import { useRefusal } from './useRefusal';

/** Of a long list, so many are shown before the others are asked for. */
const SHOWN = 20;
const REFUSALS_SHOWN = 10;

interface SourceCardProps {
  source: ImportedSource;
  /** Whether its story is open as it comes. */
  isOpen: boolean;
  isRunning: boolean;
  /** Where a story may go that does not go where the others do; null where it is the only one. */
  choices: ImportChoices | null;
  /** Where the stories go. */
  place: ImportPlace;
  onChange(
    story: string,
    change: Partial<Pick<ImportedStory, 'roles' | 'isChosen' | 'place'>>
  ): void;
  onRemove(): void;
}

/** A file with how it was read, and its stories. */
export function SourceCard(props: SourceCardProps) {
  const { source, isOpen, isRunning, choices, place, onChange, onRemove } = props;
  const say = useText();
  const refusalOf = useRefusal();
  const [isLong, setLong] = useState(false);
  const title = useFormatName()(source);
  const { name, state, stories, refused, hasMore } = source;
  const shown = isLong ? stories : stories.slice(0, SHOWN);
  const counts = { stories: stories.length, refused: refused.length };
  return (
    <Box
      tag="section"
      aria-label={name}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
      data-newsroom-says
      data-newsroom-import-source
    >
      <Flex gap={4} justifyContent="space-between" alignItems="flex-start">
        <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
          <Typography variant="delta" tag="h3" dir="auto">
            {name}
          </Typography>
          {state === 'waiting' ? (
            <Flex gap={2} paddingTop={2}>
              <Loader small>{say('import.reading')}</Loader>
              <Typography tag="p" textColor="neutral700">
                {say('import.reading')}
              </Typography>
            </Flex>
          ) : (
            state === 'read' &&
            (title !== null || stories.length > 0) && (
              <Typography tag="p" textColor="neutral700">
                {title === null
                  ? say('import.counts', counts)
                  : say('import.readAs', { title, counts: say('import.counts', counts) })}
              </Typography>
            )
          )}
        </Box>
        {!isRunning && (
          <IconButton label={say('import.remove', { name })} onClick={onRemove}>
            <Trash />
          </IconButton>
        )}
      </Flex>
      {state === 'failed' && (
        <Box paddingTop={4}>
          <Notice live tone="danger" title={say('import.read.failed')} />
        </Box>
      )}
      {refused.length > 0 && (
        <Box paddingTop={4}>
          <Notice live tone="warning" title={say('import.refused', { count: refused.length })}>
            {refused.slice(0, REFUSALS_SHOWN).map((each, index) => {
              const at = problemPlace(each.place);
              return (
                <p key={index}>
                  {at === null && each.place !== 'file' && <bdi>{each.place}: </bdi>}
                  {at?.file && <bdi>{at.file}: </bdi>}
                  {refusalOf(each)}
                  {at && <small> ({say(at.id, at.values)})</small>}
                </p>
              );
            })}
          </Notice>
        </Box>
      )}
      {stories.length > 0 && (
        <Box tag="ul">
          {shown.map((story) => (
            <ImportedLine
              key={story.id}
              story={story}
              isFirst={isOpen && stories.length === 1}
              isRunning={isRunning}
              choices={choices}
              place={place}
              onChange={(change) => onChange(story.id, change)}
            />
          ))}
        </Box>
      )}
      {shown.length < stories.length && (
        <Box paddingTop={4}>
          <Button type="button" variant="tertiary" onClick={() => setLong(true)}>
            {say('import.showAll', { count: stories.length - shown.length })}
          </Button>
        </Box>
      )}
      {hasMore && (
        <Box paddingTop={4}>
          <Notice tone="warning" title={say('import.more', { count: MOST_STORIES })} />
        </Box>
      )}
    </Box>
  );
}
