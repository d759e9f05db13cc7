import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { PasteTextarea } from '../../article/PasteTextarea';
import type { Clipboard } from '../../article/storyPieces';
import { useText } from '../../messages';

/** Where a story is pasted, or typed by who cannot paste. */
export function PasteArea({ onPaste }: { onPaste(clipboard: Clipboard): void }) {
  const say = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <label htmlFor={id}>
        <Typography tag="span" fontWeight="semiBold" textColor="neutral800">
          {say('import.paste')}
        </Typography>
      </label>
      <PasteTextarea
        id={id}
        value={typed}
        dir="auto"
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          if (typed !== '') return;
          const { clipboardData } = event;
          const html = clipboardData.getData('text/html');
          const text = clipboardData.getData('text/plain');
          if (html === '' && text === '') return;
          event.preventDefault();
          onPaste({ html, text });
        }}
      />
      {typed.trim() !== '' && (
        <Flex>
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              onPaste({ html: '', text: typed });
              setTyped('');
            }}
          >
            {say('import.paste.read')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
