import { Button, Flex, Typography } from '@strapi/design-system';
import type { UndeclaredCopy } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { RelativeTime } from '../RelativeTime';
import { ListItem } from '../ListItem';

interface CopyRowProps {
  copy: UndeclaredCopy;
  isBusy: boolean;
  onDismiss(): void;
}

/** A copy of the site that nobody declared, and where it was met. */
export function CopyRow({ copy, isBusy, onDismiss }: CopyRowProps) {
  const say = useText();
  const { address, story, foundIn, foundAt } = copy;
  return (
    <ListItem gap={4} alignItems="flex-start" justifyContent="space-between">
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
        <AddressText address={address} />
        {story !== null && (
          <Typography tag="p" dir="auto">
            {story}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.copies.foundIn', { place: foundIn })} · <RelativeTime at={foundAt} />
        </Typography>
      </Flex>
      <Button size="S" variant="tertiary" disabled={isBusy} onClick={onDismiss}>
        {say('mirrors.copies.dismiss')}
      </Button>
    </ListItem>
  );
}
