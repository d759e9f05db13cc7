import { IconButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useText } from '../messages';

/** Puts a text into the clipboard. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const say = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const run = async () => {
    const isCopied = await copy(text);
    toggleNotification(
      isCopied
        ? { type: 'success', message: say('mirrors.copied') }
        : { type: 'danger', message: say('mirrors.copied.not') }
    );
  };
  return (
    <IconButton label={label} onClick={() => void run()}>
      <Duplicate />
    </IconButton>
  );
}
