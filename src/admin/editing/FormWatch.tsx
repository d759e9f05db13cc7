import { PresenceNotice } from './presence/PresenceNotice';
import { SaveWindow } from './saveWindow/SaveWindow';
import { useFormWatch } from './useFormWatch';

/** Beside each form: keeps what is typed, asks about saves on older versions, and says who else is there. */
export function FormWatch() {
  const form = useFormWatch();
  return (
    <>
      <SaveWindow />
      {form && <PresenceNotice {...form} />}
    </>
  );
}
