import { Box, Button, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ImportChoices } from '../../../../types/import-page';
import type { ImportPlace } from '../drafts/place';
import { PlaceOfDraft } from '../drafts/PlaceOfDraft';
import { useText } from '../../messages';
import { ToneBadge, type Tone } from '../../tones';
import { ARTICLE, editPath } from '../../uids';
import { hasHeadline, type DraftState, type ImportedStory } from '../imported';
import { StoryReview } from '../review/StoryReview';

/** A headline that is none is as long as a paragraph. */
const Name = styled(Typography)`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
`;

interface ImportedLineProps {
  story: ImportedStory;
  /** Whether it opens as it comes: where there is one story, it is the one to look at. */
  isFirst: boolean;
  isRunning: boolean;
  /** Where it may go; null where it goes where all do. */
  choices: ImportChoices | null;
  /** Where the others go. */
  place: ImportPlace;
  onChange(change: Partial<Pick<ImportedStory, 'roles' | 'isChosen' | 'place'>>): void;
}

const TONES: Readonly<Record<string, Tone>> = { created: 'success', updated: 'success' };

/** What became of a story, with the way to its draft. */
function DraftLine({ draft }: { draft: DraftState }) {
  const say = useText();
  if (draft.state === 'creating') {
    return <ToneBadge tone="neutral">{say('import.state.creating')}</ToneBadge>;
  }
  if (draft.state === 'failed') {
    return <ToneBadge tone="danger">{say('import.state.failed')}</ToneBadge>;
  }
  const { outcome, documentId, locale } = draft.answer;
  return (
    <Flex gap={3} wrap="wrap">
      <ToneBadge tone={TONES[outcome] ?? 'neutral'}>{say(`import.state.${outcome}`)}</ToneBadge>
      <Link tag={NavLink} to={editPath(ARTICLE, documentId, locale)}>
        {say('import.open')}
      </Link>
    </Flex>
  );
}

/** A story that was read: whether it is taken, how it was read, and what became of it. */
export function ImportedLine(props: ImportedLineProps) {
  const { story, isFirst, isRunning, choices, place, onChange } = props;
  const say = useText();
  const [isOpen, setOpen] = useState(isFirst);
  const { read, roles, isChosen, draft } = story;
  const headline = read.pieces
    .filter((_piece, index) => roles[index] === 'headline')
    .map(({ text }) => text)
    .join(' ');
  const name = headline || say('import.noHeadline');
  const isDone = draft?.state === 'created';
  return (
    <Box tag="li" paddingTop={4} data-newsroom-import-story>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 20rem" minWidth={0} style={{ overflowWrap: 'anywhere' }}>
          <Checkbox
            checked={isChosen && hasHeadline(story)}
            disabled={isDone || isRunning || !hasHeadline(story)}
            onCheckedChange={(checked: boolean | 'indeterminate') =>
              onChange({ isChosen: checked === true })
            }
          >
            <Name tag="span" dir="auto" title={name}>
              {name}
            </Name>
          </Checkbox>
        </Box>
        <Flex gap={3} wrap="wrap">
          {draft && <DraftLine draft={draft} />}
          {!draft && read.problems.length > 0 && (
            <ToneBadge tone="warning">
              {say('import.problems', { count: read.problems.length })}
            </ToneBadge>
          )}
          {!isDone && choices && story.place === null && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              disabled={isRunning}
              onClick={() => onChange({ place })}
            >
              {say('import.place.own')}
            </Button>
          )}
          {!isDone && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              aria-expanded={isOpen}
              onClick={() => setOpen((now) => !now)}
            >
              {say(isOpen ? 'import.close' : 'import.look')}
            </Button>
          )}
        </Flex>
      </Flex>
      {draft?.state === 'failed' && (
        <Box paddingTop={2} role="alert">
          <Typography tag="p" textColor="danger700">
            {draft.reason}
          </Typography>
        </Box>
      )}
      {!isDone && !isRunning && choices && story.place && (
        <PlaceOfDraft
          headline={name}
          choices={choices}
          place={story.place}
          onChange={(chosen) => onChange({ place: chosen })}
        />
      )}
      {isOpen && !isDone && (
        <StoryReview story={story} onLabel={(changed) => onChange({ roles: changed })} />
      )}
    </Box>
  );
}
