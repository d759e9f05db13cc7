import { Button, Flex, Typography } from '@strapi/design-system';
import type { UndeclaredCopy } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Address } from '../Address';
import { Ago } from '../Ago';
import { Entry } from '../Entry';

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
    <Entry gap={4} alignItems="flex-start" justifyContent="space-between">
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
        <Address address={address} />
        {story !== null && (
          <Typography tag="p" dir="auto">
            {story}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {say('mirrors.copies.foundIn', { place: foundIn })} · <Ago at={foundAt} />
        </Typography>
      </Flex>
      <Button size="S" variant="tertiary" disabled={isBusy} onClick={onDismiss}>
        {say('mirrors.copies.dismiss')}
      </Button>
    </Entry>
  );
}
