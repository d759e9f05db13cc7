import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../messages';
import type { Draft } from './draft';

/** What readers get in place of the story, as it is typed. */
export function ReaderPreview({ draft: { status, reason, authority } }: { draft: Draft }) {
  const say = useText();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {say('withdraw.preview')}
      </Typography>
      <Box
        marginTop={1}
        padding={4}
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        aria-live="polite"
        data-newsroom="withdraw-preview"
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Flex gap={2} wrap="wrap">
            <Badge>{status}</Badge>
            <Typography variant="omega" fontWeight="semiBold">
              {say(`withdraw.preview.${status}`)}
            </Typography>
          </Flex>
          <Typography
            variant="omega"
            dir="auto"
            textColor={reason.trim() === '' ? 'neutral600' : 'neutral800'}
            style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', width: '100%' }}
          >
            {reason.trim() || say('withdraw.preview.empty')}
          </Typography>
          {status === 451 && authority.trim() !== '' && (
            <Typography variant="pi" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
              {say('withdraw.preview.authority', { authority: authority.trim() })}
            </Typography>
          )}
        </Flex>
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {say('withdraw.preview.hint')}
      </Typography>
    </Box>
  );
}
