import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The page that a story is written on: the measure and the type of a story, the colours of the panel. */
export const SheetPaper = styled(Box)`
  position: relative;
  /* Room for the handle beside the block under the mouse. */
  padding-inline: 2rem;
  font-size: 1.6rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};

  .sheet-content {
    outline: none;
    min-height: 16rem;
    overflow-wrap: anywhere;
  }
  .sheet-content > * {
    unicode-bidi: plaintext;
    text-align: start;
    max-width: 68rem;
    margin-inline: auto;
  }
  .sheet-p {
    margin-block: 0 1.2rem;
  }
  .sheet-h1,
  .sheet-h2 {
    font-size: 2.2rem;
    line-height: 1.3;
    font-weight: 700;
    margin-block: 2.4rem 0.8rem;
  }
  .sheet-h3,
  .sheet-h4 {
    font-size: 1.8rem;
    line-height: 1.35;
    font-weight: 700;
    margin-block: 2rem 0.8rem;
  }
  .sheet-quote {
    margin-block: 0 1.2rem;
    padding-inline-start: 1.6rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
  }
  .sheet-ul,
  .sheet-ol {
    margin-block: 0 1.2rem;
    padding-inline-start: 2.8rem;
  }
  .sheet-ul {
    list-style: disc;
  }
  .sheet-ol {
    list-style: decimal;
  }
  .sheet-li-nested {
    list-style: none;
    ul,
    ol {
      margin-block-end: 0;
    }
  }
  .sheet-link {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }
  .sheet-bold {
    font-weight: 700;
  }
  .sheet-italic {
    font-style: italic;
  }
  .sheet-underline {
    text-decoration: underline;
  }
  .sheet-strike {
    text-decoration: line-through;
  }
  .sheet-underline-strike {
    text-decoration: underline line-through;
  }
  .sheet-code {
    font-family: monospace;
    font-size: 0.95em;
    background: ${({ theme }) => theme.colors.neutral150};
    padding: 0 0.3rem;
  }
`;

/** What an empty sheet says. */
export const Placeholder = styled.p`
  position: absolute;
  inset-block-start: 0;
  inset-inline: 2rem;
  max-width: 68rem;
  margin-inline: auto;
  pointer-events: none;
  color: ${({ theme }) => theme.colors.neutral500};
`;
