import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../messages';
import { Notice } from '../../../Notice';
import { PasteTextarea } from '../../PasteTextarea';
import type { Clipboard } from '../paste';
import { readClipboard } from './readClipboard';
import type { ReadingFault } from './useReadStory';

const Box = styled(PasteTextarea)`
  min-height: 16rem;
  border-style: dashed;
`;

interface PasteBoxProps {
  fault: ReadingFault | null;
  isReading: boolean;
  onPaste(clipboard: Clipboard): void;
  /** The browser hands the clipboard out to nobody. */
  onRefused(): void;
}

/** Where a story is pasted into: browsers hand the clipboard out to those who press the keys, and not always else. */
export function PasteBox({ fault, isReading, onPaste, onRefused }: PasteBoxProps) {
  const say = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={4}>
      {fault !== null && <Notice live tone="warning" title={say(`sheet.whole.fault.${fault}`)} />}
      <label htmlFor={id}>
        <Typography tag="span" textColor="neutral700">
          {say('sheet.whole.box')}
        </Typography>
      </label>
      <Box
        id={id}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          // What was written into the box before is no part of the story on the clipboard.
          event.preventDefault();
          const { clipboardData } = event;
          onPaste({
            html: clipboardData.getData('text/html'),
            text: clipboardData.getData('text/plain'),
          });
        }}
      />
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          variant="secondary"
          loading={isReading}
          onClick={() => void readClipboard().then(onPaste, onRefused)}
        >
          {say('sheet.whole.clipboard')}
        </Button>
        {typed.trim() !== '' && (
          <Button type="button" onClick={() => onPaste({ html: '', text: typed })}>
            {say('sheet.whole.read')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
