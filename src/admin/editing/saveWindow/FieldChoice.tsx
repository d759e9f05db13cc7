import { Box, Field, Flex, Grid, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useText } from '../../messages';
import { usePanelDirection } from '../../usePanelDirection';
import type { ChangedField, Side } from '../plan/planSave';
import { SideText } from './SideText';
import type { SideTexts } from './useSideTexts';

interface FieldChoiceProps extends SideTexts {
  difference: ChangedField;
  label: string;
  /** Who saved the one that stands; null for a program. */
  savedBy: string | null;
  chosen: Side | null;
  /** Whether it is said that a choice is missing. */
  isMissing: boolean;
  onChoose(side: Side): void;
}

const SIDES: readonly Side[] = ['mine', 'theirs', 'both'];

/** A field in which two versions differ, side by side, and which of them is to stand. */
export function FieldChoice(props: FieldChoiceProps) {
  const { difference, label, mine, theirs, both, savedBy, chosen, isMissing, onChoose } = props;
  const say = useText();
  const direction = usePanelDirection();
  const heading = useId();
  const { name, type, changedBy } = difference;
  // Of a relation that only the other changed there is nothing here that could be put in its place.
  const isOpen = !(type === 'relation' && changedBy === 'theirs');
  const theirTitle =
    savedBy === null ? say('saves.theirs.program') : say('saves.theirs', { name: savedBy });
  const changed =
    changedBy === 'theirs' && savedBy === null
      ? say('saves.changed.program')
      : say(`saves.changed.${changedBy}`, { name: savedBy ?? '' });
  const sides = SIDES.filter((side) => side !== 'both' || both !== null);
  return (
    <Box
      tag="section"
      // As its words run, so do the columns and what can be chosen.
      dir="auto"
      aria-labelledby={heading}
      data-newsroom-difference={name}
    >
      <Box data-newsroom-says paddingBottom={2}>
        <Typography tag="h3" variant="delta" id={heading}>
          {label}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {changed}
        </Typography>
      </Box>
      <Grid.Root gap={3}>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <SideText title={say('saves.mine')} text={mine} other={theirs} />
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <SideText title={theirTitle} text={theirs} other={mine} />
        </Grid.Item>
      </Grid.Root>
      {isOpen && (
        <Box paddingTop={3}>
          <Field.Root
            name={`newsroom-side-${name}`}
            error={isMissing ? say('saves.missing') : undefined}
          >
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Radio.Group
                dir={direction}
                aria-label={say('saves.choose', { field: label })}
                value={chosen ?? ''}
                onValueChange={(value) => {
                  const side = SIDES.find((each) => each === value);
                  if (side) onChoose(side);
                }}
              >
                <Flex gap={4} wrap="wrap">
                  {sides.map((side) => (
                    <Radio.Item key={side} value={side}>
                      {say(`saves.take.${side}`)}
                    </Radio.Item>
                  ))}
                </Flex>
              </Radio.Group>
              <Field.Error />
            </Flex>
          </Field.Root>
          {chosen === 'both' && both !== null && (
            <Box paddingTop={2}>
              <SideText title={say('saves.together')} text={both} other={null} />
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}
