import { PresenceNotice } from './presence/PresenceNotice';
import { SaveWindow } from './saveWindow/SaveWindow';
import { UnsavedNotice } from './unsaved/UnsavedNotice';
import { WindowNotice } from './unsaved/WindowNotice';
import { useFormWatch } from './useFormWatch';

/** Beside each form: keeps what is typed, asks about saves on older versions, and says who else is there. */
export function FormWatch() {
  const form = useFormWatch();
  return (
    <>
      <SaveWindow />
      <WindowNotice />
      {form && (
        <UnsavedNotice
          key={`${form.documentId} ${form.locale}`}
          type={form.type}
          documentId={form.documentId}
          locale={form.locale}
        />
      )}
      {form && form.documentId !== null && (
        <PresenceNotice {...form} documentId={form.documentId} />
      )}
    </>
  );
}
