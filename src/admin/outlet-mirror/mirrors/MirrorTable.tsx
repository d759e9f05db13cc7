import { styled } from 'styled-components';

/** A table whose buttons are each reached with the Tab key, and whose columns keep their width. */
export const MirrorTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[2]}`};
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: ${({ theme }) => theme.spaces[4]};
  }
  tr + tr td,
  thead + tbody td {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
