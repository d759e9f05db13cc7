import { Box, Button, Flex } from '@strapi/design-system';
import { useText } from '../../../messages';
import { Notice } from '../../../Notice';

interface WholeStoryNoticesProps {
  isOffered: boolean;
  onOpen(): void;
  onDropOffer(): void;
}

/** Offers to tell a pasted story apart. */
export function WholeStoryNotices({ isOffered, onOpen, onDropOffer }: WholeStoryNoticesProps) {
  const say = useText();
  if (!isOffered) return null;
  return (
    <Box paddingBottom={4}>
      <Notice
        live
        tone="neutral"
        title={say('sheet.whole.offer')}
        action={
          <Flex gap={2} wrap="wrap">
            <Button type="button" size="S" variant="secondary" onClick={onOpen}>
              {say('sheet.whole.offer.take')}
            </Button>
            <Button type="button" size="S" variant="tertiary" onClick={onDropOffer}>
              {say('sheet.whole.offer.drop')}
            </Button>
          </Flex>
        }
      />
    </Box>
  );
}
