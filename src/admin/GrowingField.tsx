import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';

/** Grows with its words, so that an editor reads all that was written. */
const Area = styled.textarea`
  display: block;
  width: 100%;
  padding: 0;
  border: 0;
  outline: none;
  resize: none;
  overflow: hidden;
  font: inherit;
  line-height: inherit;
  letter-spacing: inherit;
  color: inherit;
  background: transparent;
  unicode-bidi: plaintext;
  text-align: start;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral500};
    opacity: 1;
  }
  &:disabled {
    cursor: not-allowed;
  }
`;

interface GrowingFieldProps {
  id?: string;
  name?: string;
  value: string;
  placeholder?: string;
  disabled?: boolean;
  maxLength?: number;
  'aria-label'?: string;
  'aria-required'?: boolean;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
  /** Whether it may be more than one line. */
  keepsLines?: boolean;
  autoFocus?: boolean;
  onChange(value: string): void;
  onBlur?(): void;
  /** What Enter does in place of beginning a line; Shift and Enter begin one where there may be more. */
  onEnter?(): void;
}

/** Words that are written where readers will find them. */
export function GrowingField({
  value,
  keepsLines = false,
  onChange,
  onEnter,
  ...props
}: GrowingFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const grow = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    grow();
    // Another width breaks the lines elsewhere.
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      grow();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [value]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (keepsLines && (event.shiftKey || !onEnter)) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <Area
      ref={area}
      rows={1}
      dir="auto"
      value={value}
      onChange={(event) => {
        const typed = event.target.value;
        onChange(keepsLines ? typed : typed.replaceAll('\n', ' '));
      }}
      onKeyDown={onKeyDown}
      {...props}
    />
  );
}
