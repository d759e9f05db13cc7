import { useRBAC } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { CaptionReview } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { WrappedButton } from '../../WrappedButton';
import { OVERRIDE_PERMISSION } from '../permissions';
import { offeredActions, type OfferedAction } from './offeredActions';
import { OverrideDialog } from './OverrideDialog';
import type { CaptionActions } from './useCaptionActions';

interface CaptionButtonsProps {
  caption: CaptionReview;
  actions: CaptionActions;
  /** Those that this place offers. */
  among: readonly OfferedAction[];
}

const LOOKS: Partial<Record<OfferedAction, 'default' | 'danger-light' | 'secondary'>> = {
  approve: 'default',
  'use-picture-caption': 'secondary',
  override: 'danger-light',
};

/** What an editor can do with a caption, a click each. */
export function CaptionButtons({ caption, actions, among }: CaptionButtonsProps) {
  const say = useText();
  const { permissions } = useRBAC(OVERRIDE_PERMISSION);
  const [asks, setAsks] = useState(false);
  const offered = offeredActions(caption, { mayOverride: permissions.length > 0 }).filter(
    (action) => among.includes(action)
  );
  if (offered.length === 0) return null;
  const runs = (action: OfferedAction) => actions.running === `${caption.documentId} ${action}`;

  const override = async (reason: string) => {
    await actions.act(caption, 'override', { reason });
    setAsks(false);
  };

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
      role="group"
      aria-label={say('action.group', { caption: caption.text })}
    >
      {offered.map((action) => (
        <WrappedButton
          key={action}
          type="button"
          size="S"
          fullWidth
          variant={LOOKS[action] ?? 'tertiary'}
          loading={runs(action)}
          disabled={actions.running !== null}
          onClick={() =>
            action === 'override' ? setAsks(true) : void actions.act(caption, action)
          }
        >
          {say(`action.${action}`)}
        </WrappedButton>
      ))}
      {asks && (
        <OverrideDialog
          caption={caption.text}
          busy={runs('override')}
          onCancel={() => setAsks(false)}
          onConfirm={(reason) => void override(reason)}
        />
      )}
    </Flex>
  );
}
