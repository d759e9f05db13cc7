import { Button, Flex, Typography } from '@strapi/design-system';
import type { CaptionFields } from '../../../../types/caption-changes';
import { asText } from '../../asText';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { labelOfWords, type WORDS } from './WordsFields';

interface CaptionConflictProps {
  /** The version that stands. */
  theirs: CaptionFields;
  /** What both have changed. */
  fields: ReadonlyArray<(typeof WORDS)[number]>;
  onKeep(): void;
  onTake(): void;
}

/** Somebody else has saved what is written here: a save is refused until the editor says which of both stands. */
export function CaptionConflict({ theirs, fields, onKeep, onTake }: CaptionConflictProps) {
  const say = useText();
  return (
    <Notice
      live
      tone="warning"
      title={say('caption.conflict')}
      action={
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="S" variant="secondary" onClick={onKeep}>
            {say('caption.conflict.keep')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onTake}>
            {say('caption.conflict.take')}
          </Button>
        </Flex>
      }
    >
      {fields.map((field) => (
        <Typography key={field} tag="p" variant="pi" dir="auto">
          {`${say(labelOfWords(field))}: ${asText(theirs[field]) || '–'}`}
        </Typography>
      ))}
    </Notice>
  );
}
