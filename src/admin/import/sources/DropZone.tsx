import { Button, Flex, Typography } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { useId, useRef, useState, type DragEvent } from 'react';
import { styled } from 'styled-components';
import type { Clipboard } from '../../article/storyPieces';
import { useText } from '../../messages';
import { PasteArea } from './PasteArea';

const Zone = styled.div<{ $isOver: boolean }>`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
  gap: 2.4rem;
  padding: 2.4rem;
  background: ${({ theme, $isOver }) => theme.colors[$isOver ? 'primary100' : 'neutral0']};
  border: 2px dashed ${({ theme, $isOver }) => theme.colors[$isOver ? 'primary600' : 'neutral500']};
  border-radius: ${({ theme }) => theme.borderRadius};

  @media (max-width: 48rem) {
    padding: 1.6rem;
  }
`;

interface DropZoneProps {
  onFiles(files: readonly File[]): void;
  onPaste(clipboard: Clipboard): void;
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** Where stories come in: files that are dropped or chosen, and what is pasted. */
export function DropZone({ onFiles, onPaste }: DropZoneProps) {
  const say = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <Zone
      data-newsroom-says
      data-newsroom-drop
      $isOver={isOver}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Flex gap={3} alignItems="center">
          <CloudUpload width="2.4rem" height="2.4rem" aria-hidden style={{ flexShrink: 0 }} />
          <Typography id={id} variant="delta" tag="h2">
            {say('import.drop')}
          </Typography>
        </Flex>
        <Typography tag="p" textColor="neutral700">
          {say('import.drop.hint')}
        </Typography>
        <Button type="button" variant="secondary" onClick={() => input.current?.click()}>
          {say('import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-labelledby={id}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            // The same file again is a choice, too.
            target.value = '';
          }}
        />
      </Flex>
      <PasteArea onPaste={onPaste} />
    </Zone>
  );
}
