import { styled } from 'styled-components';

/** A field that takes in a whole story, in whichever direction it is written. */
export const PasteTextarea = styled.textarea`
  display: block;
  width: 100%;
  min-height: 8rem;
  padding: 1.2rem;
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  resize: vertical;
  unicode-bidi: plaintext;
  text-align: start;
`;
