import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldDifference } from '../../../../types/history';
import { SideText } from '../../editing';
import { useText } from '../../messages';
import type { ARTICLE, IMAGE_CAPTION } from '../../uids';
import { WrappedButton } from '../../WrappedButton';
import { useFieldLabel } from './useFieldLabel';

const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
  gap: 1.6rem;
`;

/** What stands above each of the two versions. */
export interface SideTitles {
  before: string;
  after: string;
}

interface FieldComparisonProps {
  field: FieldDifference;
  type?: typeof ARTICLE | typeof IMAGE_CAPTION;
  titles: SideTitles;
  busy: boolean;
  /** Null where it can not be put back. */
  onRestore: (() => void) | null;
}

/** A field in two versions, side by side. */
export function FieldComparison({ field, type, titles, busy, onRestore }: FieldComparisonProps) {
  const say = useText();
  const label = useFieldLabel()(field.name, type);
  return (
    <Box data-newsroom="field-comparison" data-newsroom-field={field.name}>
      <Flex justifyContent="space-between" gap={2} paddingBottom={2} wrap="wrap">
        <Typography tag="h4" variant="pi" fontWeight="bold">
          {label}
        </Typography>
        {onRestore !== null && (
          <WrappedButton
            variant="tertiary"
            size="S"
            disabled={busy}
            aria-label={say('history.restore.field.of', { field: label })}
            onClick={onRestore}
          >
            {say('history.restore.field')}
          </WrappedButton>
        )}
      </Flex>
      <Sides>
        <SideText title={titles.before} text={field.before} other={field.after} />
        <SideText title={titles.after} text={field.after} other={field.before} />
      </Sides>
    </Box>
  );
}
