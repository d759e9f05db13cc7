import { Flex, SingleSelect, SingleSelectOption, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import type { CaptionReview } from '../../../../types/caption-review';
import type { CaptionFields } from '../../../../types/caption-changes';
import { useText } from '../../messages';
import type { CaptionWrites } from '../changes/useCaptionChanges';

const ROLES = ['lead', 'inline', 'gallery'] as const;

interface CaptionOrderProps {
  /** All of the story, in their order. */
  captions: readonly CaptionReview[];
  caption: CaptionReview;
  writes: CaptionWrites;
  disabled: boolean;
}

/** Where a picture stands among those of its story, and what it is there for. */
export function CaptionOrder({ captions, caption, writes, disabled }: CaptionOrderProps) {
  const say = useText();
  const { write, writeAdded } = writes;
  const at = captions.indexOf(caption);

  const put = (each: CaptionReview, read: CaptionFields, written: CaptionFields) => {
    const { documentId, updatedAt, key } = each;
    if (documentId === null) writeAdded(key, written);
    else if (updatedAt !== null) write({ documentId, updatedAt }, read, written);
  };
  const moveTo = (place: number) => {
    const order = captions.filter((each) => each !== caption);
    order.splice(place, 0, caption);
    // A place is only known where all have one.
    order.forEach((each, position) => {
      if (each.position === position) return;
      put(each, { ...(each.position !== null && { position: each.position }) }, { position });
    });
  };
  return (
    <Flex gap={2} alignItems="center">
      <IconButton
        type="button"
        label={say('caption.earlier')}
        disabled={disabled || at <= 0}
        onClick={() => moveTo(at - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        type="button"
        label={say('caption.later')}
        disabled={disabled || at < 0 || at === captions.length - 1}
        onClick={() => moveTo(at + 1)}
      >
        <ArrowDown />
      </IconButton>
      <SingleSelect
        size="S"
        aria-label={say('caption.role')}
        disabled={disabled}
        value={caption.role}
        onChange={(role: string | number) => {
          const wanted = ROLES.find((each) => each === role);
          const read = ROLES.find((each) => each === caption.role);
          if (wanted) put(caption, { ...(read && { role: read }) }, { role: wanted });
        }}
      >
        {ROLES.map((role) => (
          <SingleSelectOption key={role} value={role}>
            {say(`caption.role.${role}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Flex>
  );
}
