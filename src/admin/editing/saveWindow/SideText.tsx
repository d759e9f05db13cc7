import { Box, Typography } from '@strapi/design-system';
import { Fragment, useLayoutEffect, useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../messages';
import { markedWords } from '../plan/words';

/** Words that the other version does not have: marked by more than their ground. */
const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.warning200};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

const Lines = styled.div`
  position: relative;
  max-height: 24rem;
  overflow-y: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** The height of a line, in pixels. */
const ABOVE = 22;

interface SideTextProps {
  title: string;
  text: string;
  /** With what its words are compared; nothing is marked without. */
  other: string | null;
}

/** One version of a field, whose words differ from those of the other where they are marked. */
export function SideText({ title, text, other }: SideTextProps) {
  const say = useText();
  const stretches = useMemo(
    () => (other === null ? [{ text, differs: false }] : markedWords(text, other)),
    [text, other]
  );
  const lines = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = lines.current?.querySelector('mark');
    // A long text begins where it differs, with a line before it.
    if (lines.current && first) lines.current.scrollTop = first.offsetTop - ABOVE;
  }, [stretches]);
  return (
    <Box
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={3}
      height="100%"
      width="100%"
    >
      <Box data-newsroom-says>
        <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral700">
          {title}
        </Typography>
      </Box>
      {/* Whoever has no mouse scrolls a long text by its keys. */}
      <Lines ref={lines} dir="auto" tabIndex={0} role="group" aria-label={title}>
        {text === '' ? (
          <Typography textColor="neutral600">{say('saves.empty')}</Typography>
        ) : (
          stretches.map((each, index) =>
            each.differs ? (
              <Mark key={index}>{each.text}</Mark>
            ) : (
              <Fragment key={index}>{each.text}</Fragment>
            )
          )
        )}
      </Lines>
    </Box>
  );
}
