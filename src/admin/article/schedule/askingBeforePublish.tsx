import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { HeldBackDialog } from './HeldBackDialog';
import { useHeldBack } from './useHeldBack';

type Described = NonNullable<ReturnType<DocumentActionComponent>>;

/** Strapi's Publish; of a story under embargo, or with a time of its own, it asks first. */
export function askingBeforePublish(action: DocumentActionComponent): DocumentActionComponent {
  if (action.type !== 'publish') return action;
  const Action: DocumentActionComponent = (props) => {
    const say = useText();
    const described = action(props);
    const onChange = useForm('askingBeforePublish', (form) => form.onChange);
    const { times, isEmbargoed, isScheduled } = useHeldBack();
    const latest = useRef<Described | null>(null);
    latest.current = described;
    const { embargoedUntil } = times;
    const publishNow = useCallback(() => {
      if (isEmbargoed) onChange('embargoedUntil', null);
      onChange('publishAt', null);
      // It reads the form as it is by then.
      void latest.current?.onClick?.({} as never);
    }, [isEmbargoed, onChange]);
    const content = useCallback(
      ({ onClose }: { onClose(): void }) => (
        <HeldBackDialog
          isEmbargoed={isEmbargoed}
          onLater={
            isEmbargoed
              ? () => {
                  onChange('publishAt', embargoedUntil);
                  onClose();
                }
              : null
          }
          onNow={() => {
            publishNow();
            onClose();
          }}
          onClose={onClose}
        />
      ),
      [isEmbargoed, embargoedUntil, onChange, publishNow]
    );
    const isAsked = props.model === ARTICLE && props.activeTab !== 'published';
    if (!described || !isAsked || !(isEmbargoed || isScheduled)) return described;
    const { onClick: _direct, ...others } = described;
    return {
      ...others,
      dialog: {
        type: 'modal',
        title: say(isEmbargoed ? 'schedule.ask.embargo' : 'schedule.ask.scheduled'),
        content,
      },
    };
  };
  return Object.assign(Action, action);
}
