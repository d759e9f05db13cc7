import { useEffect } from 'react';
import { useText } from '../messages';
import { PresenceNotice } from './presence/PresenceNotice';
import { SaveWindow } from './saveWindow/SaveWindow';
import { noteUnreachedText } from './unreached';
import { useFormWatch } from './useFormWatch';

/** Beside each form: keeps what is typed, asks about saves on older versions, and says who else is there. */
export function FormWatch() {
  const say = useText();
  const form = useFormWatch();
  useEffect(() => noteUnreachedText(say('saves.unreached')), [say]);
  return (
    <>
      <SaveWindow />
      {form && <PresenceNotice {...form} />}
    </>
  );
}
