import { Button } from '@strapi/design-system';
import { Notice } from '../../Notice';
import { useText } from '../../messages';
import { preferSheet } from './preference';

/** In place of the sheet where it could not be loaded: the way to Strapi's own form. */
export function SheetMissing() {
  const say = useText();
  return (
    <Notice
      tone="danger"
      title={say('sheet.missing')}
      action={
        <Button
          type="button"
          variant="tertiary"
          onClick={() => {
            preferSheet(false);
            window.location.reload();
          }}
        >
          {say('sheet.useParts')}
        </Button>
      }
    >
      {say('sheet.missing.hint')}
    </Notice>
  );
}
