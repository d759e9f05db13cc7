import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Handover } from '../../../types/desk';
import { useText } from '../messages';
import { RelativeTime } from '../outlet-mirror';

const Note = styled(Typography)`
  display: block;
  white-space: pre-line;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
`;

/** Who has said where a story stands, when, and the note to colleagues. */
export function HandoverLine({ handover: { state, by, at, note } }: { handover: Handover }) {
  const say = useText();
  const { formatDate } = useIntl();
  const who = by === null ? say('desk.said.program') : `\u2068${by}\u2069`;
  return (
    <Box
      paddingLeft={3}
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 0 3px"
      title={formatDate(at, { dateStyle: 'long', timeStyle: 'short' })}
    >
      {note !== null && (
        <Note tag="p" variant="pi" textColor="neutral800">
          {note}
        </Note>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(`desk.said.${state}`, { who })} · <RelativeTime at={at} />
      </Typography>
    </Box>
  );
}
