import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { $getNodeByKey, type LexicalNode } from 'lexical';
import { useContext, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../messages';
import { $moveBlock } from '../editor/blockCommands';
import { StoryContext } from '../storyOfSheet';

const Frame = styled(Box)<{ $selected: boolean }>`
  margin-block: 1.6rem;
  border-inline-start: 3px solid
    ${({ theme, $selected }) => theme.colors[$selected ? 'primary600' : 'neutral200']};
  background: ${({ theme, $selected }) => theme.colors[$selected ? 'primary100' : 'neutral100']};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

interface PartFrameProps {
  nodeKey: string;
  title: string;
  /** Beside the title. */
  sign?: ReactNode;
  children: ReactNode;
}

/** Around what stands between the texts of a story: what it is, and what can be done with it as a whole. */
export function PartFrame({ nodeKey, title, sign, children }: PartFrameProps) {
  const say = useText();
  const [editor] = useLexicalComposerContext();
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const { disabled } = useContext(StoryContext);

  const change = (doWith: (node: LexicalNode) => void) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if (node) doWith(node);
    });
  const select = () => {
    clearSelection();
    setSelected(true);
  };

  return (
    <Frame $selected={isSelected} padding={3} role="group" aria-label={title}>
      <Flex gap={2} paddingBottom={2}>
        <Box flex="1" minWidth={0} onClick={select} style={{ cursor: 'pointer' }}>
          <Flex gap={2}>
            <Typography variant="sigma" textColor="neutral600">
              {title}
            </Typography>
            {sign}
          </Flex>
        </Box>
        {!disabled && (
          <Flex gap={1}>
            <IconButton
              variant="ghost"
              size="S"
              label={say('sheet.part.up', { part: title })}
              onClick={() => change((node) => $moveBlock(node, 'up'))}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              variant="ghost"
              size="S"
              label={say('sheet.part.down', { part: title })}
              onClick={() => change((node) => $moveBlock(node, 'down'))}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              variant="ghost"
              size="S"
              label={say('sheet.part.remove', { part: title })}
              onClick={() => change((node) => node.remove())}
            >
              <Trash />
            </IconButton>
          </Flex>
        )}
      </Flex>
      {children}
    </Frame>
  );
}
