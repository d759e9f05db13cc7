import { styled } from 'styled-components';

/**
 * A table whose buttons are each reached with the Tab key, and whose columns keep their width. Where
 * there is no room for them, each row is a card that names its columns.
 */
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

  @media (max-width: 1023px) {
    &,
    tbody,
    tr,
    td {
      display: block;
      width: 100%;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding: ${({ theme }) => `${theme.spaces[3]} 0`};
    }
    tr + tr {
      border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    }
    tr td,
    tr td:first-child {
      border-top: 0;
      padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
    }
    td[data-column]::before {
      content: attr(data-column);
      display: block;
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.1rem;
      font-weight: 600;
    }
  }
`;
