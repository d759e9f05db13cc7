import { Box, Button, Flex } from '@strapi/design-system';
import { useText } from '../../../messages';
import { Notice } from '../../../Notice';

interface WholeStoryNoticesProps {
  isOffered: boolean;
  lost: readonly string[];
  onOpen(): void;
  onDropOffer(): void;
  onDropLost(): void;
}

/** Offers to tell a pasted story apart, and tells what did not come of one. */
export function WholeStoryNotices(props: WholeStoryNoticesProps) {
  const { isOffered, lost, onOpen, onDropOffer, onDropLost } = props;
  const say = useText();
  return (
    <>
      {isOffered && (
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
      )}
      {lost.length > 0 && (
        <Box paddingBottom={4}>
          <Notice
            live
            tone="warning"
            title={say('sheet.whole.lost', { count: lost.length })}
            action={
              <Button type="button" size="S" variant="tertiary" onClick={onDropLost}>
                {say('sheet.close')}
              </Button>
            }
          >
            {lost.map((text, index) => (
              <div key={index}>{text}</div>
            ))}
          </Notice>
        </Box>
      )}
    </>
  );
}
