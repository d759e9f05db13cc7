import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../../messages';
import { isPlain } from '../../../plain';
import { PartFrame } from './PartFrame';

const Words = styled.pre`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-family: monospace;
  font-size: 1.3rem;
`;

/** All words within a block, of whatever kind. */
function wordsOf(block: unknown): string {
  if (Array.isArray(block)) return block.map(wordsOf).join('');
  if (!isPlain(block)) return '';
  return typeof block.text === 'string' ? block.text : wordsOf(block.children);
}

/** A block that the sheet keeps as it is: code, a picture inside a text, what another plugin wrote. */
export function BoxView({ nodeKey, block }: { nodeKey: string; block: unknown }) {
  const say = useText();
  const type = isPlain(block) ? block.type : null;
  const words = wordsOf(block);
  return (
    <PartFrame
      nodeKey={nodeKey}
      title={say(
        type === 'code' ? 'sheet.box.code' : type === 'image' ? 'sheet.box.image' : 'sheet.box'
      )}
    >
      {words !== '' && <Words dir="auto">{words}</Words>}
      <Typography variant="pi" tag="p" textColor="neutral600">
        {say(type === 'image' ? 'sheet.box.image.hint' : 'sheet.part.unknown')}
      </Typography>
    </PartFrame>
  );
}
