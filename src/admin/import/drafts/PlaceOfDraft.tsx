import { Box, Button, Flex } from '@strapi/design-system';
import type { ImportChoices } from '../../../../types/import-page';
import { useText } from '../../messages';
import type { ImportPlace } from './place';
import { PlaceFields } from './PlaceFields';

interface StoryPlaceProps {
  /** Names the story for who does not see where the fields stand. */
  headline: string;
  choices: ImportChoices;
  place: ImportPlace;
  onChange(place: ImportPlace | null): void;
}

/** Where one story goes that does not go where the others do. */
export function PlaceOfDraft({ headline, choices, place, onChange }: StoryPlaceProps) {
  const say = useText();
  return (
    <Box
      tag="section"
      aria-label={say('import.place.of', { headline })}
      paddingTop={4}
      data-newsroom-import-place
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PlaceFields choices={choices} place={place} onChange={onChange} />
        <Box>
          <Button type="button" size="S" variant="tertiary" onClick={() => onChange(null)}>
            {say('import.place.common')}
          </Button>
        </Box>
      </Flex>
    </Box>
  );
}
