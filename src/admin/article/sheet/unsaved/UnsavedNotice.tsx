import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Notice } from '../../../Notice';
import { useText } from '../../../messages';
import { asText } from '../../../asText';
import type { UnsavedText } from './unsavedStore';

interface UnsavedNoticeProps {
  offered: UnsavedText;
  /** Whether somebody has saved the story since. */
  isOutdated: boolean;
  onTake(): void;
  onDrop(): void;
}

/** Offers what an editor wrote and never saved. */
export function UnsavedNotice({ offered, isOutdated, onTake, onDrop }: UnsavedNoticeProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const at = formatDate(offered.at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Notice
      live
      tone="warning"
      title={say('sheet.unsaved', { at })}
      action={
        <Flex gap={2}>
          <Button type="button" size="S" onClick={onTake}>
            {say('sheet.unsaved.take')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onDrop}>
            {say('sheet.unsaved.drop')}
          </Button>
        </Flex>
      }
    >
      {asText(offered.values.headline)}
      {isOutdated && <p>{say('sheet.unsaved.outdated')}</p>}
    </Notice>
  );
}
