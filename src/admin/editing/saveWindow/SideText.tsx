import { Box, Typography } from '@strapi/design-system';
import { Fragment, useMemo } from 'react';
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
      <Lines dir="auto" tabIndex={0} role="group" aria-label={title}>
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
