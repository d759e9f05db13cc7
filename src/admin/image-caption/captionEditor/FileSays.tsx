import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PictureSays } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { useWording } from '../review/useWording';
import { saidBeside, toldBeside, type SaidBeside, type SaidField } from './captionValues';

const Value = styled(Typography)`
  display: block;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
  max-height: 12rem;
  overflow-y: auto;
`;

interface FileSaysProps {
  says: PictureSays | null;
  values: object;
  /** Whether the form can be written to. */
  canUse: boolean;
  onUse(field: SaidField): void;
}

/** What the file says, field by field, beside what the editor wrote. */
export function FileSays({ says, values, canUse, onUse }: FileSaysProps) {
  const say = useText();
  const rows = says === null ? [] : saidBeside(says, values);
  const told = says === null ? [] : toldBeside(says);
  return (
    <Box tag="section" width="100%">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {say('editor.says')}
      </Typography>
      {rows.length + told.length === 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={1}>
          {say('editor.says.nothing')}
        </Typography>
      ) : (
        <Flex tag="dl" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
          {told.map(({ field, said }) => (
            <Box key={field}>
              <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral800">
                {say(`field.${field}`)}
              </Typography>
              <Saying where={say('editor.says.inFile')} text={said} />
            </Box>
          ))}
          {rows.map((row) => (
            <Row key={row.field} row={row} canUse={canUse} onUse={onUse} />
          ))}
        </Flex>
      )}
    </Box>
  );
}

interface RowProps extends Pick<FileSaysProps, 'canUse' | 'onUse'> {
  row: SaidBeside;
}

function Row({ row: { field, said, here, isSame }, canUse, onUse }: RowProps) {
  const say = useText();
  const { day } = useWording();
  const name = say(`field.${field}`);
  const isDate = field === 'dateCreated' || field === 'rightsExpire';
  const shown = (value: string) => (isDate && value !== '' ? day(value) : value);
  return (
    <Box>
      <Flex tag="dt" justifyContent="space-between" gap={2}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {name}
        </Typography>
        {isSame ? (
          <Typography variant="pi" textColor={TEXT_COLORS.success}>
            {say('editor.says.same')}
          </Typography>
        ) : (
          canUse && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              aria-label={say('editor.says.useField', { field: name })}
              onClick={() => onUse(field)}
            >
              {say('editor.says.use')}
            </Button>
          )
        )}
      </Flex>
      {isSame ? (
        <VisuallyHidden tag="dd">{shown(said)}</VisuallyHidden>
      ) : (
        <>
          <Saying where={say('editor.says.inFile')} text={shown(said)} />
          <Saying
            where={say('editor.says.here')}
            text={here === '' ? say('editor.says.empty') : shown(here)}
          />
        </>
      )}
    </Box>
  );
}

function Saying({ where, text }: { where: string; text: string }) {
  return (
    <dd>
      <Typography variant="pi" textColor="neutral600">
        {where}
      </Typography>
      <Value variant="pi" textColor="neutral800" dir="auto">
        {text}
      </Value>
    </dd>
  );
}
