import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../messages';
import type { StoryPlace } from './labelled';

/** As much of what stands in a field as tells which it is. */
const LONGEST = 120;

interface Replacement {
  place: StoryPlace;
  /** What stands there. */
  text: string;
}

interface ReplacementsProps {
  replacements: readonly Replacement[];
  kept: ReadonlySet<StoryPlace>;
  onKeep(place: StoryPlace, isKept: boolean): void;
}

/** What stands in the form already and would be replaced; each can be kept. */
export function Replacements({ replacements, kept, onKeep }: ReplacementsProps) {
  const say = useText();
  if (replacements.length === 0) return null;
  return (
    <Flex
      data-newsroom-says
      role="group"
      aria-label={say('sheet.whole.replaces')}
      direction="column"
      alignItems="flex-start"
      gap={2}
      padding={4}
      background="warning100"
      hasRadius
    >
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {say('sheet.whole.replaces')}
      </Typography>
      {replacements.map(({ place, text }) => (
        <Checkbox
          key={place}
          checked={!kept.has(place)}
          onCheckedChange={(isTicked: boolean | 'indeterminate') =>
            onKeep(place, isTicked !== true)
          }
        >
          {say(place === 'body' ? 'sheet.whole.replace.body' : 'sheet.whole.replace', {
            field: say(`sheet.whole.role.${place === 'by' ? 'byline' : place}`),
            text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
          })}
        </Checkbox>
      ))}
    </Flex>
  );
}
