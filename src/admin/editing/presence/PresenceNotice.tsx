import { Button } from '@strapi/design-system';
import { useSyncExternalStore } from 'react';
import type { PresenceRequest } from '../../../../types/editing';
import { AboveForm } from '../../AboveForm';
import { useText } from '../../messages';
import { formKey } from '../guarded';
import { useMoment } from '../useMoment';
import { onVersions, versionOf } from '../versions';
import { useReadAnewMutation } from './presenceApi';
import { usePresence } from './usePresence';

type PresenceNoticeProps = Pick<PresenceRequest, 'type' | 'documentId' | 'locale'> & {
  /** Whether something is typed that nobody has saved. */
  isTyping: boolean;
};

/** Above a form: who else has its entry open, and whether they have saved it meanwhile. */
export function PresenceNotice({ isTyping, ...form }: PresenceNoticeProps) {
  const { type, documentId, locale } = form;
  const say = useText();
  const momentOf = useMoment();
  const heard = usePresence(form);
  const [readAnew] = useReadAnewMutation();
  const shown = useSyncExternalStore(onVersions, () =>
    versionOf(formKey(type, documentId, locale))
  );
  if (heard === null) return null;
  const { updatedAt, savedBy, others } = heard;
  const isOld = shown !== null && updatedAt !== null && new Date(updatedAt) > new Date(shown);
  const when = momentOf(updatedAt ?? '');
  return (
    <>
      {isOld && (
        <AboveForm
          name="saved-notice"
          tone="warning"
          live
          title={
            savedBy === null
              ? say('presence.saved.program', { when })
              : say('presence.saved', { name: savedBy, when })
          }
          action={
            !isTyping && (
              <Button
                type="button"
                variant="secondary"
                size="S"
                onClick={() => void readAnew({ type, documentId })}
              >
                {say('presence.saved.show')}
              </Button>
            )
          }
        >
          {say('presence.saved.hint')}
        </AboveForm>
      )}
      {others.length > 0 && (
        <AboveForm
          name="presence-notice"
          tone="neutral"
          live
          title={others
            .map(({ name, since, isSameEditor }) =>
              isSameEditor
                ? say('presence.open.you', { when: momentOf(since) })
                : say('presence.open', { name, when: momentOf(since) })
            )
            .join(' · ')}
        >
          {say('presence.open.hint')}
        </AboveForm>
      )}
    </>
  );
}
