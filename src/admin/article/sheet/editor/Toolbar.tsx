import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Box, Flex, IconButton } from '@strapi/design-system';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  HeadingThree,
  HeadingTwo,
  Italic,
  Link as LinkSign,
  NumberList,
  Quotes,
} from '@strapi/icons';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../messages';
import { makeBlocks, type BlockKind } from './blockCommands';
import { LinkDialog } from './LinkDialog';
import { MARKS, useToolbarState } from './useToolbarState';

const BLOCKS = [
  ['subhead', HeadingTwo],
  ['small-subhead', HeadingThree],
  ['bullets', BulletList],
  ['numbers', NumberList],
  ['quote', Quotes],
] as const satisfies ReadonlyArray<readonly [BlockKind, unknown]>;

const MARK_SIGNS = {
  bold: Bold,
  italic: Italic,
} as const;

/** Stays in sight while a long story is written. */
const Bar = styled(Box)`
  position: sticky;
  inset-block-start: 0;
  z-index: 2;
  background: ${({ theme }) => theme.colors.neutral0};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

interface ToolProps {
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}

function Tool({ label, pressed, disabled = false, onClick, children }: ToolProps) {
  return (
    <IconButton
      label={label}
      variant={pressed ? 'secondary' : 'ghost'}
      size="S"
      disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </IconButton>
  );
}

/** What can be made of words and paragraphs, and what can be put between them. */
export function Toolbar({ disabled, children }: { disabled: boolean; children: ReactNode }) {
  const say = useText();
  const [editor] = useLexicalComposerContext();
  const { kind, marks, link, hasWords, canUndo, canRedo } = useToolbarState();
  const [isLinking, setIsLinking] = useState(false);

  return (
    <Bar paddingTop={2} paddingBottom={2} marginBottom={4}>
      <Flex role="toolbar" aria-label={say('sheet.toolbar')} gap={1} wrap="wrap">
        {BLOCKS.map(([block, Sign]) => (
          <Tool
            key={block}
            label={say(`sheet.block.${block}`)}
            pressed={kind === block}
            disabled={disabled}
            onClick={() => makeBlocks(editor, block, kind)}
          >
            <Sign />
          </Tool>
        ))}
        {MARKS.map((mark) => {
          const Sign = MARK_SIGNS[mark];
          return (
            <Tool
              key={mark}
              label={say(`sheet.mark.${mark}`)}
              pressed={marks.has(mark)}
              disabled={disabled}
              onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark)}
            >
              <Sign />
            </Tool>
          );
        })}
        <Tool
          label={say('sheet.link')}
          pressed={link !== null}
          disabled={disabled || (link === null && !hasWords)}
          onClick={() => setIsLinking(true)}
        >
          <LinkSign />
        </Tool>
        <Tool
          label={say('sheet.undo')}
          disabled={disabled || !canUndo}
          onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
        >
          <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />
        </Tool>
        <Tool
          label={say('sheet.redo')}
          disabled={disabled || !canRedo}
          onClick={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
        >
          <ArrowClockwise />
        </Tool>
        {children}
      </Flex>
      {isLinking && (
        <LinkDialog
          address={link ?? ''}
          onClose={() => setIsLinking(false)}
          onLink={(address) => {
            setIsLinking(false);
            editor.focus(() => editor.dispatchCommand(TOGGLE_LINK_COMMAND, address));
          }}
        />
      )}
    </Bar>
  );
}
