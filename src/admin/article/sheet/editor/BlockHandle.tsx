import { DraggableBlockPlugin_EXPERIMENTAL } from '@lexical/react/LexicalDraggableBlockPlugin';
import { Drag } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../messages';

const Handle = styled.div`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  padding: 0.4rem;
  cursor: grab;
  opacity: 0;
  will-change: transform;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Target = styled.div`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  height: 3px;
  opacity: 0;
  pointer-events: none;
  will-change: transform;
  background: ${({ theme }) => theme.colors.primary600};
`;

/** Beside the block under the mouse: takes it to another place. The keyboard has Alt and the arrows for it. */
export function BlockHandle({ page }: { page: HTMLElement }) {
  const say = useText();
  const handle = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  return (
    <DraggableBlockPlugin_EXPERIMENTAL
      anchorElem={page}
      menuRef={handle}
      targetLineRef={target}
      menuComponent={
        <Handle ref={handle} className="sheet-handle" title={say('sheet.drag')}>
          <Drag width="1.4rem" height="1.4rem" aria-hidden />
        </Handle>
      }
      targetLineComponent={<Target ref={target} />}
      isOnMenu={(element) => element.closest('.sheet-handle') !== null}
    />
  );
}
